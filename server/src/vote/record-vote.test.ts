import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildMeetingWithRoll, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { interleave, outcomes } from "../testing/interleave.ts";

let door: Door;
let body: BuiltBody;
let five: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  five = await buildCell(door.owner, { parent: body, official: 5 });
});
afterAll(() => door.close());

const agenda = { matter: "AGENDA", title: "Chương trình sinh hoạt" } as const;
const resolution = { matter: "RESOLUTION", title: "Nghị quyết tháng 12" } as const;
const score = { matter: "MEETING_SCORE", title: "Điểm tự đánh giá" } as const;
const all = (agree: number) => ({ agree, disagree: 0, other: 0 });

let month = 0;
/** A meeting of the cell of five, each in a month of its own. */
function meetingOfFive() {
  month += 1;
  const start = new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 7);
  return buildMeetingWithRoll(door, five, { month: `${start}-01`, scheduledAt: `${start}-03T07:00:00Z` });
}

test("three of five agree: the agenda is adopted, and who was there with a vote is frozen", async () => {
  const { key, deputy } = await meetingOfFive();
  const answer = await deputy.vote.record({ ...key, ...agenda, agree: 3, disagree: 1, other: 1 });
  expect(answer).toMatchObject({ outcome: "PASSED", base: 5, needed: 3, presentWithVote: 5, percentOfBase: 60 });
  const workspace = await deputy.workspace.get(key);
  expect(workspace.meeting.agendaAdoptedAt).not.toBeNull();
  expect(workspace.votes).toMatchObject([
    { convened: 5, base: 5, needed: 3, presentWithVote: 5, agree: 3, outcome: "PASSED" },
  ]);
  const { rows } = await door.owner.query("SELECT present_ids FROM vote WHERE id = $1", [answer.voteId]);
  expect(rows[0].present_ids.sort()).toEqual(five.members.map((member) => member.personId).sort());
});

test("two of five agree: the agenda fails, is not adopted, and is voted again", async () => {
  const { key, secretary } = await meetingOfFive();
  expect(await secretary.vote.record({ ...key, ...agenda, agree: 2, disagree: 3, other: 0 })).toMatchObject({
    outcome: "FAILED",
  });
  expect((await secretary.meeting.get(key)).agendaAdoptedAt).toBeNull();
  expect(await secretary.vote.record({ ...key, ...agenda, ...all(5) })).toMatchObject({ outcome: "PASSED" });
  await expect(secretary.vote.record({ ...key, ...agenda, ...all(5) })).rejects.toMatchObject({
    code: "ALREADY_PASSED",
  });
});

test("a conclusion may be put to the vote more than once, each on its own matter", async () => {
  const { key, secretary } = await meetingOfFive();
  await secretary.vote.record({ ...key, matter: "CONCLUSION", title: "Kết luận 1", ...all(5) });
  await secretary.vote.record({ ...key, matter: "CONCLUSION", title: "Kết luận 2", ...all(5) });
  expect((await secretary.workspace.get(key)).votes).toHaveLength(2);
});

test("counts must be those who are there with a vote", async () => {
  const { key, secretary } = await meetingOfFive();
  await expect(secretary.vote.record({ ...key, ...agenda, agree: 4, disagree: 0, other: 2 })).rejects.toMatchObject({
    code: "COUNTS_DO_NOT_ADD_UP",
    status: 422,
    data: { counted: 6, presentWithVote: 5 },
  });
  await expect(secretary.vote.record({ ...key, ...agenda, agree: 4.5, disagree: 0, other: 0 })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("before everybody is marked nothing is voted", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  await secretary.attendance.record({ ...key, personId: cell.deputy.personId, status: "PRESENT", revision: 1 });
  await expect(secretary.vote.record({ ...key, ...agenda, ...all(1) })).rejects.toMatchObject({
    code: "ROLL_CALL_INCOMPLETE",
    data: { unmarked: 4 },
  });
});

test("with no more than half of the base there nothing can be decided; the meeting goes on without votes", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 4 });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  for (const [index, member] of cell.members.entries()) {
    const status = index < 2 ? "PRESENT" : "EXCUSED";
    await secretary.attendance.record({ ...key, personId: member.personId, status, revision: 1 });
  }
  await expect(secretary.vote.record({ ...key, ...agenda, ...all(2) })).rejects.toMatchObject({
    code: "TOO_FEW_TO_DECIDE",
    data: { base: 4, presentWithVote: 2, needed: 3 },
  });
  await secretary.meeting.proceedWithoutVotes({ ...key, reason: "Vắng quá nửa số đảng viên" });
  expect(await secretary.meeting.get(key)).toMatchObject({ withoutVotes: true, reason: "Vắng quá nửa số đảng viên" });
  await expect(secretary.vote.record({ ...key, ...agenda, ...all(2) })).rejects.toMatchObject({
    code: "WITHOUT_VOTES",
  });
});

