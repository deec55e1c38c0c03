import type { ClientBase, Pool } from "pg";

export type SealedEntry = {
  scope: string;
  sequence: string;
  entryId: string;
  hash: Buffer;
  /** Every column of the entry as text in the order of `audit.entry_bytes`; absent when the entry is gone. */
  columns: (string | null)[] | undefined;
};

export type Checkpoint = {
  sequence: string;
  sealedAt: string;
  scope: string;
  scopeSequence: string;
  scopeHash: Buffer;
  hash: Buffer;
  /** The hash that the scope's own chain has at this place; absent when the link is gone. */
  linkHash: Buffer | undefined;
};

export type PersonalValue = {
  entryId: string;
  column: string;
  salt: Buffer;
  value: string;
  changes: string | undefined;
  scope: string;
};

export type ScopeEnds = { scope: string; lastLink: string; lastCheckpoint: string };
export type UnsealedEntry = { entryId: string; scope: string; behindSealer: boolean };

export const SYSTEM_SCOPE = "00000000-0000-0000-0000-000000000000";
/** The smallest bigint: a forged number below 1 is read like any other. */
const BEFORE_ALL = "-9223372036854775808";
/**
 * Rows of one page. Its joins are lateral with `OFFSET 0`, which makes PostgreSQL look each row up by its key:
 * without statistics it would read the whole table again for every page.
 */
const PAGE = 2_000;

/** Lets the database seal up to `limit` waiting entries; answers how many it sealed. */
export async function sealNextEntries(db: Pool | ClientBase, limit: number): Promise<number> {
  const { rows } = await query<{ sealed: number }>(db, "SELECT audit.seal($1) AS sealed", [limit]);
  return rows[0]?.sealed ?? 0;
}

/** The head of the whole log, `2026-11-21:seq:hash`; absent while nothing is sealed. */
export async function exportHead(db: Pool | ClientBase): Promise<string | undefined> {
  const { rows } = await query<{ head: string | null }>(db, "SELECT audit.export_head() AS head", []);
  return rows[0]?.head ?? undefined;
}

