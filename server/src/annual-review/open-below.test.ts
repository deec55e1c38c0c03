import { afterAll, beforeAll, expect, test } from "vitest";
import { remindOfAnnualReviews } from "../reminder/remind-annual-reviews.queries.ts";
import { type BuiltBody, type BuiltCell, type BuiltPerson, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let first: BuiltCell;
let second: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner, { parent: await buildBody(door.owner, { kind: "UPPER" }) });
  first = await buildCell(door.owner, { parent: body, official: 4 });
  second = await buildCell(door.owner, { parent: body, official: 3 });
});
afterAll(() => door.close());

const as = (person: { accountId: string }) => door.as(person.accountId).annualReview;
const of = () => ({ organizationId: body.organizationId, year: 2026 });
const told = async (person: BuiltPerson, kind: string) =>
  (await door.as(person.accountId).notification.list({})).rows.filter((row) => row.kind === kind);

test("nobody but an officer of the committee opens for its cells; a wrong day, a body without cells and a stranger are refused", async () => {
  for (const person of [first.secretary, first.members[2] ?? first.deputy])
    await expect(as(person).openBelow({ ...of(), dueOn: "2026-12-20" })).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
    });
  for (const dueOn of ["2026-12-02", "2027-04-01"])
    await expect(as(body.secretary).openBelow({ ...of(), dueOn })).rejects.toMatchObject({ code: "ANNUAL_REVIEW_DUE" });
  await expect(as(body.secretary).openBelow({ ...of(), dueOn: "20/12" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  const apart = await buildBody(door.owner);
  await expect(
    as(apart.secretary).openBelow({ organizationId: apart.organizationId, year: 2026, dueOn: "2026-12-20" }),
  ).rejects.toMatchObject({ code: "ANNUAL_REVIEW_NO_CELLS" });
  await expect(as(apart.secretary).openBelow({ ...of(), dueOn: "2026-12-20" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect((await as(body.secretary).below(of())).rows.every(({ opened }) => opened === 0)).toBe(true);
});

test("one that opened by itself keeps its list; the others open, their members are told, and the same again is refused", async () => {
  await as(first.secretary).open({ organizationId: first.organizationId, year: 2026 });
  const opened = await as(body.secretary).openBelow({ ...of(), dueOn: "2026-12-20" });
  expect(opened).toEqual({ opened: 1, openBefore: 1, reviewed: 3, notReviewed: 0 });
  const { rows, mayOpenBelow } = await as(body.secretary).below(of());
  expect(mayOpenBelow).toBe(true);
  expect(rows.map(({ opened, dueOn }) => [opened, dueOn])).toEqual([
    [1, "2026-12-20"],
    [1, "2026-12-20"],
  ]);
  expect((await as(body.office).below(of())).mayOpenBelow).toBe(true);
  expect(await as(second.secretary).list({ organizationId: second.organizationId, year: 2026 })).toMatchObject({
    isOpen: true,
    dueOn: "2026-12-20",
  });
  expect(await told(second.members[2]!, "ANNUAL_REVIEW_OPENED")).toHaveLength(1);
  expect(await told(first.members[2]!, "ANNUAL_REVIEW_OPENED")).toHaveLength(1);
  await expect(as(body.secretary).openBelow({ ...of(), dueOn: "2026-12-20" })).rejects.toMatchObject({
    code: "ANNUAL_REVIEW_OPEN",
  });
  await expect(as(second.secretary).open({ organizationId: second.organizationId, year: 2026 })).rejects.toMatchObject({
    code: "ANNUAL_REVIEW_OPEN",
  });
  expect(await as(body.secretary).openBelow({ ...of(), dueOn: "2026-12-22" })).toMatchObject({ opened: 0 });
});

test("the office of the committee opens a year as its leaders do, and reads no review of it", async () => {
  const next = { ...of(), year: 2027 };
  const opened = await as(body.office).openBelow({ ...next, dueOn: "2026-12-20" });
  expect(opened).toMatchObject({ opened: 2, openBefore: 0 });
  expect(opened.reviewed + opened.notReviewed).toBe(7);
  expect(await as(body.office).openBelow({ ...next, dueOn: "2026-12-22" })).toMatchObject({ opened: 0 });
  const cell = { organizationId: second.organizationId, year: 2027 };
  expect(await as(second.secretary).list(cell)).toMatchObject({ isOpen: true, dueOn: "2026-12-22" });
  await expect(as(body.office).list(cell)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    as(body.office).decide({ ...cell, subject: second.members[2]!.personId, level: "DONE", revision: 1 }),
  ).rejects.toMatchObject({
    code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
  });
  await door.owner.query("DELETE FROM annual_review WHERE year = 2027 AND organization_id = ANY ($1)", [
    [first.organizationId, second.organizationId],
  ]);
});

test("a cell that has not voted is reminded before the day, the committee hears of it once it has passed, and never of a cell that has", async () => {
  await door.owner.query(
    "UPDATE annual_review SET state = 'BALLOTED' WHERE organization_id = $1 AND year = 2026 AND person_id IS NOT NULL",
    [first.organizationId],
  );
  for (const day of ["06", "07", "16", "19", "21", "22"]) await remindOfAnnualReviews(door.owner, `2026-12-${day}`);
  const days = async (person: BuiltPerson) =>
    (await told(person, "ANNUAL_REVIEWS_DUE")).map(({ parameters }) => parameters["days"]).toSorted();
  expect(await days(second.secretary)).toEqual([1, 15, 3, 6]);
  expect(await days(first.secretary)).toEqual([]);
  expect(await told(body.secretary, "ANNUAL_REVIEWS_LATE")).toEqual([]);
  for (const day of ["23", "24"]) await remindOfAnnualReviews(door.owner, `2026-12-${day}`);
  const late = await told(body.secretary, "ANNUAL_REVIEWS_LATE");
  expect(late).toMatchObject([{ organizationId: body.organizationId, parameters: { count: 1, year: 2026 } }]);
});

test("who came after the former cell reviewed the year is not reviewed again, and the list says why", async () => {
  const mover = second.members[2]!;
  const cell = await buildCell(door.owner, { parent: body, official: 3 });
  await door.owner.query("UPDATE membership SET organization_id = $1 WHERE person_id = $2", [
    cell.organizationId,
    mover.personId,
  ]);
  expect(await as(cell.secretary).open({ organizationId: cell.organizationId, year: 2026 })).toEqual({
    reviewed: 3,
    notReviewed: 1,
  });
  const { rows } = await as(cell.secretary).list({ organizationId: cell.organizationId, year: 2026 });
  expect(rows.find(({ person }) => person.personId === mover.personId)?.notReviewed).toBe("MOVED");
});
