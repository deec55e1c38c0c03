import type { JudgedMeeting } from "../evaluation/judge-record.rules.ts";
import { buildMeetingRecord } from "../record/build-meeting-record.ts";
import { composePaper, numberedAs, type PaperKind, symbolOf } from "../record/compose-paper.ts";
import { dayOf } from "../working-zone.rules.ts";
import { type CellStory, nextNumber } from "./cell-story.ts";
import { addRows, type DemoRows } from "./demo-rows.ts";

/** Issues papers of a meeting as the product does: each takes the next number of its type in the term and is kept as composed. Answers their ids. */
export function issuePapers(
  rows: DemoRows,
  story: CellStory,
  of: { judged: JudgedMeeting; kinds: readonly PaperKind[]; at: Date; replacesId?: string },
): string[] {
  const { judged, kinds, at } = of;
  const organization = story.cell.issuing;
  const issuedOn = dayOf(at);
  return kinds.map((kind) => {
    const id = story.random.id(at);
    const type = numberedAs(kind);
    const number = type ? nextNumber(story, type) : null;
    const record = buildMeetingRecord({
      judged,
      organization,
      numbers: type && number ? { [type]: { number, issuedOn } } : {},
      auditHead: null,
    });
    addRows(rows, "issued_document", [
      {
        organization_id: organization.id,
        id,
        meeting_id: judged.meeting.id,
        kind,
        type,
        number,
        symbol: type && number ? symbolOf(record, type, number, issuedOn) : "",
        term_started_on: type ? organization.termStartedOn : null,
        issued_on: issuedOn,
        content: { ...composePaper(kind, record), issuedOn },
        corrects_id: of.replacesId ?? null,
        issued_at: at,
      },
    ]);
    return id;
  });
}

/** The last number of each type, so that the next paper goes on from there. */
export function addCounters(rows: DemoRows, story: CellStory): void {
  const { id, termStartedOn } = story.cell.issuing;
  addRows(
    rows,
    "document_counter",
    [...story.numbers].map(([type, last]) => ({
      organization_id: id,
      term_started_on: termStartedOn,
      type,
      last_number: last,
    })),
  );
}
