import type { ClientBase } from "pg";

/** Runs reading work on one unchanging picture of the database, for commands of the owner; requests go through the runner. */
export async function inSnapshot<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}
