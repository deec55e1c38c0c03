import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { changeParticulars } from "./change-particulars.queries.ts";
import { findPersonUnder } from "./member.queries.ts";

/** Corrects a member's particulars. */
export const updateMember: Operation<"member.update"> = async (
  { tx, standing },
  { organizationId: _, personId, revision, ...particulars },
) => {
  const person = await findPersonUnder(tx, standing.path, personId);
  if (!person) return refuse("NOT_FOUND");
  await changeParticulars(tx, { id: personId, revision }, particulars);
  return { revision: revision + 1 };
};
