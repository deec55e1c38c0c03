import { runInternally } from "../run-operation.ts";
import { type RunRow, recordProgress } from "./import.queries.ts";
import type { Importing } from "./import-next.ts";
import { work } from "./import-work.ts";

export type Progress = {
  /** Notes how much of the file is read. */
  set(fraction: number): void;
  /** Writes it down now and then. False when the run was discarded meanwhile. */
  tell(): Promise<boolean>;
};

const pauseMs = 400;

/** Progress of the work on a run, in small transactions of their own; it also tells that the worker is alive. */
export function followProgress(importing: Importing, run: RunRow): Progress {
  let percent = 0;
  let toldAt = 0;
  return {
    set: (fraction) => {
      // The last percent is the end itself.
      percent = Math.min(99, Math.max(percent, Math.floor(fraction * 100)));
    },
    tell: async () => {
      const now = performance.now();
      if (now - toldAt < pauseMs) return true;
      toldAt = now;
      return runInternally(importing.pool, work(run), (tx) => recordProgress(tx, run.id, run.state, percent));
    },
  };
}
