import { commonRefusals } from "@nen-nep/contract";
import { ORPCError } from "@orpc/server";
import type { FastifyReply } from "fastify";

type Declared = Readonly<Record<string, { status: number; message: string }>>;

/** Answers a refusal from a route beside the operations in the shape that operations have; anything else is a defect and thrown on. */
export function sendRefusal(reply: FastifyReply, error: unknown, declared: Declared = {}): FastifyReply {
  if (!(error instanceof ORPCError)) throw error;
  const { code, data } = error as ORPCError<string, unknown>;
  const refusal = declared[code] ?? (commonRefusals as Declared)[code];
  if (!refusal) throw error;
  return reply.code(refusal.status).send({ defined: true, code, ...refusal, ...(data === undefined ? {} : { data }) });
}
