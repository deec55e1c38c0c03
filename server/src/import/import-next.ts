import type pg from "pg";
import { runInternally } from "../run-operation.ts";
import type { Surroundings } from "../surroundings.ts";
import { checkList } from "./check-list.ts";
import { askForCheck, claimRun, finishRun, type RunRow } from "./import.queries.ts";
import { work } from "./import-work.ts";
import { RegisterChanged, storeList } from "./store-list.ts";

export type Importing = {
  /** The worker role's pool: what a run may touch was decided when it was started and confirmed. */
  pool: pg.Pool;
  around: Pick<Surroundings, "clock" | "files">;
  report(error: unknown): void;
};

/** Does the next step of the run that waits longest. False when none waits. */
export async function importNext(importing: Importing): Promise<boolean> {
  const nobody = { name: "import.claim", actor: { accountId: "", personId: null }, requestId: "" };
  const run = await runInternally(importing.pool, nobody, claimRun);
  if (!run) return false;
  try {
    await (run.state === "CONFIRMING" ? storeList(importing, run) : checkList(importing, run));
  } catch (error) {
    await setBack(importing, run, error);
  }
  return true;
}

/** Nothing of the list was stored. What the register has become meanwhile is checked again; anything else is a defect. */
async function setBack(importing: Importing, run: RunRow, error: unknown): Promise<void> {
  const isChange = error instanceof RegisterChanged || isDuplicate(error);
  if (!isChange) importing.report(error);
  await runInternally(importing.pool, work(run), async (tx) => {
    const back =
      run.state === "CONFIRMING"
        ? ({ state: "CHECKED", summary: run.summary, total: run.summary.totals?.rows ?? null } as const)
        : ({ state: "FAILED", summary: { refusal: { code: "DAMAGED" } }, total: null } as const);
    const isOurs = await finishRun(tx, run.id, run.state, back);
    if (isOurs && isChange) await askForCheck(tx, run.id, run.mapping, { changed: true });
  });
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "23505" || error.code === "23P01");
}