test("going on without votes is for too few only, and is taken back when more arrive", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 4 });
  const { key, secretary } = await buildOpenMeeting(door, cell);
  const mark = (index: number, status: "PRESENT" | "EXCUSED", revision = 1) =>
    secretary.attendance.record({ ...key, personId: cell.members[index]!.personId, status, revision });
  const without = () => secretary.meeting.proceedWithoutVotes({ ...key, reason: "Mới có hai đồng chí" });
  await mark(0, "PRESENT");
  await mark(1, "PRESENT");
  await expect(without()).rejects.toMatchObject({ code: "ROLL_CALL_INCOMPLETE", data: { unmarked: 2 } });
  await mark(2, "EXCUSED");
  await mark(3, "EXCUSED");
  await without();
  await mark(2, "PRESENT", 2);
  await expect(secretary.vote.record({ ...key, ...agenda, ...all(3) })).rejects.toMatchObject({
    code: "WITHOUT_VOTES",
  });
  await secretary.meeting.proceedWithVotes(key);
  expect(await secretary.meeting.get(key)).toMatchObject({ withoutVotes: false, reason: "" });
  await expect(without()).rejects.toMatchObject({
    code: "ENOUGH_TO_DECIDE",
    data: { base: 4, presentWithVote: 3, needed: 3 },
  });
  expect(await secretary.vote.record({ ...key, ...agenda, ...all(3) })).toMatchObject({ outcome: "PASSED" });
});

test.each(["ELECTION", "ANNUAL_LEVEL", "DISCIPLINE", "EXPULSION_PROPOSAL"] as const)(
  "%s is not decided by show of hands",
  async (matter) => {
    const { key, secretary } = await meetingOfFive();
    await expect(secretary.vote.record({ ...key, matter, title: "Bỏ phiếu", ...all(5) })).rejects.toMatchObject({
      code: "SECRET_BALLOT_REQUIRED",
      status: 409,
    });
  },
);

test("the score is voted when it is proposed: passed it stands, failed it goes back to be revised", async () => {
  const { key, secretary } = await meetingOfFive();
  await expect(secretary.vote.record({ ...key, ...score, ...all(5) })).rejects.toMatchObject({
    code: "SCORE_NOT_READY",
  });
  await proposeScore(key);
  await secretary.vote.record({ ...key, ...score, agree: 1, disagree: 4, other: 0 });
  expect(await scoreState(key)).toBe("DRAFT");
  await expect(secretary.vote.record({ ...key, ...score, ...all(5) })).rejects.toMatchObject({
    code: "SCORE_NOT_READY",
  });
  await proposeScore(key);
  await secretary.vote.record({ ...key, ...score, ...all(5) });
  expect(await scoreState(key)).toBe("VOTED");
  await expect(secretary.vote.record({ ...key, ...score, ...all(5) })).rejects.toMatchObject({
    code: "ALREADY_PASSED",
  });
});

test("a resolution that passed is no longer waived, nor may it be", async () => {
  const { key, secretary } = await meetingOfFive();
  await secretary.meeting.waiveResolution({ ...key, waived: true });
  await secretary.vote.record({ ...key, ...resolution, ...all(5) });
  expect((await secretary.meeting.get(key)).resolutionWaived).toBe(false);
  await expect(secretary.meeting.waiveResolution({ ...key, waived: true })).rejects.toMatchObject({
    code: "ALREADY_PASSED",
  });
});

test("of two who record the resolution at the same moment one is told that it has passed", async () => {
  const { key, secretary, deputy } = await meetingOfFive();
  const meeting = { sql: "SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE", values: [key.meetingId] };
  const settled = await interleave(door, meeting, [
    () => secretary.vote.record({ ...key, ...resolution, ...all(5) }),
    () => deputy.vote.record({ ...key, ...resolution, ...all(5) }),
  ]);
  expect(outcomes(settled)).toEqual(["ALREADY_PASSED", "done"]);
});

