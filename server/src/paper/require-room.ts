import { refuseSecret } from "../file/refuse-secret.ts";
import { hasRegularMeeting } from "../meeting/meeting.queries.ts";
import type { Input, OperationContext } from "../operation.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { isCell } from "../organization/organization.rules.ts";
import { refuse } from "../refusal.ts";
import { holdTopic } from "../topic/hold-topics.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { followsItsDays } from "./paper.rules.ts";
import { type PaperItem, whyTopicRefused } from "./paper-agenda.rules.ts";

type Page = Input<"paper.enter">;

/** Refuses a page that cannot be: of a kind the organization does not hold, out of its time, or with a mark of secrecy. */
export async function requireRoomFor(
  { tx, clock }: OperationContext,
  page: Page,
  items: readonly PaperItem[],
): Promise<void> {
  const organization = await findOrganization(tx, page.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  if (page.kind === "REGULAR" && !isCell(organization.kind)) refuse("NOT_A_CELL");
  if (page.kind === "THEMATIC" && !isCell(organization.kind)) refuse("CELL_ALONE");
  if (page.kind === "REGULAR" && (await hasRegularMeeting(tx, page.organizationId, page.month)))
    refuse("ONE_REGULAR_MEETING_A_MONTH");
  const whyNot = whyTopicRefused(page, items);
  if (whyNot) refuse(whyNot);
  requireDays(page, clock.now());
  textsOf(page, items).forEach(refuseSecret);
  const { organizationId, thematic } = page;
  if (thematic?.topicId) await holdTopic(tx, { organizationId, topicId: thematic.topicId }, "topic.takeUp");
}

function requireDays(page: Page, now: Date): void {
  const isAhead = Date.parse(page.closedAt) > now.getTime() || (page.filedOn !== null && page.filedOn > dayOf(now));
  if (isAhead) refuse("IN_THE_FUTURE");
  if (Date.parse(page.closedAt) < Date.parse(page.openedAt)) refuse("ENDS_BEFORE_IT_BEGINS");
  const [heldOn, endedOn] = [dayOf(new Date(page.openedAt)), dayOf(new Date(page.closedAt))];
  if (!followsItsDays({ ...page, heldOn, endedOn })) refuse("DAYS_OUT_OF_ORDER");
}

function textsOf(page: Page, items: readonly PaperItem[]): string[] {
  return [
    page.mood,
    page.thematic?.topic ?? "",
    ...items.flatMap(({ title, outline, discussion, conclusion }) => [title, outline, discussion, conclusion]),
    ...page.statements.map(({ gist }) => gist),
    ...page.tasks.map(({ what }) => what),
    ...page.taskReports.map(({ result }) => result),
  ];
}
