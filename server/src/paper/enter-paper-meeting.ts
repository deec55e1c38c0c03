import { currentRules, type Rules } from "../../../rulesets/index.ts";
import { readRoll } from "../attendance/attendance.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { freezeCellRoll, freezeCommitteeRoll } from "../meeting/convening.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { hasRegularMeeting, insertMeeting } from "../meeting/meeting.queries.ts";
import { keepTextVersion } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { isCell } from "../organization/organization.rules.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { insertVote } from "../vote/vote.queries.ts";
import { dayOf, momentAt } from "../working-zone.rules.ts";
import {
  findPlaceOn,
  insertContents,
  insertStatements,
  insertTaskReports,
  insertTasks,
  insertTexts,
  markRoll,
  storePaperOutcome,
} from "./paper.queries.ts";
import { differences, followsItsDays, judgePaperVote, type PaperCounts } from "./paper.rules.ts";
import { scorePaperMeeting } from "./score-paper-meeting.queries.ts";

type Page = Input<"paper.enter">;

/** Enters a past meeting as it stands in the minute book, all at once: its facts count as of that day. */
export const enterPaperMeeting: Operation<"paper.enter"> = async (context, page) => {
  const { tx, clock, actor, standing } = context;
  await requireRoomFor(context, page);
  const [openedAt, closedAt] = [new Date(page.openedAt), new Date(page.closedAt)];
  const rules = currentRules(dayOf(openedAt));
  const key = { organizationId: page.organizationId, meetingId: newId() };
  const heldUnder = (await findPlaceOn(tx, page.organizationId, dayOf(openedAt))) ?? standing.path;
  await insertMeeting(tx, {
    ...page,
    id: key.meetingId,
    heldUnder,
    scheduledAt: openedAt,
    rulesVersion: rules.version,
    createdBy: actor.accountId,
    recordedFrom: "PAPER",
  });
  await enterRoll(context, key, page);
  await enterCourse(context, key, page);
  await enterVotes(context, key, { page, rules, closedAt });
  await storePaperOutcome(tx, key, {
    ...page,
    state: page.filedOn === null ? "CLOSED" : "FILED",
    openedAt,
    closedAt,
    noticeSentAt: noonOf(page.noticeSentOn),
    filedAt: noonOf(page.filedOn),
    resolutionWaived: page.resolutionVote === null,
  });
  await keepTextVersion(tx, key, "CLOSE");
  await scorePaperMeeting(tx, key, page, clock.now());
  await markMonthChanged(tx, key.organizationId, page.month);
  return key;
};

async function requireRoomFor({ tx, clock }: OperationContext, page: Page): Promise<void> {
  const organization = await findOrganization(tx, page.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  if (page.kind === "REGULAR" && !isCell(organization.kind)) refuse("NOT_A_CELL");
  if (page.kind === "REGULAR" && (await hasRegularMeeting(tx, page.organizationId, page.month)))
    refuse("ONE_REGULAR_MEETING_A_MONTH");
  const now = clock.now();
  const isAhead = Date.parse(page.closedAt) > now.getTime() || (page.filedOn !== null && page.filedOn > dayOf(now));
  if (isAhead) refuse("IN_THE_FUTURE");
  if (Date.parse(page.closedAt) < Date.parse(page.openedAt)) refuse("ENDS_BEFORE_IT_BEGINS");
  const [heldOn, endedOn] = [dayOf(new Date(page.openedAt)), dayOf(new Date(page.closedAt))];
  if (!followsItsDays({ ...page, heldOn, endedOn })) refuse("DAYS_OUT_OF_ORDER");
  textsOf(page).forEach(refuseSecret);
}

function textsOf(page: Page): string[] {
  return [
    page.mood,
    ...page.contents.flatMap(({ title, discussion, conclusion }) => [title, discussion, conclusion]),
    ...page.statements.map(({ gist }) => gist),
    ...page.tasks.map(({ what }) => what),
    ...page.taskReports.map(({ result }) => result),
  ];
}

/** The roll is that of the day, by the memberships of then; the page marks each of them and nobody else. */
async function enterRoll({ tx, actor }: OperationContext, key: MeetingKey, page: Page): Promise<void> {
  const heldAt = new Date(page.openedAt);
  await (page.kind === "COMMITTEE"
    ? freezeCommitteeRoll(tx, key, dayOf(heldAt))
    : freezeCellRoll(tx, key, dayOf(heldAt)));
  const roll = (await readRoll(tx, key)).map(({ personId }) => personId);
  const marked = page.attendance.map(({ personId }) => personId);
  const others = [page.chairId, page.minuteTakerId, ...page.statements.map(({ personId }) => personId)];
  const personIds = differences(roll, marked, others);
  if (personIds.length > 0) refuse("ROLL_DIFFERS", { personIds });
  const away = page.attendance.filter(({ status }) => status !== "PRESENT").map(({ personId }) => personId);
  if (others.some((personId) => away.includes(personId))) refuse("NOT_IN_THE_ROOM");
  if (page.tasks.some(({ ownerId }) => !roll.includes(ownerId))) refuse("OWNER_NOT_A_MEMBER");
  await markRoll(tx, key, page.attendance, actor.accountId, heldAt);
}

async function enterCourse({ tx, actor, standing }: OperationContext, key: MeetingKey, page: Page): Promise<void> {
  const by = actor.accountId;
  const heldAt = new Date(page.openedAt);
  const contents = page.contents.map((content, index) => ({ ...content, id: newId(), ordinal: index + 1 }));
  await insertContents(tx, key, contents, by);
  await insertTexts(tx, key, [{ subjectId: key.meetingId, field: "MOOD", body: page.mood }], by);
  await insertStatements(
    tx,
    key,
    page.statements.map((statement) => ({ ...statement, id: newId() })),
    { by, saidAt: heldAt },
  );
  const known = await insertTaskReports(tx, key, page.taskReports, { by, heldAt });
  if (known < new Set(page.taskReports.map(({ taskId }) => taskId)).size) refuse("NOT_FOUND");
  const tasks = page.tasks.map((task) => ({ ...task, id: newId() }));
  await insertTasks(tx, { ...key, heldUnder: standing.path }, tasks, new Date(page.closedAt));
}

async function enterVotes(
  { tx, actor }: OperationContext,
  key: MeetingKey,
  of: { page: Page; rules: Rules; closedAt: Date },
): Promise<void> {
  const { page, rules, closedAt } = of;
  const roll = await readRoll(tx, key);
  const votes = [
    { matter: "RESOLUTION" as const, title: "Nghị quyết", counts: page.resolutionVote },
    { matter: "MEETING_SCORE" as const, title: "Kết quả tự đánh giá buổi sinh hoạt", counts: page.scoreVote },
  ];
  for (const { matter, title, counts } of votes) {
    if (counts === null) continue;
    const judged = judgePaperVote(roll, counts, { meetingKind: page.kind, matter, at: closedAt, rules });
    requireCounts(counts, judged.presentIds.length);
    await insertVote(tx, key, {
      ...judged,
      id: newId(),
      matter,
      title,
      agendaItemId: null,
      takenAt: closedAt,
      recordedBy: actor.accountId,
    });
  }
}

function requireCounts({ agree, disagree, other }: PaperCounts, presentWithVote: number): void {
  const counted = agree + disagree + other;
  if (counted !== presentWithVote) refuse("COUNTS_DO_NOT_ADD_UP", { counted, presentWithVote });
}

/** A book has days, not hours. */
function noonOf(day: string | null): Date | null {
  return day === null ? null : momentAt(day, "12:00");
}
