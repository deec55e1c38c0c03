import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import {
  type BuiltBody,
  type BuiltCell,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  door.setNow("2026-11-20T02:00:00Z");
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

type Page = Parameters<Client["paper"]["enter"]>[0];

function page(change: Partial<Page> = {}): Page {
  return {
    organizationId: cell.organizationId,
    month: "2026-05-01",
    openedAt: "2026-05-04T07:00:00Z",
    closedAt: "2026-05-04T08:35:00Z",
    place: "Hội trường",
    chairId: cell.secretary.personId,
    minuteTakerId: cell.deputy.personId,
    noticeSentOn: "2026-05-01",
    papersPostedOn: "2026-05-03",
    attendance: cell.members.map(({ personId }) => ({ personId, status: "PRESENT" as const })),
    mood: "Tư tưởng ổn định.",
    contents: [{ title: "Nhiệm vụ tháng 5", discussion: "Bàn kế hoạch.", conclusion: "Thống nhất kế hoạch." }],
    statements: [{ personId: cell.deputy.personId, kind: "SELF_CRITICISM", gist: "nộp báo cáo chậm" }],
    taskReports: [],
    tasks: [{ what: "Hoàn thành kế hoạch quý II", ownerId: cell.deputy.personId, dueOn: "2026-05-31" }],
    resolutionVote: { agree: 5, disagree: 0, other: 0 },
    scoreVote: { agree: 5, disagree: 0, other: 0 },
    filedOn: "2026-05-20",
    ...change,
  };
}

/** Points for whatever the facts of the page leave to people. */
async function pointsOfTheBook(secretary: Client): Promise<Record<string, number>> {
  const trial = await secretary.paper.enter(page({ month: "2026-04-01", scoreVote: null }));
  const { sections } = await secretary.evaluation.get(trial);
  const silent = sections.flatMap(({ criteria }) => criteria).filter(({ selfPoints }) => selfPoints === null);
  return Object.fromEntries(silent.map(({ criterion, max }) => [criterion, max]));
}

test("the roll of a past day has who was a member then, not who is one today; a committee's has who held office", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const [gone, newcomer] = [await buildPerson(door.owner), await buildPerson(door.owner)];
  const { organizationId } = cell;
  await buildMembership(door.owner, gone, cell);
  await buildMembership(door.owner, newcomer, cell, { from: "2026-08-01" });
  await door.owner.query(
    "UPDATE membership SET valid_to = '2026-07-01', end_reason = 'TRANSFER' WHERE person_id = $1",
    [gone.personId],
  );
  const { rows } = await secretary.paper.roll({ organizationId, day: "2026-05-04" });
  const named = rows.map(({ personId }) => personId);
  expect(named).toContain(gone.personId);
  expect(named).not.toContain(newcomer.personId);
  expect(rows.filter(({ votes }) => votes)).toHaveLength(6);
  const attendance = rows.map(({ personId }) => ({ personId, status: "PRESENT" as const }));
  const six = { agree: 6, disagree: 0, other: 0 };
  await secretary.paper.enter(page({ attendance, resolutionVote: six, scoreVote: six }));

  const committee = await secretary.paper.roll({ organizationId, kind: "COMMITTEE", day: "2026-05-03" });
  expect(committee.rows.map(({ personId }) => personId).sort()).toEqual(
    [cell.secretary.personId, cell.deputy.personId].sort(),
  );
  expect(committee.rows.every(({ votes }) => votes)).toBe(true);
});

