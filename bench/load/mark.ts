import autocannon, { type Request } from "autocannon";
import { answer, readInput } from "../benchmark.ts";
import type { Sent } from "./send.ts";
import { ORIGIN } from "./sessions.ts";

/** Marks people at roll calls, each client its own people one after the other, each time from the revision it was answered. */
export type Marking = { port: number; seconds: number; clients: Mark[][] };
export type Mark = { path: string; cookie: string; revision: number };
export type Marked = Sent & { acknowledged: number };

const { port, seconds, clients } = await readInput<Marking>();
let started = 0;
const result = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections: clients.length,
  duration: seconds,
  setupClient: (client) => client.setRequests([marking(clients[started++ % clients.length] ?? [])]),
});
if (result.errors + result.non2xx > 0) throw new Error(`${result.errors} marks failed, ${result.non2xx} were refused.`);
const { p50, p99 } = result.latency;
answer({ perSecond: result.requests.average, p50, p99, acknowledged: result["2xx"] } satisfies Marked);

function marking(marks: Mark[]): Request {
  let turn = 0;
  const current = () => marks[turn % marks.length] ?? { path: "", cookie: "", revision: 0 };
  return {
    setupRequest(request) {
      const { path, cookie, revision } = current();
      const status = revision % 2 === 1 ? "PRESENT" : "EXCUSED";
      const body = JSON.stringify({ status, reason: "", arrivedAt: null, leftAt: null, revision });
      return {
        ...request,
        method: "PUT",
        path,
        headers: { cookie, origin: ORIGIN, "content-type": "application/json" },
        body,
      };
    },
    onResponse(status) {
      if (status === 200) current().revision += 1;
      turn += 1;
    },
  };
}
