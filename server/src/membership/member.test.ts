import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../new-id.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildOrganization,
  buildPerson,
  buildStanding,
} from "../testing/build.ts";
import { type Client, type Door, openDoor } from "../testing/door.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body, official: 4, probationary: 1 });
});
afterAll(() => door.close());

const an = { fullName: "Nguyễn Thị Ân", status: "OFFICIAL", validFrom: "2024-05-01" } as const;
let nextCard = 0;
const newCard = () => `0${String(Date.now()).slice(-6)}${String(++nextCard).padStart(5, "0")}`;

test("a member entered by the secretary is found without accents, in any order of words, composed or not", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const { personId } = await secretary.member.create({ organizationId: cell.organizationId, ...an });
  for (const search of ["nguyen an", "An Ng", "ân thị", "nguyễn thị ân".normalize("NFD"), "NGUYEN"]) {
    const { rows } = await secretary.member.list({ organizationId: cell.organizationId, search });
    expect(rows, search).toMatchObject([
      { personId, fullName: "Nguyễn Thị Ân", status: "OFFICIAL", stay: "HOME", hasAccount: false },
    ]);
  }
  expect((await secretary.member.list({ organizationId: cell.organizationId, search: "nguyen binh" })).rows).toEqual(
    [],
  );
});

test("the list goes by given name as Vietnamese sort, page after page, and shows position and standings of today", async () => {
  const own = await buildOrganization(door.owner, "CELL", { parent: body });
  for (const name of ["Trần Văn Ân", "Lê Thị Đào", "Phạm Văn Anh", "Đỗ Thị Ánh", "Vũ Văn Dũng"]) {
    const person = await buildPerson(door.owner, name);
    await buildMembership(door.owner, person, own);
    if (name.endsWith("Đào")) await buildStanding(door.owner, person, own, "EXEMPT");
    if (name.endsWith("Dũng")) await buildAppointment(door.owner, person, own, "SECRETARY");
  }
  const office = door.as(body.office.accountId);
  const first = await office.member.list({ organizationId: own.organizationId, limit: 3 });
  const second = await office.member.list({
    organizationId: own.organizationId,
    limit: 3,
    cursor: first.nextCursor ?? "",
  });
  const rows = [...first.rows, ...second.rows];
  expect(rows.map((row) => row.fullName)).toEqual([
    "Phạm Văn Anh",
    "Đỗ Thị Ánh",
    "Trần Văn Ân",
    "Vũ Văn Dũng",
    "Lê Thị Đào",
  ]);
  expect(rows[3]).toMatchObject({ positions: ["SECRETARY"], standings: [] });
  expect(rows[4]).toMatchObject({ positions: [], standings: ["EXEMPT"] });
  expect(second.nextCursor).toBeNull();
  expect((await office.member.list({ organizationId: own.organizationId, standing: "EXEMPT" })).rows).toHaveLength(1);
});

test("the committee lists the members of everything under it", async () => {
  const { rows } = await door
    .as(body.secretary.accountId)
    .member.list({ organizationId: body.organizationId, limit: 200 });
  expect(rows.filter((row) => row.organizationId === cell.organizationId).length).toBeGreaterThanOrEqual(5);
});

