import { afterAll, beforeAll, expect, test } from "vitest";
import { remindOfBadges } from "../reminder/remind-far-ahead.queries.ts";
import { buildBody, buildCell, buildMembership, buildPerson } from "../testing/build.ts";
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

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "DONE",
    ({ code }: { code: string }) => code,
  );

test("a round is proposed, decided and handed over at once; one is taken back step by step; the member reads it", async () => {
  door.setNow("2026-11-23T02:00:00Z");
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  const [first, second, young] = cell.members;
  for (const [person, day] of [
    [first, "1996-10-01"],
    [second, "1986-11-01"],
    [young, "2010-01-01"],
  ] as const)
    await door.owner.query("UPDATE membership SET admitted_on = $2 WHERE person_id = $1", [person?.personId, day]);
  const office = door.as(body.office.accountId).badge;
  const of = { organizationId: body.organizationId };
  const badges = { round: "2026-11-07" };
  const states = async () => (await office.due({ ...of, ...badges })).rows.map(({ years, state }) => [years, state]);
  const mark = (input: object) => codeOf(office.mark({ ...of, badges, ...input } as never));
  expect(await mark({ step: "DECIDED", on: "2026-10-20", number: "345-QĐ/TU" })).toBe("NOBODY_AT_STEP");
  expect(await office.mark({ ...of, badges, step: "PROPOSED", on: "2026-09-15" })).toEqual({ marked: 2 });
  expect(await mark({ step: "PROPOSED", on: "2026-09-15" })).toBe("NOBODY_AT_STEP");
  expect(await mark({ step: "DECIDED", on: "2026-10-20" })).toBe("BADGE_DECISION");
  expect(await mark({ step: "DECIDED", on: "2026-09-01", number: "345-QĐ/TU" })).toBe("DAYS_OUT_OF_ORDER");
  expect(await mark({ step: "DECIDED", on: "2026-11-24", number: "345-QĐ/TU" })).toBe("DAY_IN_FUTURE");
  expect(await states()).toEqual([
    [30, "PROPOSED"],
    [40, "PROPOSED"],
  ]);
  const one = { personId: second?.personId ?? "", years: 40 };
  expect(await mark({ badges: one, step: "PRESENTED", on: "2026-11-07" })).toBe("BADGE_STEP");
  expect(await mark({ badges: { ...one, years: 30 }, step: "PROPOSED", on: "2026-11-07" })).toBe("DONE");
  expect(await mark({ badges: { ...one, years: 45 }, step: "PROPOSED", on: "2026-11-07" })).toBe("BADGE_NOT_DUE");
  expect(await mark({ badges: { ...one, years: 31 }, step: "PROPOSED", on: "2026-11-07" })).toBe("BADGE_NOT_DUE");
  await office.mark({ ...of, badges, step: "DECIDED", on: "2026-10-20", number: "345-QĐ/TU" });
  await office.mark({ ...of, badges, step: "PRESENTED", on: "2026-11-07" });
  expect(await states()).toEqual([
    [30, "PRESENTED"],
    [40, "PRESENTED"],
  ]);
  await office.takeBack({ ...of, ...one });
  expect(await states()).toContainEqual([40, "DECIDED"]);
  // What is not handed over stays in the list of the next rounds.
  const ahead = await office.due({ ...of, state: "DECIDED" });
  expect(ahead.rows).toMatchObject([{ ...one, round: "2026-11-07", decisionNumber: "345-QĐ/TU" }]);
  await office.takeBack({ ...of, ...one });
  await office.takeBack({ ...of, ...one });
  expect(await codeOf(office.takeBack({ ...of, ...one }))).toBe("BADGE_NOT_MARKED");
  expect(await states()).toContainEqual([40, "NONE"]);
  const mine = await door.as(first?.accountId ?? null).member.mine();
  expect(mine?.badges).toEqual([
    {
      years: 30,
      state: "PRESENTED",
      proposedOn: "2026-09-15",
      decidedOn: "2026-10-20",
      decisionNumber: "345-QĐ/TU",
      presentedOn: "2026-11-07",
    },
  ]);
  const data = await door.as(first?.accountId ?? null).member.ownData();
  expect(data?.sections.find(({ section }) => section === "BADGE")?.lines).toMatchObject([{ badgeYears: 30 }]);
  const file = await door.app.inject({
    url: `/api/organizations/${body.organizationId}/badges/file?round=2026-11-07`,
    headers: { "x-test-account": body.office.accountId },
  });
  expect([file.statusCode, file.headers["content-disposition"]]).toEqual([
    200,
    expect.stringContaining("huy-hieu-dang-2026-11-07.xlsx"),
  ]);
});

