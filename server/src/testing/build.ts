import type pg from "pg";
import { newId } from "../new-id.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";

export type BuiltPerson = { personId: string; accountId: string; fullName: string };
export type BuiltOrganization = { organizationId: string; path: string };
export type BuiltCell = BuiltOrganization & { secretary: BuiltPerson; deputy: BuiltPerson; members: BuiltPerson[] };
export type BuiltBody = BuiltOrganization & { secretary: BuiltPerson; office: BuiltPerson };

let count = 0;

/** A person with an account that is past its first password. */
export async function buildPerson(
  owner: pg.Pool,
  fullName = `Trần Văn Số ${++count}`,
  options: { administrator?: boolean } = {},
): Promise<BuiltPerson> {
  const personId = newId();
  const accountId = newId();
  await owner.query(`INSERT INTO person (id, full_name, name_folded, sort_name) VALUES ($1, $2, $3, $4)`, [
    personId,
    fullName,
    foldName(fullName),
    sortName(fullName),
  ]);
  await owner.query(
    `INSERT INTO account (id, person_id, username, administrator, must_change_password) VALUES ($1, $2, $3, $4, false)`,
    [
      accountId,
      options.administrator ? null : personId,
      `u${accountId.replaceAll("-", "")}`,
      options.administrator ?? false,
    ],
  );
  return { personId, accountId, fullName };
}

export async function buildOrganization(
  owner: pg.Pool,
  kind: string,
  options: { parent?: BuiltOrganization; name?: string; cellType?: string } = {},
): Promise<BuiltOrganization> {
  const organizationId = newId();
  const isCell = kind === "CELL" || kind === "BASE_CELL";
  const name = options.name ?? `Tổ chức ${organizationId.slice(-6)}`;
  await owner.query(
    `INSERT INTO organization (id, parent_id, path, kind, cell_type, name, name_folded, place_name, term_started_on)
     VALUES ($1::uuid, $2, 'new-' || $1::uuid, $3, $4, $5, $6, 'Biên Hòa', '2025-01-01')`,
    [
      organizationId,
      options.parent?.organizationId ?? null,
      kind,
      isCell ? (options.cellType ?? "ADMIN_SERVICE") : null,
      name,
      foldName(name),
    ],
  );
  const { rows } = await owner.query<{ path: string }>(
    `UPDATE organization SET path = $2 || lpad(to_hex(serial), 6, '0') || '/' WHERE id = $1 RETURNING path`,
    [organizationId, options.parent?.path ?? ""],
  );
  const path = rows[0]?.path ?? "";
  await owner.query(
    `INSERT INTO organization_placement (organization_id, valid_from, parent_id, path) VALUES ($1, '2020-01-01', $2, $3)`,
    [organizationId, options.parent?.organizationId ?? null, path],
  );
  return { organizationId, path };
}

export async function buildMembership(
  owner: pg.Pool,
  person: BuiltPerson,
  at: BuiltOrganization,
  options: { status?: "OFFICIAL" | "PROBATIONARY"; stay?: "HOME" | "TEMPORARY"; from?: string } = {},
): Promise<void> {
  await owner.query(
    `INSERT INTO membership (id, person_id, organization_id, stay, status, valid_from) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      newId(),
      person.personId,
      at.organizationId,
      options.stay ?? "HOME",
      options.status ?? "OFFICIAL",
      options.from ?? "2020-01-01",
    ],
  );
  for (const word of nameWords(person.fullName)) {
    await owner.query(
      `INSERT INTO person_name_word (organization_id, person_id, word, sort_name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [at.organizationId, person.personId, word, sortName(person.fullName)],
    );
  }
}

export async function buildStanding(
  owner: pg.Pool,
  person: BuiltPerson,
  at: BuiltOrganization,
  kind: string,
  from = "2020-01-01",
): Promise<void> {
  await owner.query(
    `INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from) VALUES ($1, $2, $3, $4, $5)`,
    [newId(), person.personId, at.organizationId, kind, from],
  );
}

export async function buildAppointment(
  owner: pg.Pool,
  person: BuiltPerson,
  at: BuiltOrganization,
  position: string,
): Promise<void> {
  await owner.query(
    `INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES ($1, $2, $3, $4, '2020-01-01', 'CONFIRMED')`,
    [newId(), person.personId, at.organizationId, position],
  );
}

/** A party body with its secretary and an office clerk who answers for its cells. */
export async function buildBody(
  owner: pg.Pool,
  options: { parent?: BuiltOrganization; kind?: string } = {},
): Promise<BuiltBody> {
  const body = await buildOrganization(
    owner,
    options.kind ?? "BASE_COMMITTEE",
    options.parent ? { parent: options.parent } : {},
  );
  const secretary = await buildPerson(owner);
  const office = await buildPerson(owner);
  await buildAppointment(owner, secretary, body, "SECRETARY");
  await buildAppointment(owner, office, body, "OFFICE_STAFF");
  return { ...body, secretary, office };
}

/** A cell under a body: secretary and deputy among its official members. */
export async function buildCell(
  owner: pg.Pool,
  options: { parent?: BuiltOrganization; official?: number; probationary?: number; cellType?: string } = {},
): Promise<BuiltCell> {
  const cell = await buildOrganization(owner, "CELL", {
    ...(options.parent ? { parent: options.parent } : {}),
    ...(options.cellType ? { cellType: options.cellType } : {}),
  });
  const members: BuiltPerson[] = [];
  for (let n = 0; n < (options.official ?? 5); n++) members.push(await buildPerson(owner));
  for (const member of members) await buildMembership(owner, member, cell);
  for (let n = 0; n < (options.probationary ?? 0); n++) {
    const probationer = await buildPerson(owner);
    await buildMembership(owner, probationer, cell, { status: "PROBATIONARY" });
    members.push(probationer);
  }
  const [secretary, deputy] = members;
  if (!secretary || !deputy) throw new Error("A cell for a test needs at least two official members.");
  await buildAppointment(owner, secretary, cell, "SECRETARY");
  await buildAppointment(owner, deputy, cell, "DEPUTY_SECRETARY");
  return { ...cell, secretary, deputy, members };
}