test("a page of the minute book becomes a filed meeting, labelled so, judged by the rules and facts of its day", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const points = await pointsOfTheBook(secretary);
  const key = await secretary.paper.enter(page({ points }));
  const workspace = await secretary.workspace.get(key);
  expect(workspace.meeting).toMatchObject({ state: "FILED", recordedFrom: "PAPER", month: "2026-05-01" });
  expect(workspace.durationMinutes).toBe(95);
  expect(workspace.votes).toMatchObject([
    { matter: "RESOLUTION", base: 5, needed: 3, outcome: "PASSED" },
    { matter: "MEETING_SCORE", outcome: "PASSED" },
  ]);
  expect(workspace.newTasks).toMatchObject([
    { what: "Hoàn thành kế hoạch quý II", owner: { personId: cell.deputy.personId } },
  ]);
  const evaluation = await secretary.evaluation.get(key);
  expect(evaluation).toMatchObject({ state: "VOTED", unjudged: [], provisionalPoints: 0 });
  await secretary.evaluation.submit(key);
  expect(await door.as(body.secretary.accountId).evaluation.decide(key)).toMatchObject({
    superiorTotal: evaluation.selfTotal,
  });
});

test("typing in later is neither a late meeting nor late filing", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.paper.enter(page({ filedOn: null }));
  const { sections, state } = await secretary.evaluation.get(key);
  expect(sections[6]?.criteria.find(({ criterion }) => criterion === "filedInTime")).toMatchObject({ proposed: 1 });
  expect(sections[2]?.criteria.find(({ criterion }) => criterion === "materialsAhead")).toMatchObject({ proposed: 2 });
  expect(state).toBe("DRAFT");
  const workspace = await secretary.workspace.get(key);
  expect(workspace).toMatchObject({ filing: null, meeting: { state: "CLOSED" } });
});

test("the roll is that of the day: who joined later is not on it, who was there may not be left out", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const later = await buildPerson(door.owner);
  await buildMembership(door.owner, later, cell, { from: "2026-06-01" });
  const everybody = page().attendance;
  await expect(
    secretary.paper.enter(page({ attendance: [...everybody, { personId: later.personId, status: "PRESENT" }] })),
  ).rejects.toMatchObject({
    code: "ROLL_DIFFERS",
    data: { personIds: [later.personId] },
  });
  await expect(secretary.paper.enter(page({ attendance: everybody.slice(1) }))).rejects.toMatchObject({
    code: "ROLL_DIFFERS",
    data: { personIds: [everybody[0]?.personId] },
  });
});

test("a vote of the book is judged against the base, and its counts are those present with a vote", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const attendance = page().attendance.map((mark, index) =>
    index < 3 ? mark : { ...mark, status: "EXCUSED" as const, reason: "công tác" },
  );
  const counts = (agree: number, disagree: number) => ({ agree, disagree, other: 0 });
  await expect(
    secretary.paper.enter(page({ attendance, resolutionVote: counts(5, 0), scoreVote: null })),
  ).rejects.toMatchObject({
    code: "COUNTS_DO_NOT_ADD_UP",
    data: { counted: 5, presentWithVote: 3 },
  });
  const key = await secretary.paper.enter(page({ attendance, resolutionVote: counts(2, 1), scoreVote: null }));
  expect((await secretary.workspace.get(key)).votes).toMatchObject([
    { matter: "RESOLUTION", base: 5, needed: 3, outcome: "FAILED" },
  ]);
});

test("a report of the book moves a task, unless a later meeting has reported it already", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const may = await secretary.paper.enter(page());
  const taskId = (await secretary.workspace.get(may)).newTasks[0]?.taskId ?? "";
  const report = (state: "IN_PROGRESS" | "DONE", percent: number) => ({ taskReports: [{ taskId, state, percent }] });
  const at = (month: string) => ({
    month: `2026-${month}-01`,
    openedAt: `2026-${month}-03T07:00:00Z`,
    closedAt: `2026-${month}-03T08:40:00Z`,
    filedOn: null,
    tasks: [],
  });
  await secretary.paper.enter(page({ ...at("08"), ...report("DONE", 100) }));
  const june = await secretary.paper.enter(page({ ...at("06"), ...report("IN_PROGRESS", 40) }));
  expect((await secretary.workspace.get(june)).taskReviews).toMatchObject([
    { taskId, state: "DONE", reportedState: "IN_PROGRESS", reportedPercent: 40 },
  ]);
  expect(await secretary.task.get({ organizationId: cell.organizationId, taskId })).toMatchObject({
    state: "DONE",
    percent: 100,
  });
});

