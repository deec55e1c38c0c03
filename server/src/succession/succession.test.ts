import { afterAll, beforeAll, expect, test } from "vitest";
import { documentText } from "../document/document-text.fixture.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let upper: BuiltBody;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  upper = await buildBody(door.owner, { kind: "UPPER" });
  body = await buildBody(door.owner, { parent: upper });
  cell = await buildCell(door.owner, { parent: body, official: 6 });
});
afterAll(() => door.close());

const by = (person: { accountId: string }) => door.as(person.accountId);
const ballot = { consultedOn: "2026-10-05", convened: 6, collected: 6, valid: 5, agree: 4 };

async function begin(index = 3) {
  const { organizationId } = cell;
  const { succession } = by(cell.secretary);
  const { planId } = await succession.open({ organizationId, termName: "Nhiệm kỳ 2027 – 2030" });
  const person = cell.members[index]!;
  const proposed = { personId: person.personId, position: "SECRETARY" as const, proposedOn: "2026-10-01" };
  const { candidateId } = await succession.propose({ organizationId, planId, ...proposed });
  return { key: { organizationId, planId, candidateId }, plan: { organizationId, planId }, proposed, person };
}

test("proposed, consulted by totals, approved by the superior, reviewed and removed; the person reads it once it is approved", async () => {
  const { key, plan, proposed, person } = await begin();
  const own = by(cell.secretary).succession;
  const superior = by(body.office).succession;
  await expect(own.propose({ ...plan, ...proposed })).rejects.toMatchObject({ code: "ALREADY_PLANNED" });
  const approval = { ...key, decision: "40-QĐ/ĐU", approvedOn: "2026-10-20" };
  await expect(superior.approve(approval)).rejects.toMatchObject({ code: "SUCCESSION_STATE" });
  await expect(own.consult({ ...key, ...ballot, agree: 6 })).rejects.toMatchObject({ code: "BALLOT_DOES_NOT_ADD_UP" });
  await expect(own.consult({ ...key, ...ballot, consultedOn: "2026-09-30" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await own.consult({ ...key, ...ballot });
  await expect(own.approve(approval)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await by(person).member.mine({}))?.succession).toEqual([]);
  await superior.approve(approval);
  const shown = await own.get(plan);
  expect(shown).toMatchObject({
    candidates: [{ fullName: person.fullName, state: "APPROVED", ballot, decision: "40-QĐ/ĐU", isInCommittee: false }],
    structure: { total: 1, ageUnknown: 1, renewed: { count: 1, share: 100, isReached: true } },
  });
  const mine = await by(person).member.mine({});
  expect(mine?.succession).toEqual([
    {
      organizationName: expect.any(String),
      termName: "Nhiệm kỳ 2027 – 2030",
      position: "SECRETARY",
      decision: "40-QĐ/ĐU",
      approvedOn: "2026-10-20",
      removedOn: null,
      removalReason: "",
    },
  ]);
  const { rows: readers } = await by(person).member.readers({});
  expect(readers).toContainEqual(expect.objectContaining({ operation: "succession.get" }));
  await own.review({ ...key, reviewedOn: "2026-12-01", note: "Giữ trong quy hoạch" });
  await own.remove({ ...key, removedOn: "2026-12-02", reason: "Chuyển công tác" });
  await expect(own.remove({ ...key, removedOn: "2026-12-02", reason: "Lần nữa" })).rejects.toMatchObject({
    code: "SUCCESSION_STATE",
  });
  expect((await own.get(plan)).structure.total).toBe(0);
});

test("a plan is read by those who lead the organization and by its superiors, by nobody else; nobody moves the own place", async () => {
  const { key, plan } = await begin();
  for (const reader of [cell.secretary, cell.deputy, body.secretary, body.office, upper.secretary])
    expect((await by(reader).succession.get(plan)).candidates).toHaveLength(1);
  const sister = await buildCell(door.owner, { parent: body });
  for (const reader of [cell.members[3]!, cell.members[4]!, sister.secretary])
    await expect(by(reader).succession.get(plan)).rejects.toMatchObject({
      code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/),
    });
  const { rows } = await door.owner.query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'succession_candidate'::regclass AND attname ~ 'vote|choice'",
  );
  expect(rows).toEqual([]);
  const { organizationId } = cell;
  const { candidateId } = await by(cell.secretary).succession.propose({
    ...plan,
    personId: cell.deputy.personId,
    position: "SECRETARY",
    proposedOn: "2026-10-01",
  });
  await expect(
    by(cell.deputy).succession.consult({ organizationId, planId: key.planId, candidateId, ...ballot }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a plan is a list with its structure beside the guidance; reading it as a paper is recorded too", async () => {
  const { plan, person } = await begin(4);
  const content = (await by(body.office).succession.paper(plan)).content as PartyDocument;
  const text = documentText(content);
  for (const said of ["DANH SÁCH", "quy hoạch cấp ủy", "nhiệm kỳ 2027 – 2030", person.fullName, "từ 33,3%"])
    expect(text).toContain(said);
  const { rows } = await by(person).member.readers({});
  expect(rows).toContainEqual(expect.objectContaining({ operation: "succession.paper" }));
  const file = (reader: { accountId: string }) =>
    door.app.inject({
      url: `/api/organizations/${plan.organizationId}/succession-plans/${plan.planId}/paper/file?format=pdf`,
      headers: { "x-test-account": reader.accountId },
    });
  expect((await file(cell.secretary)).headers["content-type"]).toBe("application/pdf");
  expect([403, 404]).toContain((await file(cell.members[5]!)).statusCode);
  const { planId } = await by(cell.secretary).succession.open({
    ...{ organizationId: cell.organizationId, termName: "Nhiệm kỳ 2030 – 2032" },
  });
  await expect(by(cell.secretary).succession.paper({ ...plan, planId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
