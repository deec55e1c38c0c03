import type { ClientBase } from "pg";
import { inSnapshot } from "../database/read-snapshot.ts";
import { countUnsealed, exportHead, sealerExists, unwatchedTables } from "./audit.queries.ts";
import type { ExportedHead } from "./exported-head.ts";
import { type Finding, Findings } from "./findings.ts";
import { verifyChains, verifyEnds, verifyNothingUnsealed, verifyPersonalValues } from "./verify-chains.ts";
import { verifyCheckpoints, verifyHeads } from "./verify-checkpoints.ts";

export type AuditVerdict = {
  intact: boolean;
  /** The first broken place of each broken chain. */
  findings: Finding[];
  entries: number;
  chains: number;
  checkpoints: number;
  /** Entries that the sealer has not reached yet; none while the worker runs. */
  waiting: number;
  /** The present head, `2026-11-21:seq:hash`; absent while nothing is sealed. */
  head: string | undefined;
};

/**
 * Checks the whole log as the owner, on one snapshot and in constant memory: every hash recomputed, every chain compared
 * with the chain over all chains, and that one with the heads kept outside the database.
 */
export async function verifyAudit(
  client: ClientBase,
  { exportedHeads = [] }: { exportedHeads?: ExportedHead[] } = {},
): Promise<AuditVerdict> {
  return inSnapshot(client, () => verifySnapshot(client, exportedHeads));
}

async function verifySnapshot(client: ClientBase, exportedHeads: ExportedHead[]): Promise<AuditVerdict> {
  const findings = new Findings();
  const { entries, chains } = await verifyChains(client, findings);
  await verifyEnds(client, findings);
  const checkpoints = await verifyCheckpoints(client, findings);
  await verifyHeads(client, exportedHeads, findings);
  await verifyNothingUnsealed(client, findings);
  await verifyPersonalValues(client, findings);
  await verifyWatch(client, findings);
  const waiting = await countUnsealed(client);
  const found = findings.all();
  return {
    intact: found.length === 0,
    findings: found,
    entries,
    chains,
    checkpoints,
    waiting,
    head: await exportHead(client),
  };
}

async function verifyWatch(client: ClientBase, findings: Findings): Promise<void> {
  if (!(await sealerExists(client))) findings.add({ kind: "SEALER_MISSING", chain: "global" });
  for (const subject of await unwatchedTables(client)) {
    findings.add({ kind: "TABLE_NOT_WATCHED", chain: "global", subject });
  }
}
