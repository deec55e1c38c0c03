import { sql } from "kysely";

/** A span of months of one organization, of everything at and under a path, or of all. */
export type Months = { from: string; to: string; organizationId?: string; under?: string };

/** Whether a column of organizations names one of the span. */
export function within({ organizationId, under }: Months, column: string) {
  if (organizationId !== undefined) return sql`${sql.raw(column)} = ${organizationId}`;
  if (under === undefined) return sql`true`;
  return sql`${sql.raw(column)} IN (SELECT id FROM organization WHERE path >= ${under} AND path < ${`${under}~`})`;
}
