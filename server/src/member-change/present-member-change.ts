import type { MemberChangeRule } from "../../../rulesets/member-change-rules.ts";
import type { Answer } from "../operation.ts";

/** What a kind of change goes by, as pages show it. */
export function presentRule(rule: MemberChangeRule): Answer<"memberChange.get">["rule"] {
  const { decidedBy, voteRequired, longestDays, longestProlongedDays, source } = rule;
  return {
    decidedBy,
    voteRequired,
    longestDays: longestDays ?? null,
    longestProlongedDays: longestProlongedDays ?? null,
    document: source.document,
    article: source.article ?? "",
  };
}
