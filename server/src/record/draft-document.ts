import { withReasonsFor } from "../absence/absence-reasons.rules.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { buildMeetingRecord } from "./build-meeting-record.ts";
import { composePaper } from "./compose-paper.ts";
import { readPaperSource } from "./read-paper-source.ts";

/** A document as it would be issued now, with blanks where nothing is known yet, marked as a draft. */
export const draftDocument: Operation<"document.draft"> = async (
  { tx, clock, actor, may },
  { organizationId, meetingId, kind },
) => {
  const source = await readPaperSource(tx, { organizationId, meetingId }, clock.now());
  const { judged } = source;
  const roll = withReasonsFor(judged.record.roll, judged.meeting.state, { personId: actor.personId, may });
  const shown = { ...source, judged: { ...judged, record: { ...judged.record, roll } } };
  const document = composePaper(kind, buildMeetingRecord(shown));
  if (!document) return refuse("NOT_FOUND");
  return { symbol: "", content: { ...document, markers: ["(Dự thảo)", ...document.markers] } };
};
