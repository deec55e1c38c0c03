import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildStanding,
} from "../testing/build.ts";
import { type BuiltMeeting, buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

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

type Flag = "temporarily_elsewhere" | "temporarily_here" | "exempt" | "suspended" | "special_duty";
type Mark = "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT";

/** How the sixth of six convened people stands: five are plain official members and all of these are there. */
type Sixth = { flag?: Flag; probationary?: true; mark: Mark; arrivedAt?: string; leftAt?: string };
type Expected = { base: number; presentWithVote: number; present: number; attendanceBase: number };

const at = (time: string) => new Date(`2026-12-03T${time}:00+07:00`).toISOString();

test.each<[string, Sixth, Expected]>([
  [
    "an official member who is there",
    { mark: "PRESENT" },
    { base: 6, presentWithVote: 6, present: 6, attendanceBase: 6 },
  ],
  [
    "an official member absent with a reason",
    { mark: "EXCUSED" },
    { base: 6, presentWithVote: 5, present: 5, attendanceBase: 6 },
  ],
  [
    "an official member absent without a reason",
    { mark: "UNEXCUSED" },
    { base: 6, presentWithVote: 5, present: 5, attendanceBase: 6 },
  ],
  [
    "somebody temporarily elsewhere",
    { flag: "temporarily_elsewhere", mark: "EXCUSED" },
    { base: 5, presentWithVote: 5, present: 5, attendanceBase: 5 },
  ],
  [
    "somebody temporarily elsewhere who came",
    { flag: "temporarily_elsewhere", mark: "PRESENT" },
    { base: 5, presentWithVote: 5, present: 6, attendanceBase: 5 },
  ],
  [
    "an exempt member who is absent",
    { flag: "exempt", mark: "EXEMPT" },
    { base: 5, presentWithVote: 5, present: 5, attendanceBase: 5 },
  ],
  [
    "an exempt member marked excused",
    { flag: "exempt", mark: "EXCUSED" },
    { base: 5, presentWithVote: 5, present: 5, attendanceBase: 5 },
  ],
  [
    "an exempt member who came",
    { flag: "exempt", mark: "PRESENT" },
    { base: 6, presentWithVote: 6, present: 6, attendanceBase: 5 },
  ],
  [
    "a suspended member",
    { flag: "suspended", mark: "EXCUSED" },
    { base: 5, presentWithVote: 5, present: 5, attendanceBase: 5 },
  ],
  [
    "a suspended member in the room",
    { flag: "suspended", mark: "PRESENT" },
    { base: 5, presentWithVote: 5, present: 6, attendanceBase: 5 },
  ],
  [
    "a probationary member",
    { probationary: true, mark: "PRESENT" },
    { base: 5, presentWithVote: 5, present: 6, attendanceBase: 6 },
  ],
  [
    "somebody temporarily here",
    { flag: "temporarily_here", mark: "PRESENT" },
    { base: 5, presentWithVote: 5, present: 6, attendanceBase: 6 },
  ],
  [
    "somebody on special duty",
    { flag: "special_duty", mark: "EXCUSED" },
    { base: 6, presentWithVote: 5, present: 5, attendanceBase: 5 },
  ],
  [
    "somebody who comes after the vote",
    { mark: "PRESENT", arrivedAt: at("15:30") },
    { base: 6, presentWithVote: 5, present: 6, attendanceBase: 6 },
  ],
  [
    "somebody who came late but before the vote",
    { mark: "PRESENT", arrivedAt: at("14:30") },
    { base: 6, presentWithVote: 6, present: 6, attendanceBase: 6 },
  ],
  [
    "somebody who left before the vote",
    { mark: "PRESENT", leftAt: at("14:45") },
    { base: 6, presentWithVote: 5, present: 6, attendanceBase: 6 },
  ],
  [
    "somebody who leaves after the vote",
    { mark: "PRESENT", leftAt: at("15:30") },
    { base: 6, presentWithVote: 6, present: 6, attendanceBase: 6 },
  ],
  [
    "an exempt member who comes after the vote",
    { flag: "exempt", mark: "PRESENT", arrivedAt: at("15:30") },
    { base: 5, presentWithVote: 5, present: 6, attendanceBase: 5 },
  ],
])("%s beside five official members who are there", async (_title, sixth, expected) => {
  const meeting = await meetingWith([...Array<Sixth>(5).fill({ mark: "PRESENT" }), sixth]);
  const { figures } = await meeting.secretary.workspace.get(meeting.key);
  const { base, presentWithVote, present, attendanceBase } = figures;
  expect({ base, presentWithVote, present, attendanceBase }).toEqual(expected);
  const vote = { ...meeting.key, matter: "OTHER", title: "Nội dung khác", disagree: 0, other: 0 } as const;
  const recorded = await meeting.secretary.vote.record({ ...vote, agree: expected.presentWithVote });
  expect(recorded).toMatchObject({ base: expected.base, presentWithVote: expected.presentWithVote, outcome: "PASSED" });
});

test.each([
  [20, 17, 11, "RESOLUTION", 11, "PASSED"],
  [20, 17, 10, "RESOLUTION", 11, "FAILED"],
  [11, 11, 6, "RESOLUTION", 6, "PASSED"],
  [11, 11, 5, "RESOLUTION", 6, "FAILED"],
  [20, 17, 14, "ADMISSION", 14, "PASSED"],
  [20, 17, 13, "ADMISSION", 14, "FAILED"],
  [11, 9, 8, "OFFICIAL_RECOGNITION", 8, "PASSED"],
  [11, 9, 7, "OFFICIAL_RECOGNITION", 8, "FAILED"],
  [3, 3, 2, "AGENDA", 2, "PASSED"],
  [3, 2, 2, "PROGRESS_RECOGNITION", 2, "PASSED"],
] as const)(
  "of %i official members %i are there and %i agree to %s: %i are needed, it is %s",
  async (official, there, agree, matter, needed, outcome) => {
    const marks = Array.from(
      { length: official },
      (_, index): Sixth => ({ mark: index < there ? "PRESENT" : "EXCUSED" }),
    );
    const { key, secretary } = await meetingWith(marks);
    const recorded = await secretary.vote.record({
      ...key,
      matter,
      title: "Biểu quyết",
      agree,
      disagree: there - agree,
      other: 0,
    });
    expect(recorded).toMatchObject({ base: official, needed, presentWithVote: there, outcome });
  },
);

test.each([
  ["nobody counts", [0, 0], { base: 0, presentWithVote: 0, needed: 1 }],
  ["one counts and is not there", [1, 0], { base: 1, presentWithVote: 0, needed: 1 }],
  ["two count and one is there", [2, 1], { base: 2, presentWithVote: 1, needed: 2 }],
  ["three count and one is there", [3, 1], { base: 3, presentWithVote: 1, needed: 2 }],
] as const)("%s: nothing can be decided", async (_title, [base, there], data) => {
  const { key, secretary } = await meetingOfBase(base, there);
  expect((await secretary.workspace.get(key)).figures).toMatchObject({
    base,
    presentWithVote: there,
    canDecide: false,
  });
  const vote = { ...key, matter: "AGENDA", title: "Chương trình", agree: there, disagree: 0, other: 0 } as const;
  await expect(secretary.vote.record(vote)).rejects.toMatchObject({ code: "TOO_FEW_TO_DECIDE", data });
});

test.each([
  [1, 1, 1],
  [2, 2, 2],
  [3, 2, 2],
] as const)("a base of %i with %i there decides with %i votes", async (base, there, needed) => {
  const { key, secretary } = await meetingOfBase(base, there);
  const vote = { ...key, matter: "AGENDA", title: "Chương trình", agree: there, disagree: 0, other: 0 } as const;
  expect(await secretary.vote.record(vote)).toMatchObject({ base, needed, presentWithVote: there, outcome: "PASSED" });
});

test("each vote freezes who is there: after two have left the same five votes are no longer possible", async () => {
  const { key, secretary, members } = await meetingWith(Array<Sixth>(5).fill({ mark: "PRESENT" }));
  const vote = { ...key, matter: "OTHER", title: "Nội dung khác", disagree: 0, other: 0 } as const;
  const first = await secretary.vote.record({ ...vote, agree: 5 });
  door.setNow(at("16:00"));
  for (const member of members.slice(3)) {
    const leaving = { personId: member.personId, status: "PRESENT", leftAt: at("15:45"), revision: 2 } as const;
    await secretary.attendance.record({ ...key, ...leaving });
  }
  await expect(secretary.vote.record({ ...vote, agree: 5 })).rejects.toMatchObject({
    code: "COUNTS_DO_NOT_ADD_UP",
    data: { counted: 5, presentWithVote: 3 },
  });
  const second = await secretary.vote.record({ ...vote, agree: 3 });
  expect([first.presentWithVote, second.presentWithVote, second.base]).toEqual([5, 3, 5]);
  const { votes } = await secretary.workspace.get(key);
  expect(votes.map((row) => row.presentWithVote)).toEqual([5, 3]);
});

test("a committee's base is its members in office", async () => {
  const cell = await buildCell(door.owner, { parent: body, official: 9 });
  const member = cell.members[2]!;
  await door.owner.query(
    `INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES (gen_random_uuid(), $1, $2, 'COMMITTEE_MEMBER', '2020-01-01', 'CONFIRMED')`,
    [member.personId, cell.organizationId],
  );
  const secretary = door.as(cell.secretary.accountId);
  const schedule = { month: "2026-12-01", scheduledAt: at("08:00"), place: "Phòng bí thư" };
  const key = await secretary.meeting.create({ organizationId: cell.organizationId, kind: "COMMITTEE", ...schedule });
  await secretary.meeting.convene(key);
  const offices = { chairId: cell.secretary.personId, minuteTakerId: member.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...key, ...offices });
  await secretary.meeting.open(key);
  await secretary.attendance.recordAllPresent(key);
  const vote = { matter: "AGENDA", title: "Chương trình", agree: 2, disagree: 1, other: 0 } as const;
  const recorded = await door.as(member.accountId).vote.record({ ...key, ...vote });
  expect(recorded).toMatchObject({ base: 3, needed: 2, outcome: "PASSED" });
});

