import { isRecordedLater, type RecordedLater, recordedLater } from "@nen-nep/contract/recorded-later";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { buildReviewedTask } from "../task/reviewed-task.fixture.ts";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import { type BuiltMeeting, buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";
import type { Sent, Shown } from "./after.rules.ts";
import { afterOperation } from "./after-all.rules.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => {
  door.setNow(undefined);
  return door.close();
});

/** The evening on which the laptop finds a network again. */
const evening = "2026-12-03T13:00:00Z";
const at = (minutes: number) => new Date(Date.parse("2026-12-03T07:00:00Z") + minutes * 60_000).toISOString();
const tried = new Set<RecordedLater>();

type Fields = { [Name in RecordedLater]: (shown: Shown) => Omit<Sent<Name>, "organizationId" | "meetingId"> };
type Sender = { meeting: BuiltMeeting; accountId: string };

/**
 * Does one thing both ways: as a page without a network assumes it, and on the server, which hears of it in the evening.
 * Both must show the same meeting; ids that the server gives and who typed a text are its own.
 */
async function both<Name extends RecordedLater>(
  { meeting, accountId }: Sender,
  minutes: number,
  name: Name,
  sentOf: Fields[Name],
) {
  tried.add(name);
  const { key, secretary } = meeting;
  door.setNow(at(minutes));
  const before = await secretary.workspace.get(key);
  // Every one of these operations takes the meeting's key beside its own fields.
  const sent = { ...key, ...sentOf(before) } as Sent<Name>;
  const doing = { now: at(minutes), newId: newId(), by: null };
  const assumed = afterOperation(name, before, sent, doing);
  door.setNow(evening);
  const answer = await call(door.as(accountId, { doneAt: doing.now }), name, sent).catch(
    (error: { code: string; data?: unknown }) => ({ refused: error.code, data: error.data }),
  );
  if ("refused" in assumed) {
    expect(answer, `${name} as the server refuses it`).toEqual({ refused: assumed.refused, data: assumed.data });
    return;
  }
  door.setNow(at(minutes));
  const after = await secretary.workspace.get(key);
  const given = Object.values(answer as object)[0];
  const replace = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replaceAll(doing.newId, typeof given === "string" ? given : doing.newId));
  expect(replace(assumed.answer), `answer to ${name}`).toEqual(answer);
  expect(comparable(replace(assumed.shown)), `the meeting after ${name}`).toEqual(comparable(after));
}

function call(client: Client, name: string, sent: object): Promise<unknown> {
  const [word, verb] = name.split(".") as [keyof Client, string];
  // The names come from the contract's own list.
  return (client[word] as unknown as Record<string, (sent: object) => Promise<unknown>>)[verb]!(sent);
}

/** Left out is what a page without a network does not need: when the record arrived, the schedule's revision, and what needs a network. */
function comparable({ meeting, texts, statements, ...shown }: Shown) {
  const { receivedLateAt: _arrived, revision: _ofSchedule, abilities, ...rest } = meeting;
  const kept = abilities.filter(isRecordedLater).sort();
  return {
    ...shown,
    meeting: { ...rest, abilities: kept },
    texts: texts.map(({ changedBy: _by, ...text }) => text),
    statements,
  };
}

