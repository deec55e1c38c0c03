import { sql } from "kysely";
import type { IsoDate } from "../../../rulesets/ruleset.ts";
import type { Transaction } from "../database/connect.ts";
import type { DaysSet } from "./working-day.rules.ts";

export type SetDay = { day: IsoDate; works: boolean; name: string };

/** Days of a year that were set here. */
export async function listSetDays(tx: Transaction, year: number): Promise<SetDay[]> {
  const { rows } = await sql<SetDay>`SELECT day, works, name FROM working_day
    WHERE day BETWEEN make_date(${year}::int, 1, 1) AND make_date(${year}::int, 12, 31) ORDER BY day`.execute(tx);
  return rows;
}

/** So far ahead no deadline in working days reaches. */
const farthestDays = 500;

/** What was set from a day on, as far as a deadline can reach. */
export async function readDaysSet(tx: Transaction, from: IsoDate): Promise<DaysSet> {
  const { rows } = await sql<SetDay>`SELECT day, works, name FROM working_day
    WHERE day > ${from}::date AND day <= ${from}::date + ${sql.lit(farthestDays)}`.execute(tx);
  return new Map(rows.map(({ day, works }) => [day, works]));
}

/** Sets a day, or lets it be as shipped. */
export async function storeDay(
  tx: Transaction,
  { day, works, name }: Omit<SetDay, "works"> & { works: boolean | null },
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (works === null) {
    await tx.deleteFrom("working_day").where("day", "=", day).execute();
    return;
  }
  await sql`INSERT INTO working_day (day, works, name, set_by, set_at) VALUES (${day}, ${works}, ${name}, ${by}, ${at})
    ON CONFLICT (day) DO UPDATE SET works = excluded.works, name = excluded.name, set_by = excluded.set_by, set_at = excluded.set_at`.execute(
    tx,
  );
}
