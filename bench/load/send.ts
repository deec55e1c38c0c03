import autocannon from "autocannon";
import { answer, readInput } from "../benchmark.ts";

/** Sends requests from a process of its own, so that making them costs the server nothing but the machine. */
export type Sending = {
  port: number;
  connections: number;
  seconds: number;
  requests: { path: string; cookie: string }[];
};
export type Sent = { perSecond: number; p50: number; p99: number };

const { port, connections, seconds, requests } = await readInput<Sending>();
const result = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections,
  duration: seconds,
  requests: requests.map(({ path, cookie }) => ({ method: "GET", path, headers: { cookie } })),
});
if (result.errors + result.non2xx > 0)
  throw new Error(`${result.errors} requests failed, ${result.non2xx} were refused.`);
answer({ perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 } satisfies Sent);