test("a meeting recorded without a network shows what the server says when it hears of it in the evening", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 7, probationary: 1 });
  door.setNow("2026-12-01T02:00:00Z");
  const meeting = await buildConvenedMeeting(door, cell);
  const [, , absent, late, speaker] = cell.members;
  const member = door.as(speaker!.accountId);
  await member.opinion.send({ ...meeting.key, agendaItemId: null, body: "Đề nghị rút ngắn phần đọc báo cáo." });
  await door.as(absent!.accountId).absence.request({ ...meeting.key, reason: "Đi công tác" });
  await meeting.secretary.absence.decide({ ...meeting.key, personId: absent!.personId, decision: "ACCEPTED" });
  const wish = { organizationId: cell.organizationId, personId: speaker!.personId, body: "Mua máy in" };
  const { proposalId } = await member.proposal.raise(wish);
  const answer = { ...wish, proposalId, answer: "Đã đặt mua", revision: 1 };
  await meeting.secretary.proposal.answer(answer);
  door.setNow(evening);
  const sender = { meeting, accountId: cell.secretary.accountId };
  const item = (shown: Shown, index = 0) => shown.agenda[index]!.agendaItemId;
  const revisionOf = (shown: Shown, personId: string) =>
    shown.attendance.find((row) => row.personId === personId)!.revision;
  const mark = (person: { personId: string }, rest: Partial<Sent<"attendance.record">>) => (shown: Shown) => ({
    personId: person.personId,
    status: "PRESENT" as const,
    revision: revisionOf(shown, person.personId),
    ...rest,
  });

  await both(sender, 0, "meeting.open", () => ({}));
  await both(sender, 1, "attendance.record", mark(late!, { arrivedAt: at(30) }));
  await both(sender, 2, "attendance.recordAllPresent", () => ({}));
  await both(sender, 3, "attendance.record", mark(cell.members[5]!, { status: "UNEXCUSED", reason: "không báo" }));
  await both(sender, 4, "meeting.recordDues", () => ({ duesStatus: "PAID" }));
  await both(sender, 5, "guest.add", () => ({ fullName: "Nguyễn Văn Khách", office: "Đảng ủy xã" }));
  await both(sender, 6, "agenda.startItem", (shown) => ({ agendaItemId: item(shown) }));
  const hands = (agree: number, disagree = 0) => ({ agree, disagree, other: 0, title: "Chương trình" });
  await both(sender, 7, "vote.record", () => ({ ...hands(9), matter: "AGENDA" }));
  await both(sender, 8, "vote.record", () => ({ ...hands(4), matter: "AGENDA" }));
  await both(sender, 9, "vote.record", () => ({ ...hands(4), matter: "AGENDA" }));
  await both(sender, 10, "vote.record", () => ({ ...hands(4), matter: "MEETING_SCORE" }));
  await both(sender, 10, "vote.record", () => ({ ...hands(4), matter: "DISCIPLINE" }));
  await both(sender, 12, "agenda.startItem", (shown) => ({ agendaItemId: item(shown, 1) }));
  await both(sender, 13, "statement.add", (shown) => ({
    agendaItemId: item(shown, 1),
    personId: speaker!.personId,
    kind: "OPINION",
    gist: "Cần công khai tiến độ từng tuần.",
  }));
  await both(sender, 14, "statement.add", (shown) => ({
    agendaItemId: item(shown, 1),
    personId: null,
    guestId: shown.guests[0]!.guestId,
    kind: "INFORMATION",
    gist: "Đảng ủy sẽ cử người về dự.",
  }));
  await both(sender, 15, "guest.remove", (shown) => ({ guestId: shown.guests[0]!.guestId }));
  await both(sender, 16, "statement.update", (shown) => {
    const { statementId, revision } = shown.statements[0]!;
    const gist = "Cần công khai tiến độ từng ngày.";
    return {
      statementId,
      revision,
      agendaItemId: null,
      personId: speaker!.personId,
      kind: "REMINDER",
      aboutId: speaker!.personId,
      gist,
    };
  });
  await both(sender, 16, "guest.recordAllPresent", () => ({}));
  await both(sender, 16, "guest.recordPresence", (shown) => ({
    guestId: shown.guests[0]!.guestId,
    presence: "UNMARKED" as const,
  }));
  await both(sender, 17, "statement.remove", (shown) => ({ statementId: shown.statements[1]!.statementId }));
  await both(sender, 18, "guest.remove", (shown) => ({ guestId: shown.guests[0]!.guestId }));
  await both(sender, 19, "opinion.takeUp", (shown) => ({
    opinionId: shown.opinions[0]!.opinionId,
    agendaItemId: item(shown, 2),
  }));
  await both(sender, 20, "agenda.pauseItem", (shown) => ({ agendaItemId: item(shown, 1) }));
  await both(sender, 21, "proposal.raise", () => ({ personId: speaker!.personId, body: "Trang bị máy chiếu" }));
  const said = { verdict: "SATISFIED" as const, word: "Cảm ơn chi ủy" };
  await both(sender, 21, "proposal.close", (shown) => ({ ...said, proposalId: shown.proposals.at(-1)!.proposalId }));
  await both(sender, 21, "proposal.close", () => ({ ...said, proposalId }));
  await both(sender, 21, "proposal.close", () => ({ ...said, proposalId }));
  const text = (typed: string, revision: number) => (shown: Shown) => ({
    subjectId: item(shown, 1),
    field: "CONCLUSION" as const,
    body: typed,
    revision,
  });
  await both(sender, 22, "meeting.saveText", text("Thống nhất.", 0));
  await both(sender, 23, "meeting.saveText", text("Thống nhất công khai.", 1));
  const task = { what: "Mua máy chiếu", ownerId: speaker!.personId, dueOn: "2026-12-20" };
  await both(sender, 24, "task.assign", () => task);
  await both(sender, 25, "task.assign", () => ({ ...task, dueOn: "2026-12-01", massOrganization: "Đoàn thanh niên" }));
  await both(sender, 26, "task.updateAssigned", (shown) => {
    const { taskId, revision } = shown.newTasks[0]!;
    const target = { targetValue: 1, targetUnit: "máy", reportMonth: "2027-01-01" };
    return { ...task, ...target, what: "Mua và lắp máy chiếu", taskId, revision };
  });
  await both(sender, 27, "task.removeAssigned", (shown) => ({ taskId: shown.newTasks[1]!.taskId }));
  await both(sender, 28, "vote.defer", () => ({ matter: "OTHER", title: "Khen thưởng", reason: "Chờ ý kiến" }));
  await both(sender, 31, "vote.record", () => ({ ...hands(3, 2), matter: "RESOLUTION" }));
  await both(sender, 32, "meeting.waiveResolution", () => ({ waived: true }));
  await both(sender, 33, "vote.record", () => ({ ...hands(5), matter: "RESOLUTION" }));
  await both(sender, 34, "meeting.waiveResolution", () => ({ waived: true }));
  await both(sender, 34, "task.assign", () => ({ ...task, what: "Lắp máy chiếu" }));
  await both(sender, 34, "vote.record", () => ({ ...hands(5), matter: "RESOLUTION" }));
  await both(sender, 35, "meeting.proceedWithoutVotes", () => ({ reason: "Vắng nhiều" }));
  for (const person of cell.members.slice(0, 4))
    await both(sender, 36, "attendance.record", mark(person, { status: "EXCUSED" }));
  await both(sender, 37, "vote.record", () => ({ ...hands(1), matter: "OTHER" }));
  await both(sender, 38, "meeting.proceedWithoutVotes", () => ({ reason: "Vắng nhiều" }));
  await both(sender, 39, "vote.record", () => ({ ...hands(1), matter: "OTHER" }));
  await both(sender, 40, "meeting.proceedWithVotes", () => ({}));
  await both(sender, 41, "meeting.appointOffices", () => ({
    chairId: cell.secretary.personId,
    minuteTakerId: speaker!.personId,
    helperId: cell.deputy.personId,
  }));
  await both(sender, 42, "meeting.adoptMinutes", () => ({}));

  const { meeting: kept, sessions } = await meeting.secretary.workspace.get(meeting.key);
  expect(kept).toMatchObject({ openedAt: at(0), agendaAdoptedAt: at(8), minutesAdoptedAt: at(42) });
  expect(kept.receivedLateAt).toBe("2026-12-03T13:00:00.000Z");
  expect(sessions).toMatchObject([{ openedAt: at(0), closedAt: null }]);
});

test("a task reported without a network stands as the server reports it", async () => {
  door.setNow("2026-12-01T02:00:00Z");
  const { cell, meeting, taskId } = await buildReviewedTask(door, body);
  door.setNow(evening);
  const sender = { meeting, accountId: cell.secretary.accountId };
  const report = (rest: Omit<Sent<"task.report">, "organizationId" | "meetingId" | "taskId">) => ({ taskId, ...rest });
  await both(sender, 10, "task.report", () =>
    report({ state: "IN_PROGRESS", percent: 60, result: "Đã xong hai quý", newDueOn: "2026-12-31", revision: 0 }),
  );
  await both(sender, 11, "task.report", () =>
    report({ state: "DONE", percent: 60, result: "Xong", newDueOn: "2026-12-31", revision: 1 }),
  );
  await both(sender, 12, "task.report", () =>
    report({ state: "NOT_DONE", percent: 80, result: "Còn thiếu", newDueOn: null, revision: 2 }),
  );
});

test("everything that is recorded later was held against the server", () => {
  expect([...tried].sort()).toEqual([...recordedLater].sort());
});