/** Every link with its entry, chain after chain in order, a page at a time. */
export async function* sealedEntries(client: ClientBase): AsyncGenerator<SealedEntry> {
  type Row = [scope: string, sequence: string, entryId: string, hash: Buffer, present: boolean, ...(string | null)[]];
  let after: [string, string] = [SYSTEM_SCOPE, BEFORE_ALL];
  for (;;) {
    // Rows as arrays of plain columns: reading them is most of the work of a verification.
    const { rows } = await client.query<Row>({
      text: `SELECT l.scope::text, l.sequence::text, l.entry_id::text, l.hash, e.id IS NOT NULL,
         e.id::text, e.transaction_id::text, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor_id::text,
         e.operation, e.request_id, e.organization_id::text, e.table_name, e.row_key, e.action, e.changes
       FROM (SELECT * FROM audit.link WHERE (scope, sequence) > ($1::uuid, $2::bigint)
             ORDER BY scope, sequence LIMIT ${PAGE}) AS l
       LEFT JOIN LATERAL (SELECT * FROM audit.entry WHERE id = l.entry_id OFFSET 0) AS e ON true
       ORDER BY l.scope, l.sequence`,
      values: after,
      rowMode: "array",
    });
    for (const [scope, sequence, entryId, hash, present, ...columns] of rows) {
      yield { scope, sequence, entryId, hash, columns: present ? columns : undefined };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = [last[0], last[1]];
  }
}

/** The chain over all chains, in order, a page at a time. */
export async function* checkpoints(client: ClientBase): AsyncGenerator<Checkpoint> {
  type Row = Omit<Checkpoint, "linkHash"> & { linkHash: Buffer | null };
  let after = BEFORE_ALL;
  for (;;) {
    const { rows } = await query<Row>(
      client,
      `SELECT c.sequence::text, (extract(epoch FROM c.sealed_at) * 1000000)::bigint::text AS "sealedAt", c.scope::text,
         c.scope_sequence::text AS "scopeSequence", c.scope_hash AS "scopeHash", c.hash, l.hash AS "linkHash"
       FROM (SELECT * FROM audit.checkpoint WHERE sequence > $1::bigint ORDER BY sequence LIMIT ${PAGE}) AS c
       LEFT JOIN LATERAL (SELECT hash FROM audit.link WHERE scope = c.scope AND sequence = c.scope_sequence OFFSET 0) AS l ON true
       ORDER BY c.sequence`,
      [after],
    );
    for (const row of rows) yield { ...row, linkHash: row.linkHash ?? undefined };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.sequence;
  }
}

/** The chains that do not end where the chain over all chains says they do; at most `limit` of them. */
export async function disagreeingEnds(client: ClientBase, limit: number): Promise<ScopeEnds[]> {
  const { rows } = await query<ScopeEnds>(
    client,
    `SELECT coalesce(l.scope, c.scope)::text AS scope, coalesce(l.last, 0)::text AS "lastLink",
       coalesce(c.last, 0)::text AS "lastCheckpoint"
     FROM (SELECT scope, max(sequence) AS last FROM audit.link GROUP BY scope) AS l
     FULL JOIN (SELECT scope, max(scope_sequence) AS last FROM audit.checkpoint GROUP BY scope) AS c ON c.scope = l.scope
     WHERE l.last IS DISTINCT FROM c.last
     ORDER BY 1 LIMIT $1`,
    [limit],
  );
  return rows;
}

/** Where a scope's chain stood at the checkpoint before this one; 0 when there was none. */
export async function scopeSequenceBefore(
  client: ClientBase,
  { scope, sequence }: { scope: string; sequence: string },
): Promise<string> {
  const { rows } = await query<{ last: string }>(
    client,
    `SELECT coalesce(max(scope_sequence), 0)::text AS last FROM audit.checkpoint
     WHERE scope = $1::uuid AND sequence < $2::bigint`,
    [scope, sequence],
  );
  return rows[0]?.last ?? "0";
}

/** The checkpoint with this number, or the last one before it; absent when there is none. */
export async function lastCheckpointUpTo(
  client: ClientBase,
  sequence: number,
): Promise<Pick<Checkpoint, "sequence" | "scope" | "scopeSequence" | "hash"> | undefined> {
  const { rows } = await query<Pick<Checkpoint, "sequence" | "scope" | "scopeSequence" | "hash">>(
    client,
    `SELECT sequence::text, scope::text, scope_sequence::text AS "scopeSequence", hash FROM audit.checkpoint
     WHERE sequence <= $1 ORDER BY audit.checkpoint.sequence DESC LIMIT 1`,
    [sequence],
  );
  return rows[0];
}

/** The oldest sealed entry that the checkpoints up to this one do not cover; absent when there is none. */
export async function firstEntryAfter(client: ClientBase, checkpoint: number): Promise<string | undefined> {
  const { rows } = await query<{ entryId: string | null }>(
    client,
    `SELECT min(l.entry_id)::text AS "entryId" FROM audit.link l
     LEFT JOIN (SELECT scope, max(scope_sequence) AS covered FROM audit.checkpoint WHERE sequence <= $1 GROUP BY scope) AS c
       ON c.scope = l.scope
     WHERE l.sequence > coalesce(c.covered, 0)`,
    [checkpoint],
  );
  return rows[0]?.entryId ?? undefined;
}

/** The entry at a place of a chain; absent when there is none. */
export async function entryAt(
  client: ClientBase,
  { scope, sequence }: { scope: string; sequence: string },
): Promise<string | undefined> {
  const { rows } = await query<{ entryId: string }>(
    client,
    `SELECT entry_id::text AS "entryId" FROM audit.link WHERE scope = $1::uuid AND sequence = $2::bigint`,
    [scope, sequence],
  );
  return rows[0]?.entryId;
}

/** Entries without a link, oldest first; those behind the sealer should have one. */
export async function unsealedEntries(client: ClientBase, limit: number): Promise<UnsealedEntry[]> {
  const { rows } = await query<UnsealedEntry>(
    client,
    `SELECT e.id::text AS "entryId", coalesce(e.organization_id, '${SYSTEM_SCOPE}')::text AS scope,
       (e.transaction_id, e.id) <= (s.transaction_id, s.entry_id) AS "behindSealer"
     FROM audit.entry e CROSS JOIN audit.sealer s
     WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)
     ORDER BY 3 DESC, e.id LIMIT $1`,
    [limit],
  );
  return rows;
}

export async function countUnsealed(client: ClientBase): Promise<number> {
  const { rows } = await query<{ count: string }>(
    client,
    "SELECT count(*)::text AS count FROM audit.entry e WHERE NOT EXISTS (SELECT FROM audit.link l WHERE l.entry_id = e.id)",
    [],
  );
  return Number(rows[0]?.count ?? 0);
}

/** Every personal value not erased, beside the entry that keeps its hash, a page at a time. */
export async function* personalValues(client: ClientBase): AsyncGenerator<PersonalValue> {
  type Row = Omit<PersonalValue, "changes"> & { changes: string | null };
  let after: [string, string] = [BEFORE_ALL, ""];
  for (;;) {
    const { rows } = await query<Row>(
      client,
      `SELECT v.entry_id::text AS "entryId", v.column_name AS column, v.salt, v.value, e.changes,
         coalesce(e.organization_id, '${SYSTEM_SCOPE}')::text AS scope
       FROM (SELECT * FROM audit.personal_value WHERE (entry_id, column_name) > ($1::bigint, $2::text)
             ORDER BY entry_id, column_name LIMIT ${PAGE}) AS v
       LEFT JOIN LATERAL (SELECT changes, organization_id FROM audit.entry WHERE id = v.entry_id OFFSET 0) AS e ON true
       ORDER BY v.entry_id, v.column_name`,
      after,
    );
    for (const row of rows) yield { ...row, changes: row.changes ?? undefined };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = [last.entryId, last.column];
  }
}

export async function sealerExists(client: ClientBase): Promise<boolean> {
  const { rows } = await query<{ present: boolean }>(client, "SELECT EXISTS (SELECT FROM audit.sealer) AS present", []);
  return rows[0]?.present ?? false;
}

/** Tables that were given to the log and whose triggers are gone or switched off. */
export async function unwatchedTables(client: ClientBase): Promise<string[]> {
  const { rows } = await query<{ name: string }>(
    client,
    `SELECT w.table_name::text AS name FROM audit.watched w
     WHERE (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = w.table_name AND t.tgenabled IN ('O', 'A')
              AND t.tgname IN ('audit_insert', 'audit_update', 'audit_delete', 'audit_truncate')) < 4
     ORDER BY 1`,
    [],
  );
  return rows.map(({ name }) => name);
}

/** The one way from here to the driver: its overloads do not accept "a pool or a connection". */
function query<Row extends object>(db: Pool | ClientBase, text: string, values: unknown[]): Promise<{ rows: Row[] }> {
  // The row's shape is what the statement beside the call selects.
  return db.query(text, values) as Promise<{ rows: Row[] }>;
}
