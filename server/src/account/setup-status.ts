import type { Operation } from "../operation.ts";
import { isEmptyInstallation } from "./setup.queries.ts";

/** Tells whether this installation still waits for its first account. */
export const setupStatus: Operation<"setup.status"> = async ({ tx, demo }) => ({
  required: await isEmptyInstallation(tx),
  demo,
});
