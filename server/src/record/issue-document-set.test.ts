import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildClosedMeeting } from "../evaluation/scored-meeting.fixture.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { buildConvenedMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
beforeEach(async () => {
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

const theSet = [
  { kind: "SCORE_SHEET", symbol: "" },
  { kind: "RESOLUTION", symbol: "01-NQ/CB" },
  { kind: "MINUTES", symbol: "01-BB/CB" },
] as const;

test("minutes, resolution and score sheet are issued in one step under the numbers that were shown, and the record can be filed", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const { nextSymbols } = await secretary.document.list(key);
  expect(nextSymbols).toMatchObject({ minutes: "01-BB/CB", resolution: "01-NQ/CB" });
  expect((await secretary.meeting.get(key)).abilities).toContain("document.issueSet");
  const { documents } = await secretary.document.issueSet({ ...key, papers: [...theSet] });
  expect(documents.map(({ kind, symbol }) => [kind, symbol])).toEqual([
    ["MINUTES", "01-BB/CB"],
    ["RESOLUTION", "01-NQ/CB"],
    ["SCORE_SHEET", ""],
  ]);
  await secretary.meeting.file(key);
  expect((await secretary.document.list(key)).documents.map(({ kind }) => kind)).toEqual([
    "NOTICE",
    "MINUTES",
    "RESOLUTION",
    "SCORE_SHEET",
  ]);
});

test.each([
  [
    "one that is issued already",
    [...theSet, { kind: "NOTICE", symbol: "01-TB/CB" }],
    "ALREADY_ISSUED",
    { kind: "NOTICE" },
  ],
  [
    "a number that another paper has taken since",
    [theSet[2], { kind: "RESOLUTION", symbol: "05-NQ/CB" }],
    "NUMBER_MOVED_ON",
    { kind: "RESOLUTION", symbol: "01-NQ/CB" },
  ],
] as const)(
  "with %s in it nothing is issued, no number is used up, and the paper is named",
  async (_why, papers, code, data) => {
    const { key, secretary } = await buildClosedMeeting(door, cell, body);
    await expect(secretary.document.issueSet({ ...key, papers: [...papers] })).rejects.toMatchObject({ code, data });
    const after = await secretary.document.list(key);
    expect(after.documents.map(({ kind }) => kind)).toEqual(["NOTICE"]);
    expect(after.nextSymbols).toMatchObject({ minutes: "01-BB/CB", resolution: "01-NQ/CB" });
  },
);

test("a resolution that was not passed is named as the paper that fails, and the minutes are not issued either", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  await door.owner.query(`UPDATE vote SET outcome = 'FAILED' WHERE meeting_id = $1 AND matter = 'RESOLUTION'`, [
    key.meetingId,
  ]);
  await expect(secretary.document.issueSet({ ...key, papers: [...theSet] })).rejects.toMatchObject({
    code: "NOTHING_TO_ISSUE",
    data: { kind: "RESOLUTION" },
  });
  expect((await secretary.document.list(key)).documents.map(({ kind }) => kind)).toEqual(["NOTICE"]);
});

test("before the meeting is closed nothing is issued", async () => {
  door.setNow("2026-12-01T02:00:00Z");
  const { key, secretary } = await buildConvenedMeeting(door, cell);
  await expect(secretary.document.issueSet({ ...key, papers: [...theSet] })).rejects.toMatchObject({
    code: "MEETING_STATE",
    data: { state: "CONVENED" },
  });
});

test("sent twice under one key the set is issued once; by two at the same moment only by one of them", async () => {
  const { key } = await buildClosedMeeting(door, cell, body);
  const once = door.as(cell.secretary.accountId, { key: "issue-set-0001" });
  const first = await once.document.issueSet({ ...key, papers: [...theSet] });
  expect(await once.document.issueSet({ ...key, papers: [...theSet] })).toEqual(first);

  const other = await buildCell(door.owner, { parent: body });
  const next = await buildClosedMeeting(door, other, body);
  const settled = await Promise.allSettled(
    [other.secretary, other.deputy].map(({ accountId }) =>
      door.as(accountId).document.issueSet({ ...next.key, papers: [...theSet] }),
    ),
  );
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a stranger finds nothing, a member may not, and a kind named twice is malformed", async () => {
  const { key, secretary } = await buildClosedMeeting(door, cell, body);
  const input = { ...key, papers: [...theSet] };
  const stranger = door.as((await buildPerson(door.owner)).accountId);
  await expect(stranger.document.issueSet(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const member = door.as(cell.members[3]?.accountId ?? null);
  await expect(member.document.issueSet(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  for (const papers of [[], [theSet[0], theSet[0]]]) {
    await expect(secretary.document.issueSet({ ...key, papers })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  }
});
