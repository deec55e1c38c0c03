import pg from "pg";
import { wordsOf } from "../server/src/directive/directive-words.rules.ts";
import {
  answer,
  type Ground,
  type Measure,
  median,
  milliseconds,
  percentile,
  readInput,
  start,
  timed,
} from "./benchmark.ts";
import { read } from "./load/calls.ts";
import type { Ports } from "./load/server.ts";
import { signIn } from "./load/sessions.ts";
import { idOf } from "./seed/invented.ts";
import { leadersOf } from "./seed/people-rows.ts";
import { planOf } from "./seed/plan.ts";

const SLOWEST_MS = 100;
const TEXTS = 20_000;
const WORDS_OF_A_TEXT = 400;

/** Finds texts by what their files say, without accents, as a member of a cell that has received all of them does. */
const ground = await readInput<Ground>();
const plan = planOf(ground.tier, ground.seed, ground.today);
const [[root], [cell]] = [plan.bodies, plan.cells];
if (!root || !cell) throw new Error("A tier has a root and cells.");
const owner = new pg.Client({ connectionString: ground.ownerUrl });
await owner.connect();
await fill(idOf("organization", root.n), idOf("organization", cell.n));
const server = start<Ports>("load/server.ts", ground);
const { app } = await server.answered;
const people = [cell.index * ground.tier.membersOfCell, leadersOf(plan, root).secretary];
const [member = "", top = ""] = await signIn(owner, people);
answer([
  await compare("Search 20,000 received texts and their files, as a member", cell.n, member),
  await compare("The same in the register that sent them", root.n, top),
] satisfies Measure[]);
await owner.end();
await server.release();

async function compare(what: string, organization: number, cookie: string): Promise<Measure> {
  const register = `http://127.0.0.1:${app}/api/organizations/${idOf("organization", organization)}/directives`;
  const times = await timed(ground.isQuick ? 20 : 100, (run) =>
    read(`${register}?query=${encodeURIComponent(typed(run))}`, cookie),
  );
  const scans = await timed(3, (run) =>
    owner.query("SELECT count(*) FROM directive_words WHERE words::text LIKE ALL ($1)", [
      wordsOf([typed(run)]).map((word) => `%${word}%`),
    ]),
  );
  const p95 = percentile(times, 0.95);
  return {
    what,
    ours: `p50 ${milliseconds(median(times))}, p95 ${milliseconds(p95)}`,
    control: `looking through all of them ${milliseconds(median(scans))}`,
    ratio: `${(median(scans) / median(times)).toFixed(1)} ×`,
    target: `p95 ≤ ${SLOWEST_MS} ms`,
    isMet: p95 <= SLOWEST_MS,
  };
}

/** Words that a twentieth of the texts have, and one that a single text has. */
function typed(run: number): string {
  return run % 2 === 0 ? "nghị quyết trung ương" : `nghi quyet so ${run}`;
}

/** Texts of four hundred different words of ten thousand; every twentieth speaks of a resolution of the centre. */
async function fill(sender: string, receiver: string): Promise<void> {
  await owner.query(
    `WITH made AS (SELECT n, gen_random_uuid() AS id FROM generate_series(1, $2::int) AS n),
      texts AS (INSERT INTO directive (organization_id, id, reference, type, issued_on, issuer_name, subject, first_sent_at)
        SELECT $1, id, '', 'GUIDANCE', current_date, 'Tỉnh ủy', 'Văn bản ' || n, now() - n * interval '1 hour' FROM made)
    INSERT INTO directive_words (organization_id, directive_id, words)
      SELECT $1, id, array_to_tsvector(array(SELECT 'tu' || (random() * 10000)::int FROM generate_series(1, $3::int) WHERE made.n > 0)
        || ARRAY['so', n::text, 'nghi', 'quyet'] || CASE WHEN n % 20 = 0 THEN ARRAY['trung', 'uong'] ELSE '{}' END) FROM made`,
    [sender, TEXTS, WORDS_OF_A_TEXT],
  );
  const sending = await owner.query<{ id: string }>(
    `INSERT INTO directive_dispatch (organization_id, id, directive_id, reach, expects_reading, expects_dissemination, expects_plan, expects_report, sent_at)
     SELECT $1, gen_random_uuid(), id, 'CHOSEN', true, false, false, false, now() FROM directive WHERE organization_id = $1 LIMIT 1 RETURNING id`,
    [sender],
  );
  await owner.query(
    `INSERT INTO directive_receipt (organization_id, directive_id, path, kind, sender_id, dispatch_id, expects_reading, expects_dissemination, expects_plan, expects_report, sent_at)
     SELECT $2, d.id, o.path, o.kind, $1, $3, true, false, false, false, d.first_sent_at FROM directive d, organization o
     WHERE d.organization_id = $1 AND o.id = $2 AND d.first_sent_at IS NOT NULL ON CONFLICT DO NOTHING`,
    [sender, receiver, sending.rows[0]?.id],
  );
  await owner.query("ANALYZE directive, directive_words, directive_receipt");
}
