import { type Delivering, deliver } from "./deliver.ts";

const periodMs = 15_000;

/** Sends what people were told, at the start and every quarter of a minute; one round at a time. */
export function keepDelivering(delivering: Delivering, report: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let isRunning = false;
  let round = Promise.resolve();
  const look = () => {
    if (isRunning) return;
    isRunning = true;
    round = deliver({ ...delivering, stopped: stopping.signal })
      .catch(report)
      .finally(() => {
        isRunning = false;
      });
  };
  look();
  const timer = setInterval(look, periodMs).unref();
  return {
    stop() {
      clearInterval(timer);
      stopping.abort();
      return round;
    },
  };
}
