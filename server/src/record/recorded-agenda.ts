import type { RecordedAgendaItem, RecordedStatement } from "../document/meeting-record.ts";
import { comrade, uncapitalized } from "../document/party-words.ts";
import type { StatementRow } from "../workspace/course.queries.ts";
import type { AgendaItemRow, TextRow } from "../workspace/preparation.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";

/** Statements that have a part of their own in the minutes stand there and not under their item. */
const discussed = ["OPINION", "QUESTION", "INFORMATION"];

/** The agenda with what was reported, said and concluded under each item. */
export function recordedAgenda(record: MeetingRecordRows): RecordedAgendaItem[] {
  return record.agenda.map((item) => {
    const [report, conclusion] = [reportOf(record, item), bodyOf(record, "CONCLUSION", item.id)];
    return {
      title: item.title,
      kind: item.kind,
      ...(item.presenter ? { presenter: item.presenter.fullName } : {}),
      ...(item.plannedMinutes > 0 ? { plannedMinutes: item.plannedMinutes } : {}),
      ...(item.central ? { central: true as const } : {}),
      ...(report ? { report } : {}),
      statements: record.statements
        .filter(({ agendaItemId }) => agendaItemId === item.id)
        .flatMap((said) => spoken(record, said)),
      ...(conclusion ? { conclusion } : {}),
    };
  });
}

/** What was said under no item. */
export function withoutItem(record: MeetingRecordRows): RecordedAgendaItem[] {
  const statements = record.statements
    .filter(({ agendaItemId }) => agendaItemId === null)
    .flatMap((said) => spoken(record, said));
  return statements.length === 0 ? [] : [{ title: "Ý kiến khác", statements }];
}

function spoken(record: MeetingRecordRows, said: StatementRow): RecordedStatement[] {
  // `discussed` holds kinds that the minutes' statements know.
  const kind = said.kind as RecordedStatement["kind"];
  return discussed.includes(said.kind) ? [recordedStatement(record, said, kind)] : [];
}

/** A statement as the papers tell it: of whoever was away it was no speech but the opinion sent before. */
export function recordedStatement<Kind extends RecordedStatement["kind"]>(
  record: MeetingRecordRows,
  { personId, guestId, speakerName, gist, sentBefore }: StatementRow,
  kind: Kind,
): RecordedStatement & { kind: Kind } {
  const person = record.roll.find((each) => each.personId === personId);
  const isAway = person !== undefined && person.status !== "PRESENT";
  const { organization } = person ? ownOrganization(record, person) : {};
  const beside = guestId === null ? organization : "khách mời";
  const speaker = beside === undefined ? speakerName : `${speakerName} (${beside})`;
  return { speaker, kind, gist, ...(sentBefore && isAway ? { inWriting: true as const } : {}) };
}

/** `biểu dương đồng chí Lê Quốc Đạt: …`; as it was said where it names whom it is about itself. */
export function saidAbout(
  record: MeetingRecordRows,
  { aboutId, aboutName, gist }: Pick<StatementRow, "aboutId" | "aboutName" | "gist">,
  deed: "biểu dương" | "nhắc nhở",
): string {
  if (!aboutName || gist.toLocaleLowerCase("vi").includes(aboutName.toLocaleLowerCase("vi"))) return gist;
  const person = record.roll.find((each) => each.personId === aboutId);
  const { organization } = person ? ownOrganization(record, person) : {};
  const whom = organization === undefined ? aboutName : `${aboutName} (${organization})`;
  return `${deed} ${comrade(whom)}: ${uncapitalized(gist.trim().replace(/^(biểu dương|nhắc nhở)(\s*:\s*|\s+)/iu, ""))}`;
}

/** Where several organizations met, the one that somebody belongs to. */
export function ownOrganization(
  { meeting, participants }: MeetingRecordRows,
  person: { organizationId: string },
): { organization?: string } {
  if (!meeting.joint) return {};
  const own = participants.find(({ organizationId }) => organizationId === person.organizationId);
  return own ? { organization: own.name } : {};
}

function reportOf(record: MeetingRecordRows, item: AgendaItemRow): string {
  const ofMeeting =
    item.kind === "REPORT"
      ? bodyOf(record, "SECRETARY_REPORT", record.meeting.id)
      : item.kind === "CONCLUSION"
        ? bodyOf(record, "SYNTHESIS", record.meeting.id)
        : item.kind === "SECTION"
          ? bodyOf(record, "OUTLINE", item.id)
          : "";
  return [ofMeeting, bodyOf(record, "DISCUSSION", item.id)].filter(Boolean).join("\n");
}

function bodyOf({ texts }: MeetingRecordRows, field: TextRow["field"], subjectId: string): string {
  return texts.find((text) => text.field === field && text.subjectId === subjectId)?.body.trim() ?? "";
}
