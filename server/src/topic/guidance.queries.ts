import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";
import { type LinkedDirective, linked } from "./topic.queries.ts";

export type GuidanceRow = {
  organizationId: string;
  organizationName: string;
  body: string;
  directive: LinkedDirective | null;
  issuedAt: Date;
  revision: number;
};

/** What an organization and those above it want of a year's topics, the nearest first; the own one only where it is asked for. */
export async function findGuidance(
  tx: Transaction,
  of: { path: string; year: number; which: "OWN" | "FROM_ABOVE" },
): Promise<GuidanceRow[]> {
  const place =
    of.which === "OWN" ? sql`o.path = ${of.path}` : sql`starts_with(${of.path}, o.path) AND o.path <> ${of.path}`;
  const { rows } = await sql<GuidanceRow>`
    SELECT g.organization_id AS "organizationId", o.name AS "organizationName", g.body, ${linked("d")} AS directive, g.issued_at AS "issuedAt", g.revision
    FROM topic_guidance g JOIN organization o ON o.id = g.organization_id LEFT JOIN directive d ON d.id = g.directive_id
    WHERE g.year = ${of.year} AND ${place} ORDER BY length(o.path) DESC`.execute(tx);
  return rows;
}

export type Guidance = { organizationId: string; year: number; body: string; directiveId: string | null };

/** Stores guidance when the revision is still the one it was read with, 0 where there was none. Returns whether it was. */
export async function storeGuidance(
  tx: Transaction,
  guidance: Guidance & { revision: number },
  issued: { by: string; at: Date },
): Promise<boolean> {
  const { organizationId, year, body, directiveId, revision } = guidance;
  const result =
    revision === 0
      ? await sql`INSERT INTO topic_guidance (organization_id, year, body, directive_id, issued_at, issued_by)
          VALUES (${organizationId}, ${year}, ${body}, ${directiveId}, ${issued.at}, ${issued.by}) ON CONFLICT DO NOTHING`.execute(
          tx,
        )
      : await sql`UPDATE topic_guidance SET body = ${body}, directive_id = ${directiveId}, revision = revision + 1
          WHERE organization_id = ${organizationId} AND year = ${year} AND revision = ${revision}`.execute(tx);
  return result.numAffectedRows === 1n;
}
