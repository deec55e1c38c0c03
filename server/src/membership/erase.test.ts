import { afterAll, beforeAll, expect, test } from "vitest";
import { retentionRulesOn } from "../../../rulesets/retention-rules.ts";
import { newId } from "../new-id.ts";
import {
  type BuiltBody,
  type BuiltCell,
  type BuiltPerson,
  buildBody,
  buildCell,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { leftBefore } from "./erase.rules.ts";

let door: Door;
let body: BuiltBody;
let cell: BuiltCell;
beforeAll(async () => {
  door = await openDoor();
  door.setNow("2026-12-03T08:00:00Z");
  body = await buildBody(door.owner);
  cell = await buildCell(door.owner, { parent: body });
});
afterAll(() => door.close());

async function membership(person: BuiltPerson, at: BuiltCell, from: string, to: string | null, reason: string | null) {
  await door.owner.query(
    `INSERT INTO membership (id, person_id, organization_id, stay, status, valid_from, valid_to, end_reason) VALUES ($1, $2, $3, 'HOME', 'OFFICIAL', $4, $5, $6)`,
    [newId(), person.personId, at.organizationId, from, to, reason],
  );
}

async function gone(endedOn: string, reason = "LEAVING"): Promise<BuiltPerson> {
  const person = await buildPerson(door.owner);
  await membership(person, cell, "2005-01-01", endedOn, reason);
  await door.owner.query("UPDATE person SET birth_date = '1960-02-03', sex = 'MALE', card_number = $2 WHERE id = $1", [
    person.personId,
    String(Math.floor(Math.random() * 1e12)).padStart(12, "0"),
  ]);
  return person;
}

const erase = (who: { accountId: string }, { personId }: BuiltPerson) =>
  door.as(who.accountId).member.erase({ organizationId: cell.organizationId, personId });
const listed = async () =>
  (await door.as(body.office.accountId).member.erasable({ organizationId: body.organizationId })).rows.map(
    ({ personId }) => personId,
  );

test.each([
  ["2026-12-03", "2021-12-03"],
  ["2028-02-29", "2023-02-28"],
])("on %s whoever left on %s or earlier need not be kept", (today, before) => {
  expect(leftBefore(today, retentionRulesOn(today))).toBe(before);
});

test("who left long ago is listed and erased: particulars, account, addresses and what the log keeps; the name stays", async () => {
  const person = await gone("2021-12-03");
  await door.owner.query(
    "INSERT INTO mail_address (person_id, address, confirmed_at) VALUES ($1, 'a@example.vn', now())",
    [person.personId],
  );
  await door.owner.query(
    `INSERT INTO amendment (organization_id, id, person_id, field, before_value, after_value, reason, state, asked_at, closed_at)
     VALUES ($1, $2, $3, 'CARD_NUMBER', '000000000001', '000000000002', 'Nhầm', 'ACCEPTED', now(), now())`,
    [cell.organizationId, newId(), person.personId],
  );
  expect(await listed()).toContain(person.personId);
  await erase(cell.secretary, person);
  const { rows } = await door.owner.query<object>(
    `SELECT p.full_name, p.birth_date, p.sex, p.card_number, p.erased_on, a.disabled_at IS NOT NULL AS closed, a.username = 'erased-' || a.id AS nameless,
       (SELECT count(*)::int FROM mail_address WHERE person_id = p.id) AS addresses, (SELECT count(*)::int FROM amendment WHERE person_id = p.id) AS amendments
     FROM person p JOIN account a ON a.person_id = p.id WHERE p.id = $1`,
    [person.personId],
  );
  expect(rows).toEqual([
    {
      ...{ full_name: person.fullName, birth_date: null, sex: null, card_number: null, erased_on: "2026-12-03" },
      ...{ closed: true, nameless: true, addresses: 0, amendments: 0 },
    },
  ]);
  const { rows: kept } = await door.owner.query(
    `SELECT 1 FROM audit.personal_value v JOIN audit.entry e ON e.id = v.entry_id
     WHERE (e.table_name = 'person' AND e.row_key = $1) OR (e.table_name = 'amendment' AND e.row_key LIKE $2 AND v.value LIKE '%00000000000%')`,
    [person.personId, `${cell.organizationId}/%`],
  );
  expect(kept).toEqual([]);
  expect(await listed()).not.toContain(person.personId);
  await expect(erase(cell.secretary, person)).rejects.toMatchObject({ code: "NOT_ERASABLE" });
  const held = { organizationId: cell.organizationId, personId: person.personId };
  expect(await door.as(cell.secretary.accountId).member.get(held)).toMatchObject({
    erasedOn: "2026-12-03",
    cardNumber: null,
  });
});

test("nobody else is erased: too soon, moved on, member elsewhere, in office, considered again; strangers and plain members erase nobody", async () => {
  const recent = await gone("2021-12-04");
  const moved = await gone("2015-01-01", "TRANSFER");
  const back = await gone("2015-01-01");
  await membership(
    back,
    await buildCell(door.owner, { parent: await buildBody(door.owner) }),
    "2020-01-01",
    null,
    null,
  );
  const considered = await gone("2015-01-01", "STRIKE_OFF");
  await door.owner.query(
    "INSERT INTO admission (organization_id, id, full_name, rules_version, step, opened_at, former_person_id, left_on, left_by) VALUES ($1, $2, 'X', 'admission-charter@1', 'INTRODUCTION', now(), $3, '2015-01-01', 'STRIKE_OFF')",
    [cell.organizationId, newId(), considered.personId],
  );
  for (const person of [recent, moved, back, considered, cell.members[4]!]) {
    await expect(erase(cell.secretary, person)).rejects.toMatchObject({ code: "NOT_ERASABLE" });
    expect(await listed()).not.toContain(person.personId);
  }
  const old = await gone("2015-01-01", "DEATH");
  const stranger = await buildCell(door.owner, { parent: await buildBody(door.owner) });
  await expect(erase(stranger.secretary, old)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(erase(cell.members[4]!, old)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await erase(body.office, old);
});
