import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Serves the built web application; every page of it begins with the same document. Without a build only the API answers. */
export async function addWebApplication(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) {
    app.setNotFoundHandler(answerNotFound);
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: "index.html",
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        "cache-control",
        path.startsWith(join(folder, "assets")) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return answerNotFound(request, reply);
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}

/** A page of the web application, as opposed to a file that is missing or an address of the API. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split("?", 1)[0] ?? "";
  return (
    ["GET", "HEAD"].includes(method) &&
    !/^\/(api|health|metrics|assets)(\/|$)/.test(path) &&
    !/\.[a-z0-9]+$/i.test(path)
  );
}

function answerNotFound(_request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(404)
    .header("cache-control", "no-store")
    .send({ code: "NOT_FOUND", status: 404, message: "There is nothing at this address." });
}
