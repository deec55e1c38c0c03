import type { ErrorMap } from "@orpc/contract";
import { ORPCError } from "@orpc/server";

/**
 * A rule says no: a typed code of the contract, with the facts its message needs. Thrown by handlers, shown by the
 * client in the reader's language. The code must be declared by the operation, or the answer counts as a defect.
 */
export function refuse(code: string, facts?: unknown): never {
  throw new ORPCError(code, { data: facts });
}

/** Gives a refusal the status and the English message that the operation's contract declares for its code. */
export async function withDeclaredStatus<Answer>(declared: ErrorMap, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const declaration = error instanceof ORPCError ? declared[error.code] : undefined;
    if (!(error instanceof ORPCError) || !declaration) throw error;
    throw new ORPCError(error.code, {
      data: error.data,
      ...(declaration.status === undefined ? {} : { status: declaration.status }),
      ...(declaration.message === undefined ? {} : { message: declaration.message }),
    });
  }
}
