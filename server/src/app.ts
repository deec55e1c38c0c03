import { randomUUID } from "node:crypto";
import { OpenAPIHandler } from "@orpc/openapi/fastify";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type pg from "pg";
import { addExcellentCapsFile } from "./annual-review/excellent-caps-file-route.ts";
import { addReviewsBelowFile } from "./annual-review/reviews-below-file-route.ts";
import { addAnnualYearsFile } from "./annual-review/years-file-route.ts";
import { addArchiveFile } from "./archive/archive-file-route.ts";
import { addBadgeFile } from "./badge/badge-file-route.ts";
import { addCalendar } from "./calendar-feed/calendar-route.ts";
import { addConductFile } from "./conduct/conduct-file-route.ts";
import { addDuesFile } from "./dues/dues-file-route.ts";
import { addContents } from "./file/content-route.ts";
import { addUploads } from "./file/upload-route.ts";
import type { Credential } from "./grant.rules.ts";
import { addGrowthFile } from "./growth/growth-file-route.ts";
import { addHonourFile } from "./honour/honour-file-route.ts";
import { refuseCrossOrigin } from "./http/cross-origin.ts";
import { addHealth } from "./http/health.ts";
import { addReference } from "./http/reference.ts";
import { addSecurityHeaders } from "./http/security-headers.ts";
import { answerTrouble, answerTroubles } from "./http/trouble.ts";
import { addImportRoutes } from "./import/import-routes.ts";
import { addRosterFile } from "./import/roster-file-route.ts";
import { addIndicatorFile } from "./indicator/indicator-file-route.ts";
import { addYearFile } from "./limits/year-file-route.ts";
import { addPictureFiles } from "./picture/picture-file-route.ts";
import { addDocumentRoutes } from "./record/document-routes.ts";
import { addPackRoute } from "./record/pack-route.ts";
import { addReportFiles } from "./report/report-file-route.ts";
import { type Ask, createAsk, createRouter } from "./router.ts";
import { addSheetFile } from "./ruleset/sheet-file-route.ts";
import { type Call, isRefusal } from "./run-operation.ts";
import { addSuccessionFile } from "./succession/succession-file-route.ts";
import type { Surroundings } from "./surroundings.ts";
import { addTermFile } from "./term/term-file-route.ts";
import { addTransferFile } from "./transfer/transfer-file-route.ts";

export type AppOptions = Surroundings & {
  pool: pg.Pool;
  /** What shows who calls, where it is not the session's cookie alone. */
  readCredential?: ReadCredential;
  trustProxy?: boolean | string;
  /** Who has it reads the figures of `/metrics` from anywhere. */
  metricsToken?: string | undefined;
  logger?: FastifyBaseLogger;
  /** What stands in front of every route (compression, limits). */
  before?: (app: FastifyInstance) => Promise<void>;
  /** Further routes: the web application. */
  routes?: (app: FastifyInstance) => Promise<void>;
};

type ReadCredential = (request: FastifyRequest) => Promise<Credential | null>;
type CallBy = (request: FastifyRequest, reply: FastifyReply) => Promise<Call>;

