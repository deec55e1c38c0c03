import type { Operation } from "../operation.ts";
import { findLink } from "./guest-link.queries.ts";

/** Since when the meeting has an address for guests. */
export const getGuestLink: Operation<"guestLink.get"> = async ({ tx }, key) => ({
  madeAt: (await findLink(tx, key))?.toISOString() ?? null,
});
