import type { Operation } from "../operation.ts";
import { findLevels } from "./levels.queries.ts";

/** Where a proposal may be sent: the organization itself, and those above in which somebody answers. */
export const listLevels: Operation<"proposal.levels"> = ({ tx }, { organizationId }) => findLevels(tx, organizationId);
