import { ORPCError } from "@orpc/client";
import { isOffline } from "../ui/offline.ts";

/** Statuses that a proxy, or a server without its database, gives in place of an answer. */
const noAnswer = [502, 503, 504];

/** Whether a request may be tried again as it is: nobody answered, or somebody who could not. */
export function isUnanswered(error: unknown): boolean {
  if (error instanceof ORPCError) return noAnswer.includes(error.status);
  return isOffline(error);
}

/** Whether the server itself answers: a page in its place comes from what stands between, a sign-in of the network or a proxy. */
export function isOfServer(answer: Response): boolean {
  return !answer.headers.get("content-type")?.startsWith("text/html");
}

/** Whether the server does not ask about the deed itself: nobody is signed in, or it was asked too often. */
export function isNotNow(error: unknown): boolean {
  if (!(error instanceof ORPCError)) return false;
  return error.status === 401 || error.status === 429 || error.code === "PASSWORD_CHANGE_REQUIRED";
}
