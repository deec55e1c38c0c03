import type { FastifyInstance, FastifyRequest } from "fastify";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * Requests that change something must come from our own pages: `Sec-Fetch-Site: same-origin`, or a matching `Origin`,
 * and JSON as content type. Only uploads take multipart. Programs without a browser send neither header and no cookies of one.
 */
export function refuseCrossOrigin(app: FastifyInstance, origin: string): void {
  app.addHook("onRequest", async (request, reply) => {
    if (safeMethods.includes(request.method)) return;
    if (!comesFromOurselves(request, origin)) {
      return reply.code(403).send({
        code: "CROSS_ORIGIN",
        status: 403,
        message: "This request does not come from the application's own pages.",
      });
    }
    if (!hasAcceptedContent(request)) {
      return reply.code(415).send({ code: "UNSUPPORTED_MEDIA_TYPE", status: 415, message: "Send application/json." });
    }
  });
}

function comesFromOurselves(request: FastifyRequest, origin: string): boolean {
  const site = request.headers["sec-fetch-site"];
  const from = request.headers.origin;
  if (site !== undefined) return site === "same-origin";
  if (from !== undefined) return from === origin || from === `${request.protocol}://${request.host}`;
  // Neither header: not a browser of this decade. A cookie without them could only be a forged form of an old one.
  return request.headers.cookie === undefined;
}

function hasAcceptedContent(request: FastifyRequest): boolean {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type === "multipart/form-data") return request.url.startsWith("/api/uploads");
  if (type === undefined)
    return request.headers["content-length"] === undefined || request.headers["content-length"] === "0";
  return type === "application/json";
}