test("a committee's member who is suspended in the own cell is outside its base", async () => {
  const own = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: own, official: 6 });
  const committee = cell.members.slice(2, 6);
  for (const member of committee) await buildAppointment(door.owner, member, own, "COMMITTEE_MEMBER");
  await buildStanding(door.owner, committee[3]!, cell, "SUSPENDED");
  const secretary = door.as(own.secretary.accountId);
  const schedule = { month: "2026-12-01", scheduledAt: at("08:00"), place: "Phòng họp Đảng ủy" };
  const key = await secretary.meeting.create({ organizationId: own.organizationId, kind: "COMMITTEE", ...schedule });
  await secretary.meeting.convene(key);
  expect((await secretary.workspace.get(key)).figures).toMatchObject({
    total: 5,
    base: 4,
    simpleMajority: 3,
    suspended: 1,
  });
});

/** An open meeting at three in the afternoon whose convened people stand and are marked as said. */
async function meetingWith(people: readonly Sixth[]): Promise<BuiltMeeting & { members: BuiltPerson[] }> {
  door.setNow(at("14:00"));
  const official = people.filter((person) => !person.probationary).length;
  const cell = await buildCell(door.owner, { parent: body, official, probationary: people.length - official });
  const meeting = await buildConvenedMeeting(door, cell);
  await meeting.secretary.meeting.open(meeting.key);
  for (const [index, person] of people.entries()) {
    const { personId } = cell.members[index]!;
    if (person.flag) {
      await door.owner.query(`UPDATE attendance SET ${person.flag} = true WHERE meeting_id = $1 AND person_id = $2`, [
        meeting.key.meetingId,
        personId,
      ]);
    }
    const times = { arrivedAt: person.arrivedAt ?? null, leftAt: person.leftAt ?? null };
    await meeting.secretary.attendance.record({ ...meeting.key, personId, status: person.mark, ...times, revision: 1 });
  }
  door.setNow(at("15:00"));
  return { ...meeting, members: cell.members };
}

/** A meeting in which so many of three count and so many of these are there; the others are suspended. */
function meetingOfBase(base: number, there: number) {
  const people = Array.from({ length: 3 }, (_, index): Sixth => {
    if (index >= base) return { flag: "suspended", mark: "EXCUSED" };
    return { mark: index < there ? "PRESENT" : "EXCUSED" };
  });
  return meetingWith(people);
}
