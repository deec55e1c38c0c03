import type { ClientBase } from "pg";
import {
  type Checkpoint,
  checkpoints,
  entryAt,
  firstEntryAfter,
  lastCheckpointUpTo,
  scopeSequenceBefore,
} from "./audit.queries.ts";
import { chainHash, GENESIS } from "./chain-hash.ts";
import { type ExportedHead, isHead } from "./exported-head.ts";
import { chainName, type Findings } from "./findings.ts";

/** Recomputes the chain over all chains and compares each head in it with that organization's chain. */
export async function verifyCheckpoints(client: ClientBase, findings: Findings): Promise<number> {
  let expected = 1;
  let previous = GENESIS;
  const rewritten = new Set<string>();
  for await (const checkpoint of checkpoints(client)) {
    const sequence = Number(checkpoint.sequence);
    if (sequence !== expected) findings.add({ kind: "CHECKPOINT_MISSING", chain: "global", from: expected });
    else if (!chainHash(previous, columnsOf(checkpoint)).equals(checkpoint.hash)) {
      findings.add({ kind: "CHECKPOINT_ALTERED", chain: "global", from: sequence });
    }
    const agrees = !checkpoint.linkHash || checkpoint.linkHash.equals(checkpoint.scopeHash);
    if (!agrees && !rewritten.has(checkpoint.scope)) {
      rewritten.add(checkpoint.scope);
      await nameRewritten(client, checkpoint, findings);
    }
    expected = sequence + 1;
    previous = checkpoint.hash;
  }
  return expected - 1;
}

function columnsOf({ sequence, sealedAt, scope, scopeSequence, scopeHash }: Checkpoint): string[] {
  return [sequence, sealedAt, scope, scopeSequence, scopeHash.toString("hex")];
}

async function nameRewritten(client: ClientBase, checkpoint: Checkpoint, findings: Findings): Promise<void> {
  const { scope } = checkpoint;
  const from = Number(await scopeSequenceBefore(client, checkpoint)) + 1;
  const entryId = await entryAt(client, { scope, sequence: String(from) });
  const place = { from, to: Number(checkpoint.scopeSequence), ...(entryId === undefined ? {} : { entryId }) };
  findings.add({ kind: "CHAIN_REWRITTEN", chain: chainName(scope), ...place });
}

/** Compares heads that were kept outside the database, on paper or in a file, with the log as it is now. */
export async function verifyHeads(client: ClientBase, heads: ExportedHead[], findings: Findings): Promise<void> {
  let lastGood = 0;
  for (const head of [...heads].sort((one, other) => one.sequence - other.sequence)) {
    const last = await lastCheckpointUpTo(client, head.sequence);
    const reached = Number(last?.sequence ?? 0);
    if (last && reached === head.sequence && isHead(head, last.hash)) {
      lastGood = reached;
      continue;
    }
    const place = { chain: "global", to: head.sequence, subject: head.text };
    if (reached < head.sequence) {
      const entryId = last && (await entryAt(client, { scope: last.scope, sequence: last.scopeSequence }));
      findings.add({ kind: "LOG_BEHIND_HEAD", ...place, from: reached + 1, ...(entryId && { entryId }) });
    } else {
      const entryId = await firstEntryAfter(client, lastGood);
      findings.add({ kind: "HEAD_MISMATCH", ...place, from: lastGood + 1, ...(entryId && { entryId }) });
    }
    return;
  }
}
