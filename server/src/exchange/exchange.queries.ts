import { sql } from "kysely";
import type { Transaction } from "../database/connect.ts";

export type Partner = { name: string; path: string; leaders: string[] };

/** With whom a cell may have exchanged experience, and whom to tell; undefined for anybody else. */
export async function findPartner(
  tx: Transaction,
  organizationId: string,
  wantedId: string,
): Promise<Partner | undefined> {
  const { rows } =
    await sql<Partner>`SELECT name, path, leaders FROM nennep_exchange_partner(${organizationId}, ${wantedId})`.execute(
      tx,
    );
  return rows[0];
}

export async function findName(tx: Transaction, organizationId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM organization WHERE id = ${organizationId}`.execute(tx);
  return rows[0]?.name ?? "";
}

export type NewExchange = {
  organizationId: string;
  exchangeId: string;
  visitorName: string;
  visitorPath: string;
  visitedId: string;
  visitedName: string;
  visitedPath: string;
  heldOn: string;
  about: string;
  taken: string;
  by: string;
  at: Date;
};

export async function insertExchange(tx: Transaction, exchange: NewExchange): Promise<void> {
  await tx
    .insertInto("cell_exchange")
    .values({
      organization_id: exchange.organizationId,
      id: exchange.exchangeId,
      visitor_name: exchange.visitorName,
      visitor_path: exchange.visitorPath,
      visited_id: exchange.visitedId,
      visited_name: exchange.visitedName,
      visited_path: exchange.visitedPath,
      held_on: exchange.heldOn,
      about: exchange.about,
      taken: exchange.taken,
      recorded_by: exchange.by,
      recorded_at: exchange.at,
    })
    .execute();
}

export type ExchangeRow = {
  exchangeId: string;
  visitorId: string;
  visitorName: string;
  visitedId: string;
  visitedName: string;
  heldOn: string;
  about: string;
  taken: string;
};

/** A page of the exchanges of an organization and of the cells below it, on either side; the latest first. */
export async function listExchangeRows(
  tx: Transaction,
  of: { path: string; after: string[] | undefined; limit: number },
): Promise<ExchangeRow[]> {
  const page = of.after ? sql`AND (held_on, id) < (${of.after[0]}::date, ${of.after[1]}::uuid)` : sql``;
  const end = `${of.path}~`;
  const { rows } = await sql<ExchangeRow>`
    SELECT id AS "exchangeId", organization_id AS "visitorId", visitor_name AS "visitorName", visited_id AS "visitedId", visited_name AS "visitedName",
      held_on AS "heldOn", about, taken
    FROM cell_exchange WHERE (visitor_path >= ${of.path} AND visitor_path < ${end} OR visited_path >= ${of.path} AND visited_path < ${end}) ${page}
    ORDER BY held_on DESC, id DESC LIMIT ${of.limit + 1}`.execute(tx);
  return rows;
}

/** Deletes a record that the organization made. Returns whether there was one. */
export async function deleteExchange(tx: Transaction, organizationId: string, exchangeId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("cell_exchange")
    .where("organization_id", "=", organizationId)
    .where("id", "=", exchangeId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
