import type { FastifyInstance } from "fastify";

/** One line for each answered request: its path holds identifiers only, the query (searches, names) is left out. */
export function logAccess(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const path = withoutSecret(request.url.split("?", 1)[0] ?? "");
    if (path.startsWith("/health/")) return;
    request.log.info(
      { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "request",
    );
  });
}

/** A calendar's address is its whole permission, so a log must not repeat it. */
function withoutSecret(path: string): string {
  return path.startsWith("/calendar/") ? "/calendar/…" : path;
}
