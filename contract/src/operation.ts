import { type ErrorMap, oc } from "@orpc/contract";

/** Refusals that every operation may answer with, whatever it does. */
export const commonRefusals = {
  UNAUTHENTICATED: { status: 401, message: "Sign in first." },
  PASSWORD_CHANGE_REQUIRED: { status: 403, message: "Change the first password before anything else." },
  FORBIDDEN: { status: 403, message: "Your offices do not allow this." },
  NOT_FOUND: { status: 404, message: "There is no such thing, or it is not yours to see." },
  IDEMPOTENCY_MISMATCH: { status: 422, message: "The same Idempotency-Key was used for another request." },
  DONE_AT_REFUSED: {
    status: 422,
    message:
      "Done-At says when something was recorded without a network: in the last 14 days, after the meeting began, and only for what a meeting records.",
  },
  CHANGED_MEANWHILE: { status: 409, message: "Somebody changed this meanwhile. Read it again before you change it." },
  INVALID_CONTENT: {
    status: 422,
    message: "Something in this content cannot be stored: a value out of range, or a character that text cannot hold.",
  },
  UNAVAILABLE: { status: 503, message: "The database does not answer at the moment. Try again shortly." },
} as const satisfies ErrorMap;

/** The builder of every operation: the common refusals are already declared. */
export const operation = oc.errors(commonRefusals);
