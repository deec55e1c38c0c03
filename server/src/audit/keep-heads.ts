import type { Pool } from "pg";
import { writeDownHead } from "./head-file.ts";

const EVERY_MS = 3_600_000;

/** Writes the log's head down beside the database: at once, every hour and once more at the end, after the last sealing. */
export function keepHeads(worker: Pool, dataDir: string, report: (error: unknown) => void): { stop(): Promise<void> } {
  const write = () => writeDownHead(worker, dataDir).catch(report);
  void write();
  const timer = setInterval(write, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await write();
    },
  };
}
