import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { buildScoredMonth } from "../testing/build-succession.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-11-20T03:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 4 });
  await buildScoredMonth(door.owner, cell, "2026-09-01", { present: 3, points: 80 });
});
afterAll(() => door.close());

const memberAt = (index: number) => cell.members[index] ?? cell.secretary;
const dataOf = async (accountId: string) => await door.as(accountId).member.ownData();
type Data = NonNullable<Awaited<ReturnType<typeof dataOf>>>;
const linesOf = (data: Data | null, section: Data["sections"][number]["section"]) =>
  data?.sections.find((each) => each.section === section)?.lines ?? [];

async function addTask(ownerId: string, what: string): Promise<void> {
  await door.owner.query(
    `INSERT INTO task (organization_id, id, held_under, what, owner_id, due_on, created_at) VALUES ($1, $2, $3, $4, $5, '2027-01-31', now())`,
    [cell.organizationId, newId(), cell.path, what, ownerId],
  );
}

test("a member takes along what is held about him or her, and nothing of anybody else", async () => {
  const [own, other] = [memberAt(2), memberAt(3)];
  await addTask(own.personId, "Kèm cặp đảng viên mới");
  await addTask(other.personId, "Việc của người khác");
  await door.as(cell.secretary.accountId).member.get({ organizationId: cell.organizationId, personId: own.personId });
  const data = await dataOf(own.accountId);
  expect(data).toMatchObject({ takenAt: "2026-11-20T03:00:00.000Z", member: { personId: own.personId } });
  expect(linesOf(data, "ATTENDANCE")).toEqual([
    {
      day: "2026-09-03",
      organization: expect.any(String),
      status: expect.stringMatching(/PRESENT|EXCUSED/),
      reason: "",
    },
  ]);
  expect(linesOf(data, "TASK")).toMatchObject([{ what: "Kèm cặp đảng viên mới", dueOn: "2027-01-31" }]);
  expect(linesOf(data, "ACCOUNT")).toHaveLength(1);
  expect(linesOf(data, "READ")).toMatchObject([{ operation: "member.get" }]);
  expect(JSON.stringify(data)).not.toContain("Việc của người khác");
  expect(JSON.stringify(data)).not.toContain(other.personId);
});

test("what was recorded in a cell that one has left is taken along too", async () => {
  const leaving = memberAt(3);
  await door.owner.query("UPDATE membership SET valid_to = '2026-10-01', end_reason = 'LEAVING' WHERE person_id = $1", [
    leaving.personId,
  ]);
  expect(linesOf(await dataOf(leaving.accountId), "ATTENDANCE")).toHaveLength(1);
});

test("an account without a person has nothing; nobody who is not signed in reads", async () => {
  const { rows } = await door.owner.query(
    "INSERT INTO account (id, username, must_change_password) VALUES ($1, $2, false) RETURNING id",
    [newId(), `khong-nguoi-${newId()}`],
  );
  expect(await dataOf(rows[0].id)).toBeNull();
  expect((await door.app.inject({ url: "/api/my/data" })).statusCode).toBe(401);
});
