import type pg from "pg";
import { queryBuilderOn, type Transaction } from "../../server/src/database/connect.ts";

export type Statement = { text: string; values: unknown[] };

/** The statements that some work of the product sends, so that a control can send the very same, without their names. */
export async function recordStatements(
  client: pg.PoolClient,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const recording = {
    query({ text, values }: Statement) {
      statements.push({ text, values });
      return client.query(text, values);
    },
  };
  // The builder asks nothing of its connection but to be queried.
  await work(queryBuilderOn(recording as unknown as pg.PoolClient));
  return statements;
}
