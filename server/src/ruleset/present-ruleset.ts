import type { Answer } from "../operation.ts";
import type { RulesetRow } from "./ruleset.queries.ts";

/** A version or draft as lists show it. */
export function presentRow(row: RulesetRow): Answer<"ruleset.list">["rows"][number] {
  const { rulesetId, seriesId, version, title, validFrom, validTo, draftedAt, publishedAt } = row;
  return {
    rulesetId,
    seriesId,
    version,
    state: publishedAt === null ? "DRAFT" : "PUBLISHED",
    title,
    validFrom,
    validTo,
    draftedAt: draftedAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