test("only who prepares papers marks; a badge that one cell proposed is handed over in the next", async () => {
  door.setNow("2026-11-23T02:00:00Z");
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  const next = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  const member = cell.members[3] ?? cell.secretary;
  await door.owner.query("UPDATE membership SET admitted_on = '1996-10-01' WHERE person_id = $1", [member.personId]);
  const badges = { personId: member.personId, years: 30 };
  const at = (organizationId: string) => ({ organizationId, badges });
  const decided = { ...at(cell.organizationId), step: "DECIDED", on: "2026-10-20", number: "345-QĐ/TU" } as const;
  expect(await codeOf(door.as(member.accountId).badge.mark(decided))).toBe("FORBIDDEN");
  expect(await codeOf(door.as(next.secretary.accountId).badge.mark(decided))).toBe("NOT_FOUND");
  expect(
    await codeOf(door.as(next.secretary.accountId).badge.mark({ ...decided, organizationId: next.organizationId })),
  ).toBe("BADGE_NOT_DUE");
  await door.as(cell.secretary.accountId).badge.mark(decided);
  await door.owner.query(
    "UPDATE membership SET valid_to = '2026-11-01', end_reason = 'TRANSFER' WHERE person_id = $1",
    [member.personId],
  );
  await buildMembership(door.owner, member, next, { from: "2026-11-01" });
  await door.owner.query(
    "UPDATE membership SET admitted_on = '1996-10-01' WHERE person_id = $1 AND organization_id = $2",
    [member.personId, next.organizationId],
  );
  const there = door.as(next.secretary.accountId).badge;
  await there.mark({ ...at(next.organizationId), step: "PRESENTED", on: "2026-11-07" });
  const { rows } = await there.due({ organizationId: next.organizationId, round: "2026-11-07" });
  expect(rows).toMatchObject([{ years: 30, state: "PRESENTED", presentedOn: "2026-11-07" }]);
});

test("sixty and thirty days before a round the cell's leaders and the office above are told once each, until somebody is proposed", async () => {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  const [member] = cell.members.slice(2);
  const told = async () => {
    const { rows } = await door.owner.query<{ person_id: string; organization_id: string; days: string }>(
      "SELECT person_id, organization_id, parameters->>'days' AS days FROM notification WHERE kind = 'BADGES_DUE' AND organization_id = ANY ($1)",
      [[body.organizationId, cell.organizationId]],
    );
    return rows;
  };
  await remindOfBadges(door.owner, "2026-12-06");
  expect(await told()).toEqual([]);
  await door.owner.query("UPDATE membership SET admitted_on = '1997-01-10' WHERE person_id = $1", [member?.personId]);
  await remindOfBadges(door.owner, "2026-12-04");
  expect(await told()).toEqual([]);
  for (const day of ["2026-12-06", "2026-12-07"]) await remindOfBadges(door.owner, day);
  expect((await told()).map(({ person_id }) => person_id).toSorted()).toEqual(
    [cell.secretary, cell.deputy, body.office].map(({ personId }) => personId).toSorted(),
  );
  door.setNow("2026-12-20T02:00:00Z");
  await door.as(body.office.accountId).badge.mark({
    organizationId: body.organizationId,
    badges: { round: "2027-02-03" },
    step: "PROPOSED",
    on: "2026-12-18",
  });
  await remindOfBadges(door.owner, "2027-01-04");
  expect(await told()).toHaveLength(3);
});
