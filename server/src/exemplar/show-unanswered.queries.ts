import type pg from "pg";

/** Shows the examples whose cell has not answered until its day; a statement of the worker, once a day. */
export async function showUnanswered(worker: pg.Pool, today: string): Promise<void> {
  await worker.query(
    "UPDATE exemplar SET state = 'SHOWN', shown_at = now() WHERE state = 'ASKED' AND answer_by < $1::date",
    [today],
  );
}
