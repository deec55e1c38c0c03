import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let [first, second]: BuiltCell[] = [];
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner);
  first = await buildCell(door.owner, { parent: body });
  second = await buildCell(door.owner, { parent: body });
  for (const [cell, admittedOn, officialOn, endReason] of [
    [first, "2026-01-01", null, null],
    [first, "2026-12-31", null, null],
    [first, "2025-12-31", "2026-12-30", null],
    [first, "2026-05-01", null, "TRANSFER"],
    [second, "2026-05-01", null, null],
    [second, "2027-01-01", null, null],
    [second, "2026-06-01", null, "STRIKE_OFF"],
  ] as const)
    await door.owner.query(
      `INSERT INTO membership (id, person_id, organization_id, stay, status, admitted_on, official_on, valid_from, valid_to, end_reason)
       VALUES ($1, $2, $3, 'HOME', 'PROBATIONARY', $4, $5, $4, $6, $7)`,
      [
        newId(),
        (await buildPerson(door.owner)).personId,
        cell?.organizationId,
        admittedOn,
        officialOn,
        endReason === null ? null : "2026-11-01",
        endReason,
      ],
    );
});
afterAll(() => door.close());

const by = (person: { accountId: string } | undefined) => door.as(person?.accountId ?? "").admission;
const set = (who: { accountId: string } | undefined, organizationId: string | undefined, target: number | null) =>
  by(who).setTarget({ organizationId: organizationId ?? "", year: 2026, target });

test("a year's admissions stand beside what was meant, by cell and for the body; who moved on is counted where he or she is", async () => {
  await set(first?.secretary, first?.organizationId, 3);
  await set(body.office, second?.organizationId, 4);
  await set(body.office, body.organizationId, 10);
  const year = { organizationId: body.organizationId, year: 2026 };
  const seen = await by(body.office).year(year);
  expect(seen.rows).toMatchObject([
    { organizationId: first?.organizationId, target: 3, admitted: 2, recognized: 1 },
    { organizationId: second?.organizationId, target: 4, admitted: 2, recognized: 0 },
  ]);
  expect(seen.whole).toMatchObject({ target: 10, sumOfTargets: 7, admitted: 4, recognized: 1 });
  const page = await by(body.office).year({ ...year, limit: 1 });
  const rest = await by(body.office).year({ ...year, limit: 1, cursor: page.nextCursor ?? "" });
  expect([...page.rows, ...rest.rows]).toEqual(seen.rows);
  expect(
    (await by(first?.secretary).year({ organizationId: first?.organizationId ?? "", year: 2026 })).whole,
  ).toMatchObject({ target: 3, admitted: 2 });
  await set(body.office, second?.organizationId, 0);
  await set(body.office, second?.organizationId, null);
  expect((await by(body.office).year(year)).rows[1]?.target).toBeNull();
});

test("targets are set by those who lead and by the office right above; strangers find nothing, numbers out of range are refused", async () => {
  await expect(set(second?.secretary, first?.organizationId, 5)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(set(first?.members[4], first?.organizationId, 5)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(set(first?.secretary, first?.organizationId, -1)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(set(first?.secretary, body.organizationId, 1)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await by(body.office).year({ organizationId: body.organizationId, year: 2026 })).rows[0]?.target).toBe(3);
});
