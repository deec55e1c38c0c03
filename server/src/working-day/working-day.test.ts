import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { createOwnDatabase, type OwnDatabase } from "../testing/own-database.ts";

let own: OwnDatabase;
let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  // What is set here holds for the whole installation, so it is set in one of its own.
  own = await createOwnDatabase();
  door = await openDoor({ database: own });
  door.setNow("2026-11-23T08:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(async () => {
  await door.close();
  await own.drop();
});

async function administrator() {
  return door.as((await buildPerson(door.owner, "Quản trị kỹ thuật", { administrator: true })).accountId).workingDay;
}

test("an administrator sets a day off; letters written from then on are due a day later, those that stand stay", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const { organizationId } = cell;
  const letter = { kind: "FOR_GOOD", reason: "Chuyển công tác", sentOn: "2026-11-20", toName: "Chi bộ Phố 1" } as const;
  const send = (place: number) =>
    secretary.transfer.send({ ...letter, organizationId, personId: cell.members[place]?.personId ?? "" });
  const dueOf = async ({ transferId }: { transferId: string }) =>
    (await secretary.transfer.get({ organizationId, transferId })).dueOn;
  const before = await send(2);
  expect(await dueOf(before)).toBe("2027-01-04");
  const admin = await administrator();
  await admin.set({ day: "2026-12-07", works: false, name: "Nghỉ bù" });
  expect(await dueOf(await send(3))).toBe("2027-01-05");
  expect(await dueOf(before)).toBe("2027-01-04");
  await admin.set({ day: "2026-12-12", works: true, name: "Làm bù" });
  expect(await dueOf(await send(4))).toBe("2027-01-04");
});

test("a year shows what is shipped and what was set in its place; null lets a day be as shipped", async () => {
  const admin = await administrator();
  await admin.set({ day: "2027-01-01", works: true, name: "Làm việc" });
  await admin.set({ day: "2027-02-08", works: false, name: "Tết Nguyên đán" });
  await admin.set({ day: "2027-02-08", works: false, name: "Tết" });
  const seen = await door.as(cell.secretary.accountId).workingDay.list({ year: 2027 });
  expect(seen.source).toEqual({ document: "Bộ luật Lao động", article: "112" });
  expect(seen.rows).toEqual([
    { day: "2027-01-01", works: true, name: "Làm việc", holiday: null, isSet: true },
    { day: "2027-02-08", works: false, name: "Tết", holiday: null, isSet: true },
    { day: "2027-04-30", works: false, name: "", holiday: "VICTORY", isSet: false },
    { day: "2027-05-01", works: false, name: "", holiday: "LABOUR", isSet: false },
    { day: "2027-09-02", works: false, name: "", holiday: "NATIONAL", isSet: false },
  ]);
  await admin.set({ day: "2027-02-08", works: null, name: "Bỏ" });
  expect((await admin.list({ year: 2027 })).rows).toHaveLength(4);
});

test("nobody else sets a day, and a day that is none is refused", async () => {
  const set = { day: "2027-03-01", works: false, name: "Nghỉ" };
  for (const person of [cell.secretary, body.office, cell.members[4]!])
    await expect(door.as(person.accountId).workingDay.set(set)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const admin = await administrator();
  for (const wrong of [{ day: "2027-02-30" }, { name: "" }, { works: "no" }])
    await expect(admin.set({ ...set, ...wrong } as typeof set)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await admin.list({ year: 2027 })).rows.map(({ day }) => day)).not.toContain("2027-03-01");
});
