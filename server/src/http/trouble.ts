import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isUnavailable } from "../database-refusal.ts";

/** What goes wrong outside an operation gets the shape in which operations refuse, and never a detail. */
export function answerTroubles(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerTrouble);
}

/** The same for an address that cannot be read, which is found out before any handler is set. */
export function answerTrouble(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, code, message } = troubleOf(error);
  if (status >= 500) request.log.error({ err: error }, "defect");
  return reply
    .code(status)
    .header("x-request-id", request.id)
    .header("cache-control", "no-store")
    .send({ code, status, message });
}

function troubleOf(error: FastifyError): { status: number; code: string; message: string } {
  if (isUnavailable(error))
    return {
      status: 503,
      code: "UNAVAILABLE",
      message: "The database does not answer at the moment. Try again shortly.",
    };
  const status = error.statusCode ?? 500;
  if (status === 503)
    return { status, code: "UNAVAILABLE", message: "Too much to do at the moment. Try again shortly." };
  if (status === 429) return { status, code: "TOO_MANY_REQUESTS", message: "Too many requests. Try again shortly." };
  if (error.code === "FST_ERR_BAD_URL")
    return { status, code: "BAD_REQUEST", message: "The address is not one: its percent signs do not spell letters." };
  if (status < 500) return { status, code: error.code, message: error.message };
  return {
    status: 500,
    code: "INTERNAL_SERVER_ERROR",
    message: "Something went wrong. The request id finds it in the log.",
  };
}
