import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findChange } from "./member-change.queries.ts";

/** The cell's paper as it was written. */
export const openChangePaper: Operation<"memberChange.paper"> = async ({ tx, actor, standing }, input) => {
  const row = await findChange(tx, { path: standing.path, changeId: input.changeId }, "READ");
  if (!row) return refuse("NOT_FOUND");
  if (actor.personId !== row.personId) await recordRead(tx, row.personId, input.organizationId);
  return { content: row.paper };
};
