import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findIssuedContent } from "./record.queries.ts";

/** An issued document as data; its files are drawn from it afterwards, outside any transaction. */
export const openDocument: Operation<"document.open"> = async ({ tx }, key) => {
  const issued = await findIssuedContent(tx, key);
  if (!issued) return refuse("NOT_FOUND");
  return { symbol: issued.symbol, content: issued.content };
};
