import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { foldName, nameWords, sortName } from "../search/fold-name.ts";
import { type BuiltBody, type BuiltPerson, buildBody } from "../testing/build.ts";
import { createOwnDatabase, type OwnDatabase } from "../testing/own-database.ts";

/** So many cells that their committee's members are walked through in order, while those of one cell are gathered. */
const CELLS = 480;
const PAGE = 40;
const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng"];
const MIDDLES = ["Văn", "Thị", "An", "Hòa"];
const GIVEN = ["An", "Ân", "Anh", "Bình", "Hòa", "Hoàng", "Nguyên", "Lan"];

let database: OwnDatabase;
let owner: pg.Pool;
let province: BuiltBody;
let committee: BuiltBody;
let elsewhere: BuiltBody;

beforeAll(async () => {
  database = await createOwnDatabase();
  owner = openPool(database.ownerUrl, { max: 2 });
  province = await buildBody(owner, { kind: "PROVINCE" });
  committee = await buildBody(owner, { parent: province });
  elsewhere = await buildBody(owner, { parent: province });
  await fill();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Four people a cell, in every eighth cell of the other committee; one in the country has a name of its own. */
async function fill(): Promise<void> {
  const cells = Array.from({ length: CELLS }, (_, n) => ({ id: newId(), under: n % 8 === 0 ? elsewhere : committee }));
  const people = cells.flatMap(({ id }, n) =>
    Array.from({ length: 4 }, (_, i) => {
      const at = n * 4 + i;
      const of = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? "";
      const name = at === 1717 ? "Y Krông Nguyên" : `${of(FAMILIES, 1)} ${of(MIDDLES, 3)} ${of(GIVEN, 7)}`;
      return { id: newId(), cell: id, name, probationary: at % 11 === 0, away: at % 301 === 0, left: at % 13 === 0 };
    }),
  );
  const ids = people.map(({ id }) => id);
  const homes = people.map(({ cell }) => cell);
  await owner.query("SELECT audit.set_watching(false)");
  await owner.query(
    `INSERT INTO organization (id, path, kind, cell_type, name, name_folded, parent_id)
     SELECT id, path || id, 'CELL', 'ADMIN_SERVICE', 'Chi bộ', 'chi bo', parent FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS n (id, path, parent)`,
    [cells.map(({ id }) => id), cells.map(({ under }) => under.path), cells.map(({ under }) => under.organizationId)],
  );
  await owner.query(
    "INSERT INTO person (id, full_name, name_folded, sort_name) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[])",
    [
      ids,
      people.map(({ name }) => name),
      people.map(({ name }) => foldName(name)),
      people.map(({ name }) => sortName(name)),
    ],
  );
  await owner.query(
    `INSERT INTO membership (id, person_id, organization_id, status, valid_from, valid_to, end_reason)
     SELECT gen_random_uuid(), person, cell, CASE WHEN probationary THEN 'PROBATIONARY' ELSE 'OFFICIAL' END, '2020-01-01',
       CASE WHEN has_left THEN '2024-01-01'::date END, CASE WHEN has_left THEN 'DEATH' END
     FROM unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::boolean[]) AS n (person, cell, probationary, has_left)`,
    [ids, homes, people.map(({ probationary }) => probationary), people.map(({ left }) => left)],
  );
  const words = people.flatMap(({ id, cell, name }) =>
    nameWords(name).map((word) => ({ id, cell, word, sort: sortName(name) })),
  );
  await owner.query(
    "INSERT INTO person_name_word (organization_id, person_id, word, sort_name) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])",
    [
      words.map(({ cell }) => cell),
      words.map(({ id }) => id),
      words.map(({ word }) => word),
      words.map(({ sort }) => sort),
    ],
  );
  const away = people.filter((person) => person.away);
  await owner.query(
    `INSERT INTO member_standing (id, person_id, organization_id, kind, valid_from)
     SELECT gen_random_uuid(), person, cell, 'EXEMPT', '2020-01-01' FROM unnest($1::uuid[], $2::uuid[]) AS n (person, cell)`,
    [away.map(({ id }) => id), away.map(({ cell }) => cell)],
  );
  await owner.query("SELECT audit.set_watching(true)");
  await owner.query("ANALYZE organization, person, membership, person_name_word, member_standing");
}

type Wanted = { words?: string[]; status?: string; stay?: string; standing?: string };

const cases: [string, Wanted][] = [
  ["everybody", {}],
  ["probationary members", { status: "PROBATIONARY" }],
  ["nobody who stays for a time", { stay: "TEMPORARY" }],
  ["exempt members", { standing: "EXEMPT" }],
  ["a frequent name", { words: ["nguyen"] }],
  ["the beginning of many names", { words: ["h"] }],
  ["a family and a given name", { words: ["tran", "an"] }],
  ["a word that begins two words of one name", { words: ["ho"] }],
  ["words in any order", { words: ["binh", "thi", "le"] }],
  ["beginnings of several words each", { words: ["h", "ngu"] }],
  ["a beginning that is a family name as well", { words: ["pham", "hoa"] }],
  ["a word and its own beginning", { words: ["hoa", "h"] }],
  ["three beginnings, one of them of another", { words: ["h", "ho", "t"] }],
  ["a rare name", { words: ["krong", "nguyen"] }],
  ["a name that nobody has", { words: ["nguyen", "xuyen"] }],
  ["exempt members of a name", { words: ["nguyen"], standing: "EXEMPT" }],
  ["probationary members of a name", { words: ["a"], status: "PROBATIONARY" }],
  ["probationary members of two words", { words: ["an", "le"], status: "PROBATIONARY" }],
];

test.each(cases)(
  "page by page the members of a large body are the same as sorted all at once: %s",
  async (_, wanted) => {
    expect(await walkPages(committee.path, wanted)).toEqual(await sortAll(committee.path, wanted));
  },
);

test.each(cases)("and wherever the reader sees people: %s", async (_, wanted) => {
  expect(await walkPages(null, wanted)).toEqual(await sortAll(province.path, wanted));
});

test("a corrected name stands in its new place", async () => {
  const [first = ""] = await walkPages(committee.path, { words: ["nguyen"] });
  const { rows } = await owner.query<{ id: string }>("SELECT person_id AS id FROM membership WHERE id = $1", [first]);
  const person = rows[0]?.id;
  await owner.query("UPDATE person SET full_name = $2, sort_name = $3 WHERE id = $1", [
    person,
    "Nguyễn Văn Ỷ",
    sortName("Nguyễn Văn Ỷ"),
  ]);
  await owner.query("SELECT index_person_name($1, '{nguyen,van,y}')", [person]);
  const found = await walkPages(committee.path, { words: ["nguyen"] });
  expect(found.at(-1)).toBe(first);
  expect(found).toEqual(await sortAll(committee.path, { words: ["nguyen"] }));
  expect(await walkPages(committee.path, { words: ["nguyen", "y"] })).toContain(first);
});

test("the pairs of words are those of the words, after names were corrected and people left", async () => {
  // A name of one word becomes one of three, and one of four that of two.
  for (const [place, words, sort] of [
    [5, "{an}", "an"],
    [5, "{nguyen,van,an}", "an van"],
    [6, "{le,thi,bich,chi}", "chi"],
    [6, "{le,chi}", "chi le"],
  ] as const)
    await owner.query(
      `WITH one AS (UPDATE person SET sort_name = $3 WHERE id = (SELECT id FROM person ORDER BY id OFFSET $1 LIMIT 1) RETURNING id)
       SELECT index_person_name(id, $2::text[]) FROM one`,
      [place, words, sort],
    );
  const { rows: gone } = await owner.query<{ id: string }>("SELECT person_id AS id FROM membership LIMIT 3");
  await owner.query("DELETE FROM person_name_word WHERE person_id = ANY ($1)", [gone.map(({ id }) => id)]);
  const kept = "SELECT organization_id, person_id, words, sort_name FROM person_name_pair";
  const made = `SELECT a.organization_id, a.person_id, a.word || ' ' || b.word, a.sort_name
    FROM person_name_word a JOIN person_name_word b USING (organization_id, person_id) WHERE a.word < b.word`;
  const { rows } = await owner.query<{ kept: number; wrong: number }>(
    `SELECT (SELECT count(*) FROM person_name_pair)::int AS kept,
      (SELECT count(*) FROM ((${kept} EXCEPT ${made}) UNION ALL (${made} EXCEPT ${kept})) AS differs)::int AS wrong`,
  );
  expect(rows[0]?.kept).toBeGreaterThan(CELLS * 4);
  expect(rows[0]?.wrong).toBe(0);
});

test.each([
  ["a frequent name", ["chi", "bo"], 480],
  ["the beginning of every name here", ["c"], 483],
  ["a rare name", ["to", "chuc"], 3],
  ["words in any order", ["chuc", "to"], 3],
  ["a name that nobody has", ["chi", "nhanh"], 0],
])("organizations come from the top down: %s", async (_, words, count) => {
  const sorted = await owner.query<{ id: string }>(
    `SELECT id FROM organization WHERE (SELECT bool_and(' ' || name_folded LIKE '% ' || word || '%') FROM unnest($1::text[]) AS word)
     ORDER BY length(path), name_folded, id`,
    [words],
  );
  expect(sorted.rows).toHaveLength(count);
  expect(await organizationsNamed(province.secretary, words)).toEqual(sorted.rows.slice(0, PAGE).map(({ id }) => id));
});

test("an organization is found by who stands under it, and by nobody beside it", async () => {
  expect(await organizationsNamed(committee.secretary, ["to", "chuc"])).toEqual(
    [province, committee].map(({ organizationId }) => organizationId),
  );
  expect(await organizationsNamed(committee.secretary, ["chi"])).toHaveLength(PAGE);
});

async function organizationsNamed(reader: BuiltPerson, words: readonly string[]): Promise<string[]> {
  const client = await owner.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT nennep_act($1, $2, 'search.everything', 'r-1')", [reader.accountId, reader.personId]);
    const { rows } = await client.query<{ id: string }>("SELECT nennep_organizations_named($1, $2) AS id", [
      words,
      PAGE,
    ]);
    return rows.map(({ id }) => id);
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

/** All pages one after the other, as the secretary of the province. */
async function walkPages(path: string | null, { words = [], status, stay, standing }: Wanted): Promise<string[]> {
  const client = await owner.connect();
  const found: string[] = [];
  try {
    await client.query("BEGIN");
    await client.query("SELECT nennep_act($1, $2, 'member.list', 'r-1')", [
      province.secretary.accountId,
      province.secretary.personId,
    ]);
    let after: [string | null, string | null, string | null] = [null, null, null];
    for (;;) {
      const { rows } = await client.query<{ id: string; sort: string; person: string }>(
        `SELECT m.id, p.sort_name AS sort, p.id AS person FROM nennep_members_in_order($1, $2, $3, $4, $5, $6, $7, $8, $9) WITH ORDINALITY AS f (id, n)
         JOIN membership m ON m.id = f.id JOIN person p ON p.id = m.person_id ORDER BY f.n`,
        [path, words, status, stay, standing, ...after, PAGE],
      );
      found.push(...rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return found;
      after = [last.sort, last.person, last.id];
    }
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function sortAll(path: string, { words = [], status, stay, standing }: Wanted): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id JOIN organization o ON o.id = m.organization_id
     WHERE starts_with(o.path, $1) AND m.valid_to IS NULL AND ($2::text IS NULL OR m.status = $2) AND ($3::text IS NULL OR m.stay = $3)
       AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM member_standing s WHERE s.person_id = p.id AND s.kind = $4))
       AND (SELECT coalesce(bool_and(' ' || p.name_folded LIKE '% ' || word || '%'), true) FROM unnest($5::text[]) AS word)
     ORDER BY p.sort_name, p.id, m.id`,
    [path, status, stay, standing, words],
  );
  return rows.map(({ id }) => id);
}