test("a month that has its meeting, a day ahead, a stranger to the roll as owner, secret texts and unknown criteria are refused", async () => {
  const secretary = door.as(cell.secretary.accountId);
  await secretary.paper.enter(page());
  await expect(secretary.paper.enter(page())).rejects.toMatchObject({ code: "ONE_REGULAR_MEETING_A_MONTH" });
  const june = { month: "2026-06-01" };
  await expect(
    secretary.paper.enter(page({ ...june, openedAt: "2026-12-03T07:00:00Z", closedAt: "2026-12-03T08:00:00Z" })),
  ).rejects.toMatchObject({ code: "IN_THE_FUTURE" });
  await expect(secretary.paper.enter(page({ ...june, closedAt: "2026-05-04T06:00:00Z" }))).rejects.toMatchObject({
    code: "ENDS_BEFORE_IT_BEGINS",
  });
  const stranger = await buildPerson(door.owner);
  await expect(
    secretary.paper.enter(page({ ...june, tasks: [{ what: "x", ownerId: stranger.personId, dueOn: "2026-06-30" }] })),
  ).rejects.toMatchObject({ code: "OWNER_NOT_A_MEMBER" });
  await expect(
    secretary.paper.enter(page({ ...june, mood: "Văn bản đóng dấu TỐI MẬT\nnội dung" })),
  ).rejects.toMatchObject({ code: "SECRECY_MARK" });
  await expect(secretary.paper.enter(page({ ...june, points: { unknown: 1 } }))).rejects.toMatchObject({
    code: "CRITERION_UNKNOWN",
  });
  await expect(secretary.paper.enter(page({ ...june, points: { criticism: 3 } }))).rejects.toMatchObject({
    code: "POINTS_OUT_OF_RANGE",
    data: { max: 2 },
  });
  await expect(secretary.paper.enter(page({ ...june, attendance: [] }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await secretary.meeting.list({ organizationId: cell.organizationId })).rows).toHaveLength(1);
});

test("a member and somebody of another body do not enter pages; one sent twice is entered once", async () => {
  const member = door.as(cell.members[3]?.accountId ?? null);
  await expect(member.paper.enter(page())).rejects.toMatchObject({ code: "FORBIDDEN" });
  const other = await buildBody(door.owner);
  await expect(door.as(other.secretary.accountId).paper.enter(page())).rejects.toMatchObject({ code: "NOT_FOUND" });
  const once = door.as(cell.secretary.accountId, { key: "paper-once-00001" });
  expect(await once.paper.enter(page())).toEqual(await once.paper.enter(page()));
});

test("papers of a meeting from the book say so and carry the day of the book", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const key = await secretary.paper.enter(page());
  const issued = await secretary.document.issue({ ...key, kind: "MINUTES" });
  expect(issued).toMatchObject({ symbol: "01-BB/CB", issuedOn: "2026-05-04" });
  const { content } = await secretary.document.open({ ...key, documentId: issued.documentId });
  expect(content).toMatchObject({ markers: ["(Theo sổ biên bản)"] });
});

test("a meeting that was held live is not entered a second time", async () => {
  const { secretary } = await buildClosedMeeting(door, cell, body, {
    month: "2026-11-01",
    opens: "2026-11-03T07:00:00Z",
    closes: "2026-11-03T08:40:00Z",
  });
  door.setNow("2026-11-20T02:00:00Z");
  await expect(secretary.paper.enter(page({ month: "2026-11-01" }))).rejects.toMatchObject({
    code: "ONE_REGULAR_MEETING_A_MONTH",
  });
});

