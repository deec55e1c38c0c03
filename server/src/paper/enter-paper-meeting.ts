import { THEMATIC_STEP, thematicStepOn } from "../../../rulesets/agenda-templates.ts";
import type { Rules } from "../../../rulesets/index.ts";
import { readRoll } from "../attendance/attendance.queries.ts";
import { freezeCellRoll, freezeCommitteeRoll } from "../meeting/convening.queries.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { insertMeeting } from "../meeting/meeting.queries.ts";
import { keepTextVersion } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { rulesFor } from "../ruleset/rules-for.queries.ts";
import { followTopics } from "../topic/follow-topics.queries.ts";
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
  type PaperContent,
  storePaperOutcome,
} from "./paper.queries.ts";
import { differences, judgePaperVote, type PaperCounts } from "./paper.rules.ts";
import { agendaOfPage, presentersOf } from "./paper-agenda.rules.ts";
import { requireRoomFor } from "./require-room.ts";
import { scorePaperMeeting } from "./score-paper-meeting.queries.ts";

type Page = Input<"paper.enter">;

/** The words in which a show of hands stands on record. */
const outlineTitle = "Thống nhất bố cục, nội dung đề cương chuyên đề";
const scoreTitle = "Kết quả tự đánh giá buổi sinh hoạt";

/** Enters a past meeting as it stands in the minute book, all at once: its facts count as of that day. */
export const enterPaperMeeting: Operation<"paper.enter"> = async (context, page) => {
  const { tx, clock, actor, standing } = context;
  const items = agendaOfPage(page, thematicStepOn(page.kind, dayOf(new Date(page.openedAt))));
  await requireRoomFor(context, page, items);
  const [openedAt, closedAt] = [new Date(page.openedAt), new Date(page.closedAt)];
  const key = { organizationId: page.organizationId, meetingId: newId() };
  const on = dayOf(openedAt);
  const heldUnder = (await findPlaceOn(tx, page.organizationId, on)) ?? standing.path;
  const rules = await rulesFor(tx, { organizationId: page.organizationId, path: heldUnder, kind: page.kind, on });
  await insertMeeting(tx, {
    ...page,
    id: key.meetingId,
    thematicPart: page.kind === "REGULAR" && (page.thematicPart || page.thematic !== null),
    topic: page.thematic?.topic ?? "",
    thematicForm: page.thematic?.form ?? "IN_PLACE",
    heldUnder,
    scheduledAt: openedAt,
    rulesVersion: rules.version,
    createdBy: actor.accountId,
    recordedFrom: "PAPER",
  });
  await enterRoll(context, key, page);
  const contents = items.map((item, index) => ({ ...item, id: newId(), ordinal: index + 1 }));
  await enterCourse(context, key, { page, contents });
  const outlineId = contents.find(({ stepKey }) => stepKey === THEMATIC_STEP)?.id ?? null;
  await enterVotes(context, key, { page, rules, closedAt, outlineId });
  await storePaperOutcome(tx, key, {
    ...page,
    state: page.filedOn === null ? "CLOSED" : "FILED",
    openedAt,
    closedAt,
    noticeSentAt: noonOf(page.noticeSentOn),
    filedAt: noonOf(page.filedOn),
    resolutionWaived: page.resolutionVote === null,
  });
  await followTopics(tx, key);
  await keepTextVersion(tx, key, "CLOSE");
  await scorePaperMeeting(tx, key, page, clock.now());
  await markMonthChanged(tx, key.organizationId, page.month);
  return key;
};

/** The roll is that of the day, by the memberships of then; the page marks each of them and nobody else. */
async function enterRoll({ tx, actor }: OperationContext, key: MeetingKey, page: Page): Promise<void> {
  const heldAt = new Date(page.openedAt);
  await (page.kind === "COMMITTEE"
    ? freezeCommitteeRoll(tx, key, dayOf(heldAt))
    : freezeCellRoll(tx, key, dayOf(heldAt)));
  const roll = (await readRoll(tx, key)).map(({ personId }) => personId);
  const marked = page.attendance.map(({ personId }) => personId);
  const others = [
    page.chairId,
    page.minuteTakerId,
    ...page.statements.map(({ personId }) => personId),
    ...presentersOf(page.thematic),
  ];
  const personIds = differences(roll, marked, others);
  if (personIds.length > 0) refuse("ROLL_DIFFERS", { personIds });
  const away = page.attendance.filter(({ status }) => status !== "PRESENT").map(({ personId }) => personId);
  if (others.some((personId) => away.includes(personId))) refuse("NOT_IN_THE_ROOM");
  if (page.tasks.some(({ ownerId }) => !roll.includes(ownerId))) refuse("OWNER_NOT_A_MEMBER");
  await markRoll(tx, key, page.attendance, actor.accountId, heldAt);
}

async function enterCourse(
  { tx, actor, standing }: OperationContext,
  key: MeetingKey,
  { page, contents }: { page: Page; contents: readonly PaperContent[] },
): Promise<void> {
  const by = actor.accountId;
  const heldAt = new Date(page.openedAt);
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
  of: { page: Page; rules: Rules; closedAt: Date; outlineId: string | null },
): Promise<void> {
  const { page, rules, closedAt, outlineId } = of;
  const roll = await readRoll(tx, key);
  const votes = [
    { matter: "OUTLINE" as const, title: outlineTitle, counts: page.thematic?.outlineVote ?? null, about: outlineId },
    { matter: "RESOLUTION" as const, title: "Nghị quyết", counts: page.resolutionVote, about: null },
    { matter: "MEETING_SCORE" as const, title: scoreTitle, counts: page.scoreVote, about: null },
  ];
  for (const { matter, title, counts, about } of votes) {
    if (counts === null) continue;
    const judged = judgePaperVote(roll, counts, { meetingKind: page.kind, matter, at: closedAt, rules });
    requireCounts(counts, judged.presentIds.length);
    await insertVote(tx, key, {
      ...judged,
      id: newId(),
      matter,
      title,
      agendaItemId: about,
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
