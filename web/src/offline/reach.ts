import { currentConnection, setConnection } from "../ui/offline.ts";
import { isOfServer } from "./unanswered.ts";

const PROBE_EVERY = 5_000;

/** Looks for the server as long as it cannot be reached, and at once when the browser says that the network is back. */
export function createReach(onReached: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function probe(): Promise<void> {
    clearTimeout(timer);
    if (await isThere()) {
      setConnection({ reached: true });
      onReached();
    } else {
      timer = setTimeout(probe, PROBE_EVERY);
    }
  }

  function lost(): void {
    if (!currentConnection().reached) return;
    setConnection({ reached: false });
    timer = setTimeout(probe, PROBE_EVERY);
  }

  addEventListener("online", () => void probe());
  addEventListener("offline", lost);
  return { lost };
}

async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch("/health/ready", { cache: "no-store", signal: AbortSignal.timeout(PROBE_EVERY) });
    return answer.ok && isOfServer(answer);
  } catch {
    return false;
  }
}
