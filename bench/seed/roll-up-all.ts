import pg from "pg";
import { queryBuilderOn } from "../../server/src/database/connect.ts";
import { recomputeSpan } from "../../server/src/picture/recompute-months.ts";
import type { Plan } from "./plan.ts";

const AT_ONCE = 3;

/** Works out the roll-ups of every month, three months at once: each is a transaction of its own and reads no other. */
export async function rollUpAll(workerUrl: string, { months }: Plan, today: string): Promise<void> {
  const waiting = [...months];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const worker = new pg.Client({ connectionString: workerUrl });
      await worker.connect();
      for (let month = waiting.shift(); month; month = waiting.shift()) {
        await worker.query("BEGIN");
        // The builder asks nothing of its connection but to be queried.
        const tx = queryBuilderOn(worker as unknown as pg.PoolClient);
        await recomputeSpan(tx, { from: month.first, to: month.first }, today);
        await worker.query("COMMIT");
      }
      await worker.end();
    }),
  );
}
