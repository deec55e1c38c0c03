import type { Operation } from "../operation.ts";
import { listOwnDues } from "./dues.queries.ts";

/** The months of a year in which the dues of the person behind the account are marked. */
export const listDuesOfMine: Operation<"dues.mine"> = async ({ tx, actor }, { year }) => ({
  months: actor.personId === null ? [] : await listOwnDues(tx, actor.personId, year),
});
