import { createRequire } from "node:module";
import { dirname } from "node:path";
import fastifyStatic from "@fastify/static";
import { contract } from "@nen-nep/contract";
import { recordedLater } from "@nen-nep/contract/recorded-later";
import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import type { FastifyInstance } from "fastify";

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nền Nếp API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="reference"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#reference", deepLinking: true, supportedSubmitMethods: [] });`;

/** The OpenAPI document of the contract and its reference page, both served from here. */
export async function addReference(app: FastifyInstance): Promise<void> {
  const document = await generateOpenApi();
  app.get("/api/openapi.json", async () => document);
  app.get("/api/docs", async (_request, reply) => reply.type("text/html").send(page));
  app.get("/api/docs/start.js", async (_request, reply) => reply.type("text/javascript").send(start));
  const root = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  await app.register(fastifyStatic, {
    root,
    prefix: "/api/docs/",
    index: false,
    decorateReply: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
  });
}

/** The contract as OpenAPI 3.1. */
export async function generateOpenApi() {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: {
      title: "Nền Nếp",
      version: "1",
      description: [
        "One endpoint per operation, the same for the web application and for integrators.",
        "Every changing request may carry `Idempotency-Key`: sent again under the same key it happens once.",
        `What a meeting records may carry \`Done-At\`, the moment at which it was done without a network: ${recordedLater.join(", ")}.`,
      ].join("\n\n"),
    },
    servers: [{ url: "/api" }],
  });
}
