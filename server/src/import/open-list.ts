import type pg from "pg";
import type { Clock } from "../clock.ts";
import type { Actor } from "../grant.rules.ts";
import { refuse } from "../refusal.ts";
import type { Ask } from "../router.ts";
import { type Call, runInternally } from "../run-operation.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findRun } from "./import.queries.ts";
import type { ListSource, LookUp } from "./read-list.ts";

export type ListOpener = { pool: pg.Pool; clock: Clock; ask: Ask; identify(call: Call): Promise<Actor | null> };

/** The list of an import and how to read the register, for whoever may see that import: row-level security narrows what is found to the reader's own. */
export async function openList(
  { pool, clock, ask, identify }: ListOpener,
  call: Call,
  identity: { organizationId: string; importId: string },
): Promise<ListSource> {
  await ask("import.get", call, { ...identity, language: "vi" });
  const actor = await identify(call);
  if (!actor) return refuse("UNAUTHENTICATED");
  const reading = { name: "import.get", actor, requestId: call.requestId };
  const lookUp: LookUp = (read) => runInternally(pool, reading, read);
  const run = await lookUp((tx) => findRun(tx, identity.organizationId, identity.importId));
  if (!run) return refuse("NOT_FOUND");
  return { run, path: run.storedAs, today: dayOf(clock.now()), lookUp };
}
