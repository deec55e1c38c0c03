import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findDocumentOf, isInRegister } from "./directive.queries.ts";

/** The document that a text of the register is, as data; its files are drawn from it afterwards, outside any transaction. */
export const openDirectiveDocument: Operation<"directive.openDocument"> = async ({ tx }, key) => {
  if (!(await isInRegister(tx, key))) return refuse("NOT_FOUND");
  return (await findDocumentOf(tx, key)) ?? refuse("NOT_FOUND");
};