test("sent twice with one key a vote is recorded once", async () => {
  const { key } = await meetingOfFive();
  const sender = door.as(five.secretary.accountId, { key: `vote-${key.meetingId}` });
  const first = await sender.vote.record({ ...key, ...resolution, ...all(5) });
  expect(await sender.vote.record({ ...key, ...resolution, ...all(5) })).toEqual(first);
  expect((await sender.workspace.get(key)).votes).toHaveLength(1);
});

test("a vote is put off with a reason and nothing counted, and taken later", async () => {
  const { key, secretary } = await meetingOfFive();
  await secretary.vote.defer({ ...key, ...resolution, reason: "Cần bổ sung số liệu" });
  await secretary.vote.record({ ...key, ...resolution, ...all(5) });
  const { votes } = await secretary.workspace.get(key);
  expect(votes.map((vote) => [vote.outcome, vote.presentWithVote, vote.reason])).toEqual([
    ["DEFERRED", null, "Cần bổ sung số liệu"],
    ["PASSED", 5, ""],
  ]);
  await expect(secretary.vote.defer({ ...key, ...resolution, reason: "Lùi lại" })).rejects.toMatchObject({
    code: "ALREADY_PASSED",
  });
});

test("a vote belongs to an item of this meeting's agenda, an open meeting and somebody who writes in it", async () => {
  const { key, secretary } = await meetingOfFive();
  const stranger = await buildCell(door.owner);
  await expect(
    secretary.vote.record({ ...key, ...agenda, ...all(5), agendaItemId: key.meetingId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const member = door.as(five.members[4]!.accountId);
  await expect(member.vote.record({ ...key, ...agenda, ...all(5) })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const outsider = door.as(stranger.secretary.accountId);
  await expect(outsider.vote.record({ ...key, ...agenda, ...all(5) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(outsider.vote.defer({ ...key, ...agenda, reason: "Không" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await secretary.meeting.adjourn({ ...key, reason: "Mất điện" });
  await expect(secretary.vote.record({ ...key, ...agenda, ...all(5) })).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "ADJOURNED" },
  });
});

async function proposeScore({ organizationId, meetingId }: { organizationId: string; meetingId: string }) {
  await door.owner.query(
    `INSERT INTO evaluation (organization_id, meeting_id, held_under, month, state, sheet_id, sheet_version)
     VALUES ($1, $2, $3, '2026-12-01', 'PROPOSED', 'hd42-ward', '1') ON CONFLICT (organization_id, meeting_id) DO UPDATE SET state = 'PROPOSED'`,
    [organizationId, meetingId, five.path],
  );
}

async function scoreState(key: { meetingId: string }): Promise<string> {
  const { rows } = await door.owner.query("SELECT state FROM evaluation WHERE meeting_id = $1", [key.meetingId]);
  return rows[0].state;
}

test("a resolution that is changed after it was passed is voted again before the close; changed back it stands", async () => {
  const { key, secretary } = await meetingOfFive();
  const conclude = (said: string, revision: number) =>
    secretary.meeting.saveText({ ...key, subjectId: key.meetingId, field: "SYNTHESIS", body: said, revision });
  const needsVote = async () => (await secretary.workspace.get(key)).missing.close.includes("RESOLUTION_VOTE");
  await conclude("Sửa đường trước Tết.", 0);
  await secretary.vote.record({ ...key, ...resolution, ...all(5) });
  expect(await needsVote()).toBe(false);
  const owner = { ownerId: five.secretary.personId, dueOn: "2027-12-20" };
  const { taskId } = await secretary.task.assign({ ...key, what: "Mua loa", ...owner });
  expect(await needsVote()).toBe(true);
  await secretary.task.removeAssigned({ ...key, taskId });
  expect(await needsVote()).toBe(false);
  await expect(secretary.vote.record({ ...key, ...resolution, ...all(5) })).rejects.toMatchObject({
    code: "ALREADY_PASSED",
  });
  await conclude("Sửa đường sau Tết.", 1);
  expect(await needsVote()).toBe(true);
  expect(await secretary.vote.record({ ...key, ...resolution, agree: 2, disagree: 3, other: 0 })).toMatchObject({
    outcome: "FAILED",
  });
  expect(await needsVote()).toBe(true);
  await secretary.vote.record({ ...key, ...resolution, ...all(4), other: 1 });
  expect(await needsVote()).toBe(false);
});