/** HTTP without a port: the API under `/api`, uploads and downloads, health, figures and whatever routes are added. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { pool, files, authentication } = options;
  const readCredential = options.readCredential ?? ((request) => authentication.readCredential(request.headers.cookie));
  const identify = async (credential: Credential | null) => credential && authentication.identify(credential);
  const callBy: CallBy = async (request, reply) => callOf(request, reply, await readCredential(request));
  const ask = createAsk(pool, options);
  const app = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    trustProxy: options.trustProxy ?? false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    // Its own lines carry query strings, and those carry names; http/access-log.ts writes one without.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    forceCloseConnections: "idle",
    frameworkErrors: answerTrouble,
  });
  answerTroubles(app);
  await options.before?.(app);
  await addSecurityHeaders(app);
  refuseCrossOrigin(app, options.origin);
  addHealth(app, { pool, metricsToken: options.metricsToken });
  await addReference(app);
  await options.routes?.(app);
  await addUploads(app, {
    files,
    identify: async (request) => identify(await readCredential(request)),
  });
  // Routes that stream bytes ask an operation first, in a transaction that is over before a byte goes out.
  addContents(app, {
    files,
    open: async (request, reply, input) => ask("file.open", await callBy(request, reply), input),
    openOfMeeting: async (request, reply, input) => ask("material.open", await callBy(request, reply), input),
    openOfDirective: async (request, reply, input) => ask("directive.openFile", await callBy(request, reply), input),
    openOfPlan: async (request, reply, input) => ask("planPaper.openFile", await callBy(request, reply), input),
    openOfConduct: async (request, reply, input) => ask("conduct.openFile", await callBy(request, reply), input),
    openOfAdmission: async (request, reply, input) => ask("admission.openPaper", await callBy(request, reply), input),
    openOfOrientation: async (request, reply, input) =>
      ask("orientation.openFile", await callBy(request, reply), input),
    openOfInvitation: async (request, reply, input) => ask("guestLink.openPaper", await callBy(request, reply), input),
  });
  addImportRoutes(app, {
    pool,
    ask,
    clock: options.clock,
    identify: (call) => identify(call.credential),
    callOf: callBy,
  });
  addPictureFiles(app, {
    readYear: async (request, reply, input) => ask("picture.year", await callBy(request, reply), input),
    readQuarter: async (request, reply, input) => ask("picture.quarter", await callBy(request, reply), input),
    readDashboard: async (request, reply, input) => ask("picture.dashboard", await callBy(request, reply), input),
    readComparison: async (request, reply, input) => ask("picture.compare", await callBy(request, reply), input),
  });
  addReportFiles(app, { ask, callOf: callBy });
  addExcellentCapsFile(app, { ask, callOf: callBy });
  addAnnualYearsFile(app, { ask, callOf: callBy });
  addReviewsBelowFile(app, { ask, callOf: callBy });
  addGrowthFile(app, { ask, callOf: callBy });
  addIndicatorFile(app, { ask, callOf: callBy });
  addSuccessionFile(app, { ask, callOf: callBy });
  addTermFile(app, { ask, callOf: callBy });
  addBadgeFile(app, { ask, callOf: callBy });
  addDuesFile(app, { ask, callOf: callBy });
  addHonourFile(app, { ask, callOf: callBy });
  addConductFile(app, { ask, callOf: callBy });
  addTransferFile(app, { ask, callOf: callBy });
  addYearFile(app, { ask, callOf: callBy });
  addSheetFile(app, { ask, callOf: callBy });
  addArchiveFile(app, {
    pool,
    ask,
    callOf: callBy,
    identify: (call) => identify(call.credential),
    files,
    documents: options.documents,
  });
  addRosterFile(app, { ask, callOf: callBy });
  addPackRoute(app, { ask, callOf: callBy, files: options.files });
  addDocumentRoutes(app, {
    ask,
    callOf: callBy,
    documents: options.documents,
  });
  addCalendar(app, options);
  addOperations(app, ask, callBy);
  return app;
}

function addOperations(app: FastifyInstance, ask: Ask, callBy: CallBy): void {
  const handler = new OpenAPIHandler(createRouter(ask), {
    interceptors: [
      async (interception) => {
        try {
          return await interception.next();
        } catch (error) {
          if (!isRefusal(error) && !isInvalidInput(error))
            app.log.error({ err: error, requestId: interception.context.requestId }, "defect");
          throw error;
        }
      },
    ],
  });
  app.all("/api/*", async (request, reply) => {
    reply.header("x-request-id", request.id).header("cache-control", "no-store");
    const context = await callBy(request, reply);
    const { matched } = await handler.handle(request, reply, { prefix: "/api", context });
    if (!matched) return reply.code(404).send({ code: "NOT_FOUND", status: 404, message: "No such operation." });
    return reply;
  });
}

function callOf(request: FastifyRequest, reply: FastifyReply, credential: Credential | null): Call {
  const { "idempotency-key": key, "done-at": doneAt } = request.headers;
  return {
    credential,
    requestId: request.id,
    address: request.ip,
    idempotencyKey: request.method === "GET" || typeof key !== "string" ? undefined : key,
    doneAt: typeof doneAt === "string" ? doneAt : undefined,
    headers: request.headers,
    setHeader: (name, value) => void reply.header(name, value),
  };
}

function isInvalidInput(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "BAD_REQUEST";
}
