import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { findReporting } from "./figures.queries.ts";
import { readSections } from "./read-sections.ts";

/** What the records say now for each part of a report: to take over where somebody wants it anew. */
export const suggestSections: Operation<"report.suggest"> = async ({ tx }, input) => {
  const organization = await findReporting(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  return { sections: await readSections(tx, organization, input) };
};
