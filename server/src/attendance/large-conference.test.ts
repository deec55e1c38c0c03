import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltBody, buildBody, buildCell } from "../testing/build.ts";
import type { Client } from "../testing/door.ts";
import { openSandbox, type Sandbox } from "../testing/sandbox.ts";
import { rollAtOnce } from "./roll-by-part.rules.ts";

let door: Sandbox;
beforeAll(async () => {
  door = await openSandbox();
  door.setNow("2026-12-03T06:30:00Z");
});
afterAll(() => door.close());

type Conference = {
  host: BuiltBody;
  cells: string[];
  leads: Client;
  key: { organizationId: string; meetingId: string };
};

/** A conference of so many cells of twenty, convened and open. */
async function conferenceOf(cells: number): Promise<Conference> {
  const host = await buildBody(door.owner);
  const first = await buildCell(door.owner, { parent: host, official: 20 });
  await door.owner.query(
    `WITH cell AS (
       INSERT INTO organization (id, parent_id, path, kind, cell_type, name, name_folded)
       SELECT gen_random_uuid(), $1, $2 || 'c' || lpad(n::text, 4, '0') || '/', 'CELL', 'ADMIN_SERVICE', 'Chi bộ số ' || n, 'chi bo so ' || n
       FROM generate_series(1, $3::int) AS n RETURNING id),
     one AS (SELECT gen_random_uuid() AS person, cell.id AS cell, row_number() OVER () AS n FROM cell, generate_series(1, 20)),
     named AS (INSERT INTO person (id, full_name, name_folded, sort_name)
       SELECT person, 'Lê Đông Thứ ' || n, 'le dong thu ' || n, 'thu ' || n FROM one RETURNING id)
     INSERT INTO membership (id, person_id, organization_id, stay, status, valid_from)
       SELECT gen_random_uuid(), one.person, one.cell, 'HOME', 'OFFICIAL', '2020-01-01' FROM one JOIN named ON named.id = one.person`,
    [host.organizationId, host.path, cells - 1],
  );
  await door.owner.query("ANALYZE organization, person, membership");
  const leads = door.as(host.secretary.accountId);
  const key = await leads.meeting.create({
    organizationId: host.organizationId,
    kind: "THEMATIC",
    month: "2026-12-01",
    scheduledAt: "2026-12-03T07:00:00Z",
    place: "Hội trường lớn",
    topic: "Quán triệt nghị quyết",
    participants: "WHOLE_BODY",
  });
  await leads.meeting.convene(key);
  const offices = { chairId: host.secretary.personId, minuteTakerId: first.deputy.personId, helperId: null };
  await leads.meeting.appointOffices({ ...key, ...offices });
  await leads.meeting.open(key);
  const { participants } = await leads.workspace.get(key);
  return { host, leads, key, cells: participants.map(({ organizationId }) => organizationId) };
}

/** What somebody does who calls the roll: reads the meeting, opens a cell, marks somebody, marks the rest, finds a name. */
async function callOnePart({ leads, key, cells }: Conference) {
  const counted: Record<string, number> = {};
  const count = async <Answer>(name: string, perform: () => Promise<Answer>) => {
    const before = door.statements().length;
    const answer = await perform();
    counted[name] = door.statements().length - before;
    return answer;
  };
  const ofOrganizationId = cells.at(-1) ?? "";
  const shown = await count("workspace.get", () => leads.workspace.get(key));
  const { rows } = await count("attendance.listPart", () => leads.attendance.listPart({ ...key, ofOrganizationId }));
  const [one] = rows;
  if (!one) throw new Error("The cell has people.");
  const mark = { ...key, personId: one.personId, status: "EXCUSED", reason: "Ốm", revision: one.revision } as const;
  await count("attendance.record", () => leads.attendance.record(mark));
  await count("attendance.recordAllPresent", () => leads.attendance.recordAllPresent({ ...key, ofOrganizationId }));
  const found = await count("attendance.findPeople", () => leads.attendance.findPeople({ ...key, query: "dong thu" }));
  return { counted, shown, rows, found, ofOrganizationId };
}

test("five thousand people of 250 cells: one cell at a time, as many statements as for twelve cells", async () => {
  const small = await callOnePart(await conferenceOf(12));
  const large = await conferenceOf(250);
  const { counted, shown, rows, found, ofOrganizationId } = await callOnePart(large);
  expect(shown.figures).toMatchObject({ total: 5000, unmarked: 5000, base: 5000 });
  expect(shown.participants).toHaveLength(250);
  expect(shown.participants.every(({ convened }) => convened === 20)).toBe(true);
  // Beside the counts only the rows of who is named in the meeting.
  expect(shown.rollByPart).toBe(true);
  expect(shown.attendance.length).toBeLessThan(5);
  expect(JSON.stringify(shown).length).toBeLessThan(150_000);
  expect(rows).toHaveLength(20);
  expect(found.rows).toHaveLength(20);
  expect(counted).toEqual(small.counted);
  const after = await large.leads.workspace.get(large.key);
  expect(after.participants.find(({ organizationId }) => organizationId === ofOrganizationId)).toMatchObject({
    unmarked: 0,
    present: 19,
  });
  expect(after.figures).toMatchObject({ unmarked: 4980, present: 19, excused: 1 });
}, 120_000);

test("a roll of two hundred is read whole, as before", async () => {
  const { leads, key } = await conferenceOf(rollAtOnce / 20);
  const { rollByPart, attendance } = await leads.workspace.get(key);
  expect(rollByPart).toBe(false);
  expect(attendance).toHaveLength(rollAtOnce);
});

test("a member reads the part of the own cell and finds people of it, never of another", async () => {
  const { host, leads, key, cells } = await conferenceOf(12);
  const cell = await buildCell(door.owner, { parent: host });
  const stranger = door.as((await buildBody(door.owner)).secretary.accountId);
  const [ofOrganizationId = "", other = ""] = cells;
  const { rows } = await leads.attendance.listPart({ ...key, ofOrganizationId });
  const { rows: accounts } = await door.owner.query<{ id: string }>(
    "INSERT INTO account (id, person_id, username, must_change_password) VALUES (gen_random_uuid(), $1, 'mot-dang-vien', false) ON CONFLICT DO NOTHING RETURNING id",
    [rows.at(-1)?.personId],
  );
  const known = await door.owner.query<{ id: string }>("SELECT id FROM account WHERE person_id = $1", [
    rows.at(-1)?.personId,
  ]);
  const member = door.as(known.rows[0]?.id ?? accounts[0]?.id ?? null);
  expect((await member.attendance.listPart({ ...key, ofOrganizationId })).rows).toHaveLength(rows.length);
  await expect(member.attendance.listPart({ ...key, ofOrganizationId: other })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const found = await member.attendance.findPeople({ ...key, query: "thu" });
  const own = new Set(rows.map(({ personId }) => personId));
  expect(found.rows.every(({ personId }) => own.has(personId))).toBe(true);
  for (const client of [stranger, door.as(cell.secretary.accountId)])
    await expect(client.attendance.listPart({ ...key, ofOrganizationId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  await expect(leads.attendance.findPeople({ ...key, query: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
