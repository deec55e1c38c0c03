import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { connectOwner } from "../database/connect-owner.ts";
import { StartRefused } from "../database/embedded/start-embedded.ts";
import { type ExportedHead, readHead } from "./exported-head.ts";
import { writtenHeads } from "./head-file.ts";
import { verdictLines } from "./print-verdict.ts";
import { verifyAudit } from "./verify-audit.ts";

const INTACT = 0;
const BROKEN = 1;
const NOT_VERIFIED = 2;

process.exitCode = await runVerify(process.argv.slice(2)).catch(refusal);

/** `npm run audit:verify -- [--head <head printed on minutes>]…`: prints the verdict and returns the exit code. */
async function runVerify(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { head: { type: "string", multiple: true, default: [] } } });
  const config = readConfig();
  const exportedHeads = [...(await writtenHeads(config.dataDir)), ...values.head].map(head);
  const { client, close } = await connectOwner(config);
  try {
    const verdict = await verifyAudit(client, { exportedHeads });
    console.log(verdictLines(verdict, exportedHeads.length).join("\n"));
    return verdict.intact ? INTACT : BROKEN;
  } finally {
    await close();
  }
}

function head(text: string): ExportedHead {
  const read = readHead(text);
  if (read) return read;
  const shape = "2026-11-21:123:9f86d081884c7d65…";
  throw new StartRefused({
    vietnamese: `"${text}" không phải mã nhật ký; mã in trên biên bản có dạng ${shape}`,
    english: `"${text}" is not a head of the log; minutes print it as ${shape}`,
  });
}

/** What the user can mend is said in a sentence; anything else is a defect and keeps its stack. */
function refusal(reason: unknown): number {
  const isUsage = reason instanceof Error && "code" in reason && String(reason.code).startsWith("ERR_PARSE_ARGS");
  if (!isUsage && !(reason instanceof StartRefused)) throw reason;
  console.error(reason.message);
  return NOT_VERIFIED;
}
