import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { insertMaterialRead } from "./material.queries.ts";

/** Says that the reader has read a paper: it helps the secretary and is never a ranking. */
export const markMaterialRead: Operation<"material.markRead"> = async ({ tx, actor }, input) => {
  if (actor.personId === null || !(await insertMaterialRead(tx, input, actor.personId))) refuse("NOT_FOUND");
  return { done: true };
};
