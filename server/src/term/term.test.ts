import { afterAll, beforeAll, expect, test } from "vitest";
import { documentText } from "../document/document-text.fixture.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { type BuiltBody, type BuiltCell, buildBody, buildCell } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

const by = (person: { accountId: string }) => door.as(person.accountId);
const first = "2025-01-01";
const next = "2026-11-20";

async function freshCell(official = 6): Promise<{ organizationId: string }> {
  cell = await buildCell(door.owner, { parent: body, official });
  return { organizationId: cell.organizationId };
}

test("the next term: the former is closed, documents begin anew, the committee takes office when it is ratified", async () => {
  const key = await freshCell();
  const { term } = by(cell.secretary);
  expect((await term.list(key)).rows).toMatchObject([
    { startedOn: first, state: "RUNNING", dueOn: "2027-07-01", daysLeft: 210, revision: 0 },
  ]);
  await term.open({ ...key, startedOn: next, number: "V", congressOn: next, plannedSize: 4 });
  expect((await term.list(key)).rows).toMatchObject([
    { startedOn: next, number: "V", state: "RUNNING", endedOn: null },
    { startedOn: first, state: "ENDED", endedOn: next },
  ]);
  expect((await by(body.office).organization.get(key)).termStartedOn).toBe(next);
  const [, , third, fourth] = cell.members;
  const people = [
    { personId: cell.deputy.personId, position: "SECRETARY" as const },
    { personId: third!.personId, position: "DEPUTY_SECRETARY" as const },
    { personId: fourth!.personId, position: "COMMITTEE_MEMBER" as const },
  ];
  const elected = { ...key, startedOn: next, validFrom: next, obtained: "CONGRESS" as const, people };
  const { appointmentIds } = await term.elect({ ...elected, request: "Tờ trình số 01-TTr/CB" });
  const waiting = await term.get({ ...key, startedOn: next });
  const proposed = waiting.seats.filter(({ state }) => state === "PROPOSED");
  expect(proposed.map(({ position, placeInOrder, askedOn }) => [position, placeInOrder, askedOn])).toEqual([
    ["SECRETARY", 1, "2026-12-03"],
    ["DEPUTY_SECRETARY", 2, "2026-12-03"],
    ["COMMITTEE_MEMBER", 3, "2026-12-03"],
  ]);
  // The former committee keeps its rights until then: nobody else may write.
  await expect(by(third!).term.describe({ ...key, startedOn: next, revision: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const decided = { ...key, startedOn: next, appointmentIds, decision: "12-QĐ/ĐU", decidedOn: "2026-12-01" };
  await expect(term.ratify(decided)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(by(body.office).term.ratify(decided)).rejects.toMatchObject({ code: "ONE_SECRETARY_AT_A_TIME" });
  await by(body.office).term.ratify({ ...decided, endsFormer: true });
  const held = await by(third!).term.get({ ...key, startedOn: next });
  expect(held.seats).toMatchObject([
    { fullName: cell.deputy.fullName, position: "SECRETARY", decision: "12-QĐ/ĐU", ratifiedOn: "2026-12-01" },
    { position: "DEPUTY_SECRETARY", obtained: "CONGRESS" },
    { position: "COMMITTEE_MEMBER" },
  ]);
  expect(held.vacancies).toMatchObject({ inOffice: 3, seats: 1, hasSecretary: true });
  await expect(term.describe({ ...key, startedOn: next, revision: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await by(third!).term.describe({ ...key, startedOn: next, number: "VI", revision: 1 });
  await expect(by(body.office).term.ratify(decided)).rejects.toMatchObject({ code: "NOT_PROPOSED" });
  const former = await by(body.office).term.get({ ...key, startedOn: first });
  expect(former.seats[0]).toMatchObject({ fullName: cell.secretary.fullName, validTo: next, endReason: "TERM_ENDED" });
  expect(former).toMatchObject({ on: "2026-11-19", vacancies: { inOffice: 2 } });
  const own = await by(cell.secretary).member.mine({});
  expect(own?.appointments).toMatchObject([{ position: "SECRETARY", endReason: "TERM_ENDED" }]);
});

test("a superior refuses with a reason; the reason stays with the seat, and a by-election fills it", async () => {
  const key = { ...(await freshCell()), startedOn: first };
  const [, , third, fourth] = cell.members;
  const elect = (personId: string) =>
    by(cell.secretary).term.elect({
      ...key,
      validFrom: "2026-12-01",
      obtained: "BY_ELECTION",
      people: [{ personId, position: "COMMITTEE_MEMBER" }],
    });
  const { appointmentIds } = await elect(third!.personId);
  await by(body.secretary).term.refuse({ ...key, appointmentIds, reason: "Hồ sơ chưa đủ" });
  expect((await by(cell.secretary).term.get(key)).seats).toContainEqual(
    expect.objectContaining({ state: "REJECTED", refusalReason: "Hồ sơ chưa đủ" }),
  );
  await elect(fourth!.personId);
  await expect(elect(fourth!.personId)).rejects.toMatchObject({ code: "POSITION_ALREADY_HELD" });
});

test("what cannot be said of a term is refused, and nothing of it is kept", async () => {
  const key = await freshCell();
  const { term } = by(cell.secretary);
  await expect(term.open({ ...key, startedOn: "2026-12-04" })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
  await expect(term.open({ ...key, startedOn: first })).rejects.toMatchObject({
    code: "TERM_NOT_LATER",
    data: { runningSince: first },
  });
  await expect(term.open({ ...key, startedOn: next, until: next })).rejects.toMatchObject({ code: "TERM_ENDS_FIRST" });
  await expect(term.open({ ...key, startedOn: next, plannedSize: 2, plannedStandingSize: 3 })).rejects.toMatchObject({
    code: "STANDING_BEYOND_COMMITTEE",
  });
  await expect(term.open({ ...key, startedOn: next, name: "TUYỆT MẬT" })).rejects.toMatchObject({
    code: "SECRECY_MARK",
  });
  await expect(term.describe({ ...key, startedOn: next, revision: 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const earlier = { ...key, startedOn: "2022-06-01", number: "III", revision: 0 };
  expect(await term.describe(earlier)).toEqual({ revision: 1 });
  await expect(term.describe(earlier)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  const person = { personId: cell.members[3]!.personId, position: "COMMITTEE_MEMBER" as const };
  const elected = { ...key, startedOn: first, validFrom: "2026-12-01", obtained: "CO_OPTED" as const };
  const refusals: [object, string][] = [
    [{ validFrom: "2024-12-31", people: [person] }, "OUTSIDE_TERM"],
    [{ people: [person, person] }, "SAME_PERSON_TWICE"],
    [{ people: [person, { ...person, personId: body.office.personId }] }, "NOT_AN_OFFICIAL_MEMBER"],
  ];
  for (const [given, code] of refusals)
    await expect(by(body.office).term.elect({ ...elected, people: [], ...given })).rejects.toMatchObject({ code });
  expect((await term.get({ ...key, startedOn: first })).seats).toHaveLength(2);
  expect((await term.list(key)).rows.map(({ startedOn }) => startedOn)).toEqual([first, "2022-06-01"]);
});

test("the day of a running term put right takes along what is known of it; a stranger sees nothing", async () => {
  const key = await freshCell();
  await by(cell.secretary).term.describe({ ...key, startedOn: first, number: "IV", revision: 0 });
  const { organization } = by(body.office);
  const { revision, name, cellType } = await organization.get(key);
  await organization.update({ ...key, name, cellType, termStartedOn: "2025-02-01", revision });
  expect((await by(cell.members[4]!).term.list(key)).rows).toMatchObject([{ startedOn: "2025-02-01", number: "IV" }]);
  const stranger = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  await expect(by(stranger.secretary).term.list(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a by-election is asked, answered by the superior once, and held by who is elected in it", async () => {
  const key = { ...(await freshCell()), startedOn: first };
  const own = by(cell.secretary).term;
  const superior = by(body.office).term;
  const asked = { seats: 1, position: "COMMITTEE_MEMBER", reason: "Khuyết một chi ủy viên" } as const;
  const { byElectionId } = await own.askByElection({ ...key, ...asked });
  const { organizationId } = key;
  const elect = (personId: string) =>
    own.elect({
      ...key,
      byElectionId,
      validFrom: "2026-12-02",
      obtained: "BY_ELECTION",
      people: [{ personId, position: "COMMITTEE_MEMBER" }],
    });
  const third = cell.members[2]!.personId;
  await expect(elect(third)).rejects.toMatchObject({ code: "BY_ELECTION_STATE" });
  const answer = { organizationId, byElectionId, isAllowed: true, decision: "30-CV/ĐU", answeredOn: "2026-12-01" };
  await expect(own.answerByElection(answer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(superior.answerByElection({ ...answer, isAllowed: false })).rejects.toMatchObject({
    code: "REFUSAL_WITHOUT_REASON",
  });
  await superior.answerByElection(answer);
  await expect(superior.answerByElection(answer)).rejects.toMatchObject({ code: "BY_ELECTION_STATE" });
  await elect(third);
  expect((await own.get(key)).byElections).toMatchObject([
    { state: "HELD", heldOn: "2026-12-02", decision: "30-CV/ĐU" },
  ]);
  await expect(elect(cell.members[3]!.personId)).rejects.toMatchObject({ code: "BY_ELECTION_STATE" });
  expect((await own.get(key)).seats.filter(({ state }) => state === "PROPOSED")).toHaveLength(1);
});

test("heads of units: members and others, who of them is in no committee, and until when", async () => {
  const key = await freshCell();
  const { unitHead } = by(cell.secretary);
  const head = { ...key, unit: "Phòng Kế toán", title: "Trưởng phòng", validFrom: "2026-01-01" };
  const { unitHeadId } = await unitHead.record({ ...head, personId: cell.deputy.personId });
  await unitHead.record({ ...head, unit: "Phòng Tín dụng", fullName: "Vũ Văn Ngoài" });
  await expect(unitHead.record(head)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await unitHead.list(key)).rows).toMatchObject([
    { fullName: cell.deputy.fullName, isInCommittee: true },
    { fullName: "Vũ Văn Ngoài", personId: null, isInCommittee: false },
  ]);
  const outside = await by(body.office).unitHead.list({ organizationId: body.organizationId, outside: true });
  expect(outside.rows.map(({ fullName }) => fullName)).toContain("Vũ Văn Ngoài");
  expect(outside.rows.map(({ fullName }) => fullName)).not.toContain(cell.deputy.fullName);
  expect((await by(cell.deputy).member.mine({}))?.headships).toMatchObject([{ unit: "Phòng Kế toán", validTo: null }]);
  await expect(unitHead.end({ ...key, unitHeadId, endedOn: "2026-01-01" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await unitHead.end({ ...key, unitHeadId, endedOn: "2026-12-01" });
  expect((await unitHead.list(key)).rows).toHaveLength(1);
  expect((await unitHead.list({ ...key, on: "2026-11-30" })).rows).toHaveLength(2);
});

test("a term entered by mistake is taken back as long as nothing rests on it; the one before runs again", async () => {
  const key = await freshCell();
  const { term } = by(cell.secretary);
  const only = { ...key, startedOn: first, revision: 0 };
  await expect(term.undo(only)).rejects.toMatchObject({ code: "ONLY_TERM" });
  await term.open({ ...key, startedOn: next, number: "V" });
  const mistaken = { ...key, startedOn: next, revision: 1 };
  expect((await term.get({ ...key, startedOn: next })).abilities).toContain("term.undo");
  await expect(term.undo({ ...mistaken, revision: 3 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  await expect(by(cell.members[4]!).term.undo(mistaken)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await term.undo(mistaken);
  expect((await term.list(key)).rows).toMatchObject([{ startedOn: first, state: "RUNNING", endedOn: null }]);
  expect((await by(body.office).organization.get(key)).termStartedOn).toBe(first);
  await expect(term.undo(mistaken)).rejects.toMatchObject({ code: "NOT_FOUND" });

  await term.open({ ...key, startedOn: next, number: "V" });
  const { byElectionId } = await term.askByElection({
    ...{ ...key, startedOn: next, seats: 1, position: "COMMITTEE_MEMBER", reason: "Khuyết một người" },
  });
  await expect(term.undo(mistaken)).rejects.toMatchObject({ code: "TERM_IN_USE", data: { what: "BY_ELECTIONS" } });
  await door.owner.query("DELETE FROM by_election WHERE id = $1", [byElectionId]);
  const people = [{ personId: cell.members[4]!.personId, position: "COMMITTEE_MEMBER" as const }];
  const elected = { ...key, startedOn: next, validFrom: next, obtained: "CONGRESS" as const, people };
  const { appointmentIds } = await term.elect(elected);
  await expect(term.undo(mistaken)).rejects.toMatchObject({ code: "TERM_IN_USE", data: { what: "SEATS" } });
  expect((await term.get({ ...key, startedOn: next })).abilities).not.toContain("term.undo");
  await by(body.secretary).term.refuse({ ...key, startedOn: next, appointmentIds, reason: "Chưa đủ hồ sơ" });
  await door.owner.query("INSERT INTO document_counter VALUES ($1, $2, 'RESOLUTION', 1)", [key.organizationId, next]);
  await expect(term.undo(mistaken)).rejects.toMatchObject({ code: "TERM_IN_USE", data: { what: "DOCUMENTS" } });
});

test("an earlier term that never was is taken out again; the running one stays", async () => {
  const key = await freshCell();
  const { term } = by(cell.secretary);
  await term.describe({ ...key, startedOn: "2019-05-01", plannedSize: 5, revision: 0 });
  await term.undo({ ...key, startedOn: "2019-05-01", revision: 1 });
  expect((await term.list(key)).rows.map(({ startedOn }) => startedOn)).toEqual([first]);
});

const paperFile = (of: { organizationId: string }, paper: string, reader: { accountId: string }, format = "pdf") =>
  door.app.inject({
    url: `/api/organizations/${of.organizationId}/terms/${first}/papers/${paper}/file?format=${format}`,
    headers: { "x-test-account": reader.accountId },
  });

test("the committee is a list and its ratification a letter, as pages and as Word; without anybody waiting there is no letter", async () => {
  const key = await freshCell();
  const { term } = by(cell.secretary);
  await term.describe({ ...key, startedOn: first, number: "VI", congressOn: first, plannedSize: 3, revision: 0 });
  const of = { ...key, startedOn: first };
  await expect(term.paper({ ...of, paper: "RATIFICATION" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const people = [{ personId: cell.members[4]!.personId, position: "COMMITTEE_MEMBER" as const }];
  await term.elect({ ...of, validFrom: "2026-10-01", obtained: "BY_ELECTION", people });
  const list = documentText((await term.paper({ ...of, paper: "COMMITTEE" })).content as PartyDocument);
  for (const said of ["DANH SÁCH", "nhiệm kỳ VI", "số lượng theo đề án: 3", "Chờ cấp trên chuẩn y", "Chi ủy viên"])
    expect(list).toContain(said);
  const letter = documentText((await term.paper({ ...of, paper: "RATIFICATION" })).content as PartyDocument);
  for (const said of ["TỜ TRÌNH", "-TTr/", "ngày 01/10/2026 đã bầu bổ sung 1 đồng chí", cell.members[4]!.fullName])
    expect(letter).toContain(said);
  expect((await paperFile(key, "COMMITTEE", cell.secretary)).headers["content-type"]).toBe("application/pdf");
  expect((await paperFile(key, "RATIFICATION", cell.secretary, "docx")).headers["content-type"]).toContain("word");
  expect((await paperFile(key, "OTHER", cell.secretary)).statusCode).toBe(404);
  const stranger = (await buildCell(door.owner, { parent: await buildBody(door.owner) })).secretary;
  expect([403, 404]).toContain((await paperFile(key, "COMMITTEE", stranger)).statusCode);
});
