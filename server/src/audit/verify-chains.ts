import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import {
  disagreeingEnds,
  entryAt,
  personalValues,
  type SealedEntry,
  SYSTEM_SCOPE,
  sealedEntries,
  unsealedEntries,
} from "./audit.queries.ts";
import { chainHash, GENESIS } from "./chain-hash.ts";
import { chainName, type Findings } from "./findings.ts";

/** Beyond so many broken chains a longer list tells nobody more. */
const MOST_NAMED = 1_000;
/** Where `audit.entry_bytes` has the organization. */
const ORGANIZATION_COLUMN = 6;

/** Recomputes every organization's chain from its first entry. */
export async function verifyChains(
  client: ClientBase,
  findings: Findings,
): Promise<{ entries: number; chains: number }> {
  let entries = 0;
  let chains = 0;
  let scope: string | undefined;
  let expected = 1;
  let previous = GENESIS;
  for await (const link of sealedEntries(client)) {
    if (link.scope !== scope) {
      chains += 1;
      scope = link.scope;
      expected = 1;
      previous = GENESIS;
    }
    if (Number(link.sequence) === expected) checkLink(link, previous, findings);
    else findings.add({ kind: "LINK_MISSING", chain: chainName(link.scope), from: expected });
    entries += 1;
    expected = Number(link.sequence) + 1;
    // The stored hash, not ours: one altered entry must not condemn all that follow.
    previous = link.hash;
  }
  return { entries, chains };
}

function checkLink(link: SealedEntry, previous: Buffer, findings: Findings): void {
  const place = { chain: chainName(link.scope), from: Number(link.sequence), entryId: link.entryId };
  if (!link.columns) {
    findings.add({ kind: "ENTRY_MISSING", ...place });
    return;
  }
  const inItsChain = (link.columns[ORGANIZATION_COLUMN] ?? SYSTEM_SCOPE) === link.scope;
  if (!inItsChain || !chainHash(previous, link.columns).equals(link.hash)) {
    findings.add({ kind: "ENTRY_ALTERED", ...place });
  }
}

/** Compares where each chain ends with what the chain over all chains last said about it. */
export async function verifyEnds(client: ClientBase, findings: Findings): Promise<void> {
  for (const { scope, lastLink, lastCheckpoint } of await disagreeingEnds(client, MOST_NAMED)) {
    const [linked, confirmed] = [Number(lastLink), Number(lastCheckpoint)];
    const chain = chainName(scope);
    if (linked === 0) findings.add({ kind: "CHAIN_DROPPED", chain, from: 1, to: confirmed });
    else if (linked < confirmed) findings.add({ kind: "TAIL_CUT", chain, from: linked + 1, to: confirmed });
    else {
      const entryId = await entryAt(client, { scope, sequence: String(confirmed + 1) });
      const place = { from: confirmed + 1, to: linked, ...(entryId === undefined ? {} : { entryId }) };
      findings.add({ kind: "CHECKPOINTS_CUT", chain, ...place });
    }
  }
}

/** Finds entries that the sealer has passed and that no chain holds. */
export async function verifyNothingUnsealed(client: ClientBase, findings: Findings): Promise<void> {
  for (const { entryId, scope, behindSealer } of await unsealedEntries(client, MOST_NAMED)) {
    if (behindSealer) findings.add({ kind: "ENTRY_UNSEALED", chain: chainName(scope), entryId });
  }
}

/** Compares the personal values that were not erased with the salted hashes their entries keep. */
export async function verifyPersonalValues(client: ClientBase, findings: Findings): Promise<void> {
  for await (const { entryId, scope, column, salt, value, changes } of personalValues(client)) {
    const hash = createHash("sha256").update(salt).update(value).digest("hex");
    if (changes !== undefined && keptHash(changes, column) === hash) continue;
    findings.add({ kind: "PERSONAL_VALUE_ALTERED", chain: chainName(scope), entryId, subject: column });
  }
}

function keptHash(changes: string, column: string): string | undefined {
  try {
    // Written by the log's own trigger; anything else in its place gives no hash and so a finding.
    return (JSON.parse(changes) as Record<string, { personal?: string } | null>)[column]?.personal;
  } catch {
    return undefined;
  }
}