test("a member of a cell lists the own cell, reads the own person and no other", async () => {
  const member = cell.members[3]!;
  const client = door.as(member.accountId);
  expect((await client.member.list({ organizationId: cell.organizationId })).rows.length).toBeGreaterThanOrEqual(5);
  expect(await client.member.get({ organizationId: cell.organizationId, personId: member.personId })).toMatchObject({
    personId: member.personId,
    hasAccount: true,
  });
  await expect(
    client.member.get({ organizationId: cell.organizationId, personId: cell.secretary.personId }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await client.member.mine()).toMatchObject({
    personId: member.personId,
    memberships: [{ organizationId: cell.organizationId, status: "OFFICIAL" }],
  });
});

test("a member sees who read the own data; reading oneself leaves no line", async () => {
  const member = cell.members[2]!;
  await door.as(body.office.accountId).member.get({ organizationId: body.organizationId, personId: member.personId });
  await door.as(member.accountId).member.get({ organizationId: cell.organizationId, personId: member.personId });
  const { rows } = await door.as(member.accountId).member.readers({});
  expect(rows).toMatchObject([{ readerName: body.office.fullName, operation: "member.get" }]);
});

test("a stranger finds nothing, a plain member changes nothing, malformed input names the field", async () => {
  const stranger = await buildCell(door.owner);
  const input = { organizationId: cell.organizationId, ...an };
  await expect(door.as(stranger.secretary.accountId).member.create(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    door
      .as(stranger.secretary.accountId)
      .member.get({ organizationId: stranger.organizationId, personId: cell.secretary.personId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(cell.members[3]!.accountId).member.create(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(door.as(cell.secretary.accountId).member.create({ ...input, cardNumber: "123" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("a card number belongs to one member of all bodies, and its leading zeros stay", async () => {
  const other = await buildCell(door.owner);
  const cardNumber = newCard();
  const { personId } = await door
    .as(other.secretary.accountId)
    .member.create({ organizationId: other.organizationId, ...an, cardNumber });
  expect(
    await door.as(other.secretary.accountId).member.get({ organizationId: other.organizationId, personId }),
  ).toMatchObject({ cardNumber });
  await expect(
    door
      .as(cell.secretary.accountId)
      .member.create({ organizationId: cell.organizationId, ...an, fullName: "Lê Văn Khác", cardNumber }),
  ).rejects.toMatchObject({
    code: "CARD_NUMBER_TAKEN",
    status: 409,
  });
});

test("a namesake of the same birth date is asked about first", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId);
  const twin = { organizationId: own.organizationId, ...an, birthDate: "1980-02-03" };
  const { personId } = await secretary.member.create(twin);
  await expect(secretary.member.create(twin)).rejects.toMatchObject({ code: "NAMESAKE_HERE", data: { personId } });
  await expect(secretary.member.create({ ...twin, despiteNamesake: true })).resolves.toHaveProperty("personId");
});

test("days must be past and follow one another; members belong to cells", async () => {
  const secretary = door.as(cell.secretary.accountId);
  const input = { organizationId: cell.organizationId, ...an };
  await expect(secretary.member.create({ ...input, validFrom: "2199-01-01" })).rejects.toMatchObject({
    code: "DAY_IN_FUTURE",
  });
  await expect(
    secretary.member.create({ ...input, admittedOn: "2020-01-01", officialOn: "2019-01-01" }),
  ).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
  await expect(
    secretary.member.create({ ...input, status: "PROBATIONARY", officialOn: "2019-01-01" }),
  ).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
  await expect(
    door.as(body.office.accountId).member.create({ ...input, organizationId: body.organizationId }),
  ).rejects.toMatchObject({ code: "NOT_A_CELL" });
});

test("sent twice with one key, a member is entered once", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId, { key: "create-member-1" });
  const first = await secretary.member.create({ organizationId: own.organizationId, ...an });
  expect(await secretary.member.create({ organizationId: own.organizationId, ...an })).toEqual(first);
  expect((await secretary.member.list({ organizationId: own.organizationId, search: "an" })).rows).toHaveLength(1);
});

test("a corrected name is found under its new words only; an edit based on an old reading is refused", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId);
  const { personId } = await secretary.member.create({ organizationId: own.organizationId, ...an });
  const before = await secretary.member.get({ organizationId: own.organizationId, personId });
  const change = {
    organizationId: own.organizationId,
    personId,
    fullName: "Nguyễn Thị Hồng Ân",
    revision: before.revision,
  };
  await secretary.member.update(change);
  expect((await secretary.member.list({ organizationId: own.organizationId, search: "hong" })).rows).toHaveLength(1);
  await expect(secretary.member.update(change)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
});

test("a probationary member becomes official once", async () => {
  const probationer = cell.members[4]!;
  const secretary = door.as(cell.secretary.accountId);
  const input = { organizationId: cell.organizationId, personId: probationer.personId, officialOn: "2025-03-01" };
  await expect(secretary.member.changeStatus({ ...input, officialOn: "2199-01-01" })).rejects.toMatchObject({
    code: "DAY_IN_FUTURE",
  });
  await secretary.member.changeStatus(input);
  const held = await secretary.member.get(input);
  expect(held.memberships).toMatchObject([{ status: "OFFICIAL", officialOn: "2025-03-01" }]);
  expect(held.abilities).not.toContain("member.changeStatus");
  await expect(secretary.member.changeStatus(input)).rejects.toMatchObject({ code: "NOT_PROBATIONARY" });
});

test("a membership ends with a reason and a day, once; an office is ended before it", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const client = door.as(own.secretary.accountId);
  const leaver = own.members[3]!;
  const end = {
    organizationId: own.organizationId,
    membershipId: await membershipOf(client, own, leaver),
    reason: "TRANSFER",
    endedOn: "2026-01-01",
  } as const;
  await expect(client.member.end({ ...end, endedOn: "2019-01-01" })).rejects.toMatchObject({
    code: "DAYS_OUT_OF_ORDER",
  });
  await client.member.end(end);
  await expect(client.member.end(end)).rejects.toMatchObject({ code: "MEMBERSHIP_ENDED" });
  const { rows } = await client.member.list({ organizationId: own.organizationId });
  expect(rows.map((row) => row.personId)).not.toContain(leaver.personId);
  const deputy = await membershipOf(client, own, own.deputy);
  await expect(client.member.end({ ...end, membershipId: deputy })).rejects.toMatchObject({
    code: "HOLDS_OFFICE",
    data: { positions: ["DEPUTY_SECRETARY"] },
  });
});

test("a standing has days that do not overlap with the same standing, and a last day", async () => {
  const member = cell.members[3]!;
  const secretary = door.as(cell.secretary.accountId);
  const exempt = {
    organizationId: cell.organizationId,
    personId: member.personId,
    kind: "SPECIAL_DUTY",
    validFrom: "2026-01-01",
  } as const;
  const { standingId } = await secretary.member.addStanding(exempt);
  await expect(secretary.member.addStanding({ ...exempt, validFrom: "2026-05-01" })).rejects.toMatchObject({
    code: "STANDING_OVERLAPS",
  });
  await expect(
    secretary.member.endStanding({ organizationId: cell.organizationId, standingId, lastDay: "2025-01-01" }),
  ).rejects.toMatchObject({ code: "DAYS_OUT_OF_ORDER" });
  await secretary.member.endStanding({ organizationId: cell.organizationId, standingId, lastDay: "2026-03-31" });
  const held = await secretary.member.get(exempt);
  expect(held.standings).toMatchObject([{ kind: "SPECIAL_DUTY", validFrom: "2026-01-01", validTo: "2026-03-31" }]);
});

test("a temporary stay counts here as temporary and at home as temporarily elsewhere, until it ends", async () => {
  const host = await buildCell(door.owner, { parent: body });
  const member = cell.members[2]!;
  const office = door.as(body.office.accountId);
  const stay = {
    organizationId: cell.organizationId,
    personId: member.personId,
    atOrganizationId: host.organizationId,
    validFrom: "2026-02-01",
  };
  await expect(door.as(cell.secretary.accountId).member.addTemporaryStay(stay)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const { membershipId } = await office.member.addTemporaryStay(stay);
  await expect(office.member.addTemporaryStay({ ...stay, validFrom: "2026-06-01" })).rejects.toMatchObject({
    code: "ONE_MEMBERSHIP_AT_A_TIME",
  });
  const atHost = await office.member.list({ organizationId: host.organizationId, stay: "TEMPORARY" });
  expect(atHost.rows).toMatchObject([{ personId: member.personId, membershipId }]);
  const atHome = async () =>
    (await office.member.list({ organizationId: cell.organizationId, standing: "TEMPORARILY_ELSEWHERE" })).rows;
  expect(await atHome()).toHaveLength(1);
  await office.member.end({
    organizationId: host.organizationId,
    membershipId,
    reason: "RETURNED",
    endedOn: "2026-08-01",
  });
  expect(await atHome()).toEqual([]);
});

test("a temporary stay with a known last day ends earlier, and one that ends on its first day leaves no absence behind", async () => {
  const host = await buildCell(door.owner, { parent: body });
  const { personId } = cell.members[3]!;
  const { organizationId } = cell;
  const office = door.as(body.office.accountId);
  const elsewhere = async () => {
    const { standings } = await office.member.get({ organizationId, personId });
    return standings.filter(({ kind }) => kind === "TEMPORARILY_ELSEWHERE").map(({ validTo }) => validTo);
  };
  const stay = { organizationId, personId, atOrganizationId: host.organizationId };
  const end = (membershipId: string, endedOn: string) =>
    office.member.end({ organizationId: host.organizationId, membershipId, reason: "RETURNED", endedOn });

  const long = await office.member.addTemporaryStay({ ...stay, validFrom: "2026-02-01", lastDay: "2026-12-31" });
  await end(long.membershipId, "2026-03-01");
  expect(await elsewhere()).toEqual(["2026-02-28"]);
  const mistaken = await office.member.addTemporaryStay({ ...stay, validFrom: "2026-04-01" });
  await end(mistaken.membershipId, "2026-04-01");
  expect(await elsewhere()).toEqual(["2026-02-28"]);
});

test("the cell that has a guest ends the stay itself, and at home the member is back though it sees nothing there", async () => {
  const host = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  const { organizationId, members } = await buildCell(door.owner, { parent: body });
  const { personId } = members[2]!;
  const [membershipId, standingId] = [newId(), newId()];
  await door.owner.query(
    `INSERT INTO membership (id, person_id, organization_id, stay, status, valid_from) VALUES ($1, $2, $3, 'TEMPORARY', 'OFFICIAL', '2026-02-01')`,
    [membershipId, personId, host.organizationId],
  );
  await door.owner.query(
    `INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from) VALUES ($1, $2, $3, 'TEMPORARILY_ELSEWHERE', '2026-02-01')`,
    [standingId, personId, organizationId],
  );
  await door.as(host.secretary.accountId).member.end({
    organizationId: host.organizationId,
    membershipId,
    reason: "RETURNED",
    endedOn: "2026-06-01",
  });
  const atHome = await door.as(body.office.accountId).member.get({ organizationId, personId });
  expect(atHome.standings).toMatchObject([{ kind: "TEMPORARILY_ELSEWHERE", validTo: "2026-05-31" }]);
});

test("everything that the reader may see is found at once: members, organizations, meetings of a month", async () => {
  const own = await buildCell(door.owner, { parent: body });
  const secretary = door.as(own.secretary.accountId);
  await secretary.member.create({ organizationId: own.organizationId, ...an, fullName: "Quách Thị Thùy Xuyến" });
  const identity = await secretary.meeting.create({
    organizationId: own.organizationId,
    kind: "REGULAR",
    month: "2027-02-01",
    scheduledAt: "2027-02-03T01:00:00Z",
  });
  expect((await secretary.search.everything({ query: "xuyen quach" })).members).toMatchObject([
    { fullName: "Quách Thị Thùy Xuyến", organizationId: own.organizationId },
  ]);
  expect((await secretary.search.everything({ query: "tháng 2/2027" })).meetings).toMatchObject([
    { meetingId: identity.meetingId },
  ]);
  const stranger = await buildCell(door.owner);
  expect(await door.as(stranger.secretary.accountId).search.everything({ query: "xuyen quach" })).toEqual({
    members: [],
    organizations: [],
    meetings: [],
    directives: [],
  });
  expect((await door.as(stranger.secretary.accountId).search.everything({ query: "tháng 2/2027" })).meetings).toEqual(
    [],
  );
});

test("at the database, nobody enters the own membership or office where he or she has no right", async () => {
  const stranger = await buildCell(door.owner);
  const client = await door.pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('nennep.actor', $1, true), set_config('nennep.person', $2, true)", [
      stranger.secretary.accountId,
      stranger.secretary.personId,
    ]);
    await expect(
      client.query(
        `INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES (gen_random_uuid(), $1, $2, 'SECRETARY', '2020-01-01', 'CONFIRMED')`,
        [stranger.secretary.personId, body.organizationId],
      ),
    ).rejects.toThrow(/row-level security/);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
});

async function membershipOf(client: Client, cell: BuiltCell, person: BuiltPerson): Promise<string> {
  const { memberships } = await client.member.get({ organizationId: cell.organizationId, personId: person.personId });
  return memberships[0]!.membershipId;
}
