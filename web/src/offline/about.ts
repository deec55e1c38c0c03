import type { Shown } from "../../../server/src/offline/after.rules.ts";
import type { KeptCall } from "./device.ts";

/** What a deed is about, in the meeting's own words: a name, an item, what was said. */
export function aboutOf({ name, sent }: Pick<KeptCall, "name" | "sent">, shown: Shown): string {
  const of = sent as unknown as Record<string, string | null | undefined>;
  const person = shown.attendance.find(({ personId }) => personId === of.personId)?.fullName;
  const item = shown.agenda.find(({ agendaItemId }) => agendaItemId === (of.subjectId ?? of.agendaItemId))?.title;
  const task = [...shown.taskReviews, ...shown.newTasks].find(({ taskId }) => taskId === of.taskId)?.what;
  switch (name) {
    case "attendance.record":
      return person ?? "";
    case "statement.add":
    case "statement.update":
      return said(person, of.gist);
    case "proposal.raise":
      return said(person, of.body);
    case "proposal.close":
      return (
        [...shown.earlierProposals, ...shown.proposals].find((each) => each.proposalId === of.proposalId)?.body ?? ""
      );
    case "meeting.saveText":
      return said(item, of.body);
    case "task.report":
      return said(task, of.result);
    case "statement.remove":
      return shown.statements.find(({ statementId }) => statementId === of.statementId)?.gist ?? "";
    case "opinion.takeUp":
      return shown.opinions.find(({ opinionId }) => opinionId === of.opinionId)?.body ?? "";
    case "guest.recordPresence":
    case "guest.remove":
      return shown.guests.find(({ guestId }) => guestId === of.guestId)?.fullName ?? "";
    default:
      return of.title ?? of.what ?? of.fullName ?? task ?? item ?? "";
  }
}

function said(who: string | undefined, what: string | null | undefined): string {
  return [who, what].filter(Boolean).join(": ");
}
