import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test("party age counts from the day of admission; who reaches the years by a round is due in it, page by page", async () => {
  door.setNow("2026-11-23T02:00:00Z");
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  const [late, thirty, fifty, none] = cell.members;
  for (const [person, day] of [
    [late, "1996-11-07"],
    [thirty, "1996-11-08"],
    [fifty, "1977-02-04"],
    [none, "2000-01-01"],
  ] as const)
    await door.owner.query("UPDATE membership SET admitted_on = $2 WHERE person_id = $1", [person?.personId, day]);
  const office = door.as(body.office.accountId);
  const first = await office.badge.due({ organizationId: body.organizationId, limit: 1 });
  expect(first).toMatchObject({
    rounds: ["2027-02-03", "2027-05-19", "2027-09-02", "2027-11-07"],
    rows: [{ personId: thirty?.personId, years: 30, reachedOn: "2026-11-08", round: "2027-02-03" }],
  });
  const rest = await office.badge.due({ organizationId: body.organizationId, cursor: first.nextCursor ?? "" });
  expect(rest.rows).toMatchObject([{ personId: fifty?.personId, years: 50, round: "2027-05-19" }]);
  const member = door.as(none?.accountId ?? null);
  await expect(member.badge.due({ organizationId: body.organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const stranger = door.as((await buildPerson(door.owner)).accountId);
  await expect(stranger.badge.due({ organizationId: cell.organizationId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
