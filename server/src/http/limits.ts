import compress from "@fastify/compress";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";

/** Requests a minute from one address: an office of sixty people behind one line, at fifty a minute each. */
const requestsAMinute = 3_000;

/** What protects the process: a limit for each address, an early no when it cannot keep up, and compressed answers. */
export async function addLimits(app: FastifyInstance): Promise<void> {
  await app.register(underPressure, { maxEventLoopDelay: 10_000, retryAfter: 5, exposeStatusRoute: false });
  await app.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: "1 minute",
    // The machine itself: a proxy without TRUST_PROXY would otherwise make everybody share one limit.
    allowList: (request) => request.ip === "127.0.0.1" || request.ip === "::1",
  });
  // Live streams are flushed event by event and never compressed.
  await app.register(compress, { threshold: 1_024, encodings: ["br", "gzip"] });
}
