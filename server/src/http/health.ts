import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type pg from "pg";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

type Options = { pool: pg.Pool; metricsToken: string | undefined };

/** `/health/live` says the process runs, `/health/ready` that the database answers, `/metrics` the figures for Prometheus. */
export function addHealth(app: FastifyInstance, { pool, metricsToken }: Options): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    durations.observe({ method: request.method, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get("/health/live", async () => ({ alive: true }));
  app.get("/health/ready", async (_request, reply) => {
    const ready = await pool.query("SELECT 1").then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get("/metrics", async (request, reply) => {
    if (!mayReadFigures(request, metricsToken)) {
      return reply.code(404).send({ code: "NOT_FOUND", status: 404, message: "There is nothing at this address." });
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** With a token whoever has it, from anywhere; without one only a program on this machine that speaks for nobody else. */
function mayReadFigures(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(request.headers.authorization ?? "", `Bearer ${token}`);
  const { headers, socket } = request;
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip"].some((name) => headers[name] !== undefined);
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? "");
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
