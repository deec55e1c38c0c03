import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type BuiltMeeting, buildOpenMeeting } from "../testing/build-meeting.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let cell: BuiltCell;
/** The months before, each closed straight at the database: how a meeting closes is not the matter here. */
const earlier: BuiltMeeting[] = [];
let present: BuiltMeeting;
beforeAll(async () => {
  door = await openDoor();
  cell = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  for (const month of ["09", "10", "11"]) {
    const meeting = await openIn(month);
    earlier.push(meeting);
    const body = month === "11" ? "Đảng viên phấn khởi, tin tưởng" : "Tư tưởng ổn định";
    await write(meeting, "MOOD", meeting.key.meetingId, body);
    for (const [place, item] of (await itemsOf(meeting)).entries())
      await write(meeting, "DISCUSSION", item.agendaItemId, `Thảo luận ${place + 1} tháng ${month}`);
    await door.owner.query("UPDATE meeting SET state = 'CLOSED', closed_at = now() WHERE id = $1", [
      meeting.key.meetingId,
    ]);
  }
  present = await openIn("12");
});
afterAll(() => door.close());

function openIn(month: string): Promise<BuiltMeeting> {
  return buildOpenMeeting(door, cell, { month: `2026-${month}-01`, scheduledAt: `2026-${month}-03T07:00:00Z` });
}

async function itemsOf({ key, secretary }: BuiltMeeting) {
  return (await secretary.workspace.get(key)).agenda;
}

async function write({ key, secretary }: BuiltMeeting, field: "MOOD" | "DISCUSSION", subjectId: string, body: string) {
  await secretary.meeting.saveText({ ...key, subjectId, field, body, revision: 0 });
}

const moods = () => ({ ...present.key, subjectId: present.key.meetingId, field: "MOOD" }) as const;

test("earlier wordings come newest first, each once, with the month in which it was last used", async () => {
  const { rows, nextCursor } = await present.secretary.meeting.listEarlierTexts(moods());
  expect(rows).toEqual([
    {
      meetingId: earlier[2]?.key.meetingId,
      month: "2026-11-01",
      title: null,
      body: "Đảng viên phấn khởi, tin tưởng",
    },
    { meetingId: earlier[1]?.key.meetingId, month: "2026-10-01", title: null, body: "Tư tưởng ổn định" },
  ]);
  expect(nextCursor).toBeNull();
});

test("they come in pages", async () => {
  const first = await present.secretary.meeting.listEarlierTexts({ ...moods(), limit: 1 });
  const second = await present.secretary.meeting.listEarlierTexts({
    ...moods(),
    limit: 1,
    cursor: first.nextCursor ?? "",
  });
  expect([...first.rows, ...second.rows].map(({ month }) => month)).toEqual(["2026-11-01", "2026-10-01"]);
  expect(second.nextCursor).toBeNull();
});

test("a text of an agenda item finds those of the same step only", async () => {
  const item = (await itemsOf(present)).at(1);
  const { rows } = await present.secretary.meeting.listEarlierTexts({
    ...present.key,
    subjectId: item?.agendaItemId ?? "",
    field: "DISCUSSION",
  });
  expect(rows.map(({ title, body }) => ({ title, body }))).toEqual(
    ["11", "10", "09"].map((month) => ({ title: item?.title, body: `Thảo luận 2 tháng ${month}` })),
  );
});

test("a meeting finds what stands before it, never what comes after or is not closed", async () => {
  const [september] = earlier;
  const asked = { ...september?.key, subjectId: september?.key.meetingId, field: "MOOD" };
  const { rows } = await present.secretary.meeting.listEarlierTexts(asked as ReturnType<typeof moods>);
  expect(rows).toEqual([]);
});

test("an ordinary member is refused, the minutes secretary is not, and a stranger finds nothing", async () => {
  const [, , member] = cell.members;
  const stranger = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  await expect(door.as(member?.accountId ?? "").meeting.listEarlierTexts(moods())).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(door.as(stranger.secretary.accountId).meeting.listEarlierTexts(moods())).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await present.deputy.meeting.listEarlierTexts(moods())).rows).toHaveLength(2);
});
