import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { countMembers, findAncestors, findOrganization } from "./organization.queries.ts";
import { presentOrganization } from "./present-organization.ts";

/** One organization with its place, its counts of today and what the reader may do with it. */
export const getOrganization: Operation<"organization.get"> = async ({ tx, may }, { organizationId }) => {
  const organization = await findOrganization(tx, organizationId);
  if (!organization) return refuse("NOT_FOUND");
  const ancestors = await findAncestors(tx, organization.path);
  const counts = await countMembers(tx, organizationId, organization.path);
  return presentOrganization(organization, ancestors, counts, may);
};
