import { composePack } from "../document/compose-pack.ts";
import type { Operation } from "../operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { buildMeetingRecord } from "./build-meeting-record.ts";
import { findPackPapers } from "./pack.queries.ts";
import { readPaperSource } from "./read-paper-source.ts";

/** Agenda, drafts, last month's tasks and papers of a meeting as one pack, as data: for whoever reads the meeting. */
export const openPack: Operation<"document.pack"> = async ({ tx, clock }, { organizationId, meetingId }) => {
  const key = { organizationId, meetingId };
  const source = await readPaperSource(tx, key, clock.now());
  const rows = source.judged.record;
  const bodyOf = (field: string, subjectId: string) =>
    rows.texts.find((text) => text.field === field && text.subjectId === subjectId)?.body.trim() ?? "";
  const content = composePack({
    record: buildMeetingRecord(source),
    on: dayOf(clock.now()),
    questions: rows.agenda.map(({ title, questions }) => ({ title, questions })),
    draftResolution: bodyOf("DRAFT_RESOLUTION", meetingId),
    draftConclusions: rows.agenda
      .map(({ id, title }) => ({ title, body: bodyOf("DRAFT_CONCLUSION", id) }))
      .filter(({ body }) => body !== ""),
    openTasks: rows.taskReviews.map(openTask),
    papers: await findPackPapers(tx, key),
  });
  return { content };
};

/** As it stands today, which is what a reader wants to know before the meeting. */
function openTask({ what, massOrganization, owner, dueOn, state, percent }: MeetingRecordRows["taskReviews"][number]) {
  return { what, owner: massOrganization || (owner?.fullName ?? ""), dueOn, state, percent };
}
