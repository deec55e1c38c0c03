import pg from "pg";
import { answer, type Ground, type Measure, median, milliseconds, readInput, start } from "./benchmark.ts";
import { post } from "./load/calls.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_MS = 1000;
const CELLS_OF_COMMITTEE = 100;
const COMMITTEES = 99;
/** The body, its committees and their cells. */
const ORGANIZATIONS = 1 + COMMITTEES * (1 + CELLS_OF_COMMITTEE);

/** A body with 10,000 organizations under it moves from one province to another and back: how long whoever decides waits. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [root] = plan.bodies;
if (!root) throw new Error("A tier has a root.");
const server = start<Ports>("load/server.ts", ground);
const { app } = await server.answered;
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
const { office } = leadersOf(plan, root);
const tree = await buildTree(idOf("person", office));
const [cookie = ""] = await signIn(owner, [office]);
const runs = ground.isQuick ? 3 : 10;
const moves: number[] = [];
const undoings: number[] = [];
for (let run = 0; run < runs; run++) {
  const decision = { number: `${run + 1}-QĐ/TW`, decidedOn: ground.today, issuer: "Trung ương" };
  const change = { kind: "MOVE", subjectId: tree.body, parentId: tree.to };
  const url = `http://127.0.0.1:${app}/api/organizations/${tree.top}/reorganizations`;
  const begun = performance.now();
  const done = await post(url, cookie, { change, takesEffectOn: ground.today, decision });
  moves.push(performance.now() - begun);
  const { reorganizationId } = done as { reorganizationId: string };
  const back = performance.now();
  await post(`${url}/${reorganizationId}/undo`, cookie, { reason: "Đo" });
  undoings.push(performance.now() - back);
}
const bare = await moveBare(runs);
const measure = (what: string, times: number[]): Measure => ({
  what,
  ours: `p50 ${milliseconds(median(times))}, slowest ${milliseconds(Math.max(...times))}`,
  control: `the same paths in a bare table ${milliseconds(median(bare))}`,
  ratio: `${(median(times) / median(bare)).toFixed(1)} ×`,
  target: `≤ ${SLOWEST_MS / 1000} s`,
  isMet: Math.max(...times) <= SLOWEST_MS,
});
answer([
  measure(`A body with ${ORGANIZATIONS} organizations moves`, moves),
  measure("The same, undone", undoings),
] satisfies Measure[]);
await owner.end();
await server.release();

async function buildTree(officer: string): Promise<{ top: string; body: string; to: string }> {
  const add = async (kind: string, parent: string | null, count: number): Promise<string[]> => {
    const cellType = kind === "CELL" ? "ADMIN_SERVICE" : null;
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO organization (id, parent_id, path, kind, cell_type, name, name_folded)
       SELECT made.id, $1, 'new-' || made.id, $2, $3, 'Tổ chức ' || made.n, 'to chuc ' || made.n
       FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $4::int) AS n) AS made RETURNING id`,
      [parent, kind, cellType, count],
    );
    const ids = rows.map(({ id }) => id);
    await owner.query(
      `UPDATE organization o SET path = coalesce(p.path, '') || lpad(to_hex(o.serial), 6, '0') || '/'
       FROM (SELECT $2::uuid AS id) AS above LEFT JOIN organization p ON p.id = above.id WHERE o.id = ANY ($1)`,
      [ids, parent],
    );
    await owner.query(
      `INSERT INTO organization_placement (organization_id, valid_from, parent_id, path)
       SELECT id, '2020-01-01', parent_id, path FROM organization WHERE id = ANY ($1)`,
      [ids],
    );
    return ids;
  };
  const [top = ""] = await add("CENTRAL", null, 1);
  const [from = "", to = ""] = await add("PROVINCE", top, 2);
  const [body = ""] = await add("UPPER", from, 1);
  for (const committee of await add("BASE_COMMITTEE", body, COMMITTEES))
    await add("CELL", committee, CELLS_OF_COMMITTEE);
  await owner.query(
    `INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES (gen_random_uuid(), $1, $2, 'OFFICE_STAFF', '2020-01-01', 'CONFIRMED')`,
    [officer, top],
  );
  await owner.query("ANALYZE organization, organization_placement");
  return { top, body, to };
}

/** The floor: so many paths rewritten in a table with the same indexes on them, and nothing else. */
async function moveBare(times: number): Promise<number[]> {
  await owner.query(
    `CREATE TEMP TABLE bare_path AS SELECT id, path, parent_id, name_folded FROM organization WHERE starts_with(path, (SELECT path FROM organization WHERE id = '${tree.body}'))`,
  );
  await owner.query(
    "CREATE UNIQUE INDEX ON bare_path (path); CREATE UNIQUE INDEX ON bare_path (id); CREATE INDEX ON bare_path (parent_id, name_folded)",
  );
  const lasted: number[] = [];
  for (let run = 0; run < times; run++) {
    const begun = performance.now();
    await owner.query("UPDATE bare_path SET path = 'f' || path");
    lasted.push(performance.now() - begun);
  }
  return lasted;
}
