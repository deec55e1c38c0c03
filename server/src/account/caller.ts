import type { BareContext } from "../operation.ts";
import type { Caller } from "./authentication.ts";

/** From where and with what a request was sent. */
export function callerOf({
  address,
  headers,
  requestId,
}: Pick<BareContext, "address" | "headers" | "requestId">): Caller {
  return { address, userAgent: oneOf(headers["user-agent"]) ?? "", requestId };
}

/** The Cookie header of a request. */
export function cookieOf({ headers }: Pick<BareContext, "headers">): string | undefined {
  return oneOf(headers.cookie);
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.[0];
}
