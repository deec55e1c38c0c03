import type pg from "pg";
import { removeExpired } from "./job.queries.ts";

const periodMs = 60 * 60 * 1000;

/** Removes what has expired, at the start and every hour; the program may end in between. */
export function keepClean(worker: pg.Pool, report: (error: unknown) => void): { stop(): Promise<void> } {
  let round = removeExpired(worker).catch(report);
  const timer = setInterval(() => {
    round = removeExpired(worker).catch(report);
  }, periodMs).unref();
  return {
    stop() {
      clearInterval(timer);
      return round;
    },
  };
}
