import type { Operation } from "../operation.ts";
import { countArchive } from "./archive.queries.ts";
import { mostOrganizations } from "./archive.rules.ts";

/** How much a body would take along of itself and of everything under it. */
export const countArchived: Operation<"archive.contents"> = async ({ tx, standing }) => ({
  ...(await countArchive(tx, standing.path)),
  mostOrganizations,
});