// domain.md §4: its facts count as of the day in the minute book.
test("who became official later was on probation on the day of the minute book: in the room, outside the base", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const person = cell.members[4]!;
  await door.owner.query("UPDATE membership SET official_on = '2026-05-05' WHERE person_id = $1", [person.personId]);
  const { rows } = await secretary.paper.roll({ organizationId: cell.organizationId, day: "2026-05-04" });
  expect(rows.filter(({ votes }) => !votes).map(({ personId }) => personId)).toEqual([person.personId]);
  const day = await secretary.paper.roll({ organizationId: cell.organizationId, day: "2026-05-05" });
  expect(day.rows.every(({ votes }) => votes)).toBe(true);
  const four = { agree: 4, disagree: 0, other: 0 };
  const key = await secretary.paper.enter(page({ resolutionVote: four, scoreVote: four }));
  expect((await secretary.workspace.get(key)).figures).toMatchObject({ official: 4, probationary: 1, base: 4 });
});

test("whether the cell had a committee is asked of the day of the minute book, not of today", async () => {
  const secretary = door.as(cell.secretary.accountId);
  await door.owner.query(
    `INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES (gen_random_uuid(), $1, $2, 'COMMITTEE_MEMBER', '2026-06-01', 'CONFIRMED')`,
    [cell.members[2]!.personId, cell.organizationId],
  );
  const hasCommittee = async (month: string, day: string) => {
    const times = { month, openedAt: `${day}T07:00:00Z`, closedAt: `${day}T08:35:00Z` };
    const key = await secretary.paper.enter(
      page({ ...times, filedOn: null, noticeSentOn: null, papersPostedOn: null }),
    );
    return (await secretary.workspace.get(key)).hasCommittee;
  };
  expect(await hasCommittee("2026-05-01", "2026-05-04")).toBe(false);
  expect(await hasCommittee("2026-06-01", "2026-06-03")).toBe(true);
});

test("a task that the book says is done is done in full", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const first = await secretary.paper.enter(page());
  const [task] = (await secretary.workspace.get(first)).newTasks;
  const report = { taskId: task!.taskId, state: "DONE", percent: 0, result: "Xong" } as const;
  const june = { month: "2026-06-01", openedAt: "2026-06-03T07:00:00Z", closedAt: "2026-06-03T08:35:00Z" };
  await secretary.paper.enter(page({ ...june, filedOn: null, taskReports: [report], tasks: [] }));
  const { organizationId } = cell;
  expect(await secretary.task.get({ organizationId, taskId: task!.taskId })).toMatchObject({
    state: "DONE",
    percent: 100,
  });
});

test("a page that cannot be is not entered: days out of order, somebody marked twice, an absent chair or speaker", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const everybody = page().attendance;
  const away = (personId: string) =>
    everybody.map((mark) => (mark.personId === personId ? { ...mark, status: "EXCUSED" as const } : mark));
  const refusal = (change: Partial<Page>) =>
    secretary.paper.enter(page(change)).catch(({ code }: { code: string }) => code);
  expect(await refusal({ filedOn: "2026-05-03" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await refusal({ noticeSentOn: "2026-05-05" })).toBe("DAYS_OUT_OF_ORDER");
  const twice = { personId: cell.secretary.personId, status: "EXCUSED" as const };
  expect(await refusal({ attendance: [...everybody, twice] })).toBe("ROLL_DIFFERS");
  const four = { resolutionVote: { agree: 4, disagree: 0, other: 0 }, scoreVote: null };
  expect(await refusal({ ...four, attendance: away(cell.secretary.personId) })).toBe("NOT_IN_THE_ROOM");
  expect(await refusal({ ...four, attendance: away(cell.deputy.personId) })).toBe("NOT_IN_THE_ROOM");
  const statement = { personId: cell.members[4]!.personId, kind: "OPINION", gist: "nhất trí" } as const;
  const silent = { ...four, attendance: away(cell.members[4]!.personId) };
  expect(await refusal({ ...silent, statements: [statement] })).toBe("NOT_IN_THE_ROOM");
  expect(await refusal({ ...silent, filedOn: "2026-05-04", noticeSentOn: "2026-05-04" })).toMatchObject({
    organizationId: cell.organizationId,
  });
});
