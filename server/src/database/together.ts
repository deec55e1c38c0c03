import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import type { Transaction } from "./connect.ts";
import type { Schema } from "./schema.gen.ts";

type Row = Record<string, unknown>;
type Question = { text: string; values: readonly unknown[]; resolve(rows: Row[]): void; reject(reason: unknown): void };

/**
 * Runs several readings that do not wait for each other as one statement: a round trip costs more than most of them.
 * Rows come back as JSON, so a column whose name ends in `At` is a moment and becomes a Date again, as the driver gives it;
 * what stands deeper in a row stays as it is.
 */
export function readTogether<Answers>(
  tx: Transaction,
  readings: (together: Transaction) => Promise<Answers>,
): Promise<Answers> {
  const waiting: Question[] = [];
  const connection = {
    query(text: string, values: readonly unknown[]) {
      // All that is asked before the loop turns goes together.
      if (waiting.length === 0) setImmediate(() => void ask(tx, waiting.splice(0)));
      return new Promise<{ command: string; rows: Row[] }>((resolve, reject) => {
        waiting.push({ text, values, resolve: (rows) => resolve({ command: "SELECT", rows }), reject });
      });
    },
    release: () => {},
  };
  const pool = { connect: async () => connection, end: async () => {} };
  // Kysely asks a pool for nothing but connect and end, and a connection for nothing but query and release.
  return readings(new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as never }) }));
}

async function ask(tx: Transaction, questions: Question[]): Promise<void> {
  const values = questions.flatMap((question) => question.values);
  let asked = 0;
  const parts = questions.map((question, index) => {
    const text = question.text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + asked}`);
    asked += question.values.length;
    return `(SELECT coalesce(json_agg(row), '[]') FROM (${text}) AS row) AS "${index}"`;
  });
  try {
    const { rows } = await tx.executeQuery<Record<string, Row[]>>(
      CompiledQuery.raw(`SELECT ${parts.join(", ")}`, values),
    );
    for (const [index, question] of questions.entries()) question.resolve((rows[0]?.[index] ?? []).map(withDates));
  } catch (error) {
    for (const question of questions) question.reject(error);
  }
}

function withDates(row: Row): Row {
  for (const [name, value] of Object.entries(row)) {
    if (name.endsWith("At") && typeof value === "string") row[name] = new Date(value);
  }
  return row;
}
