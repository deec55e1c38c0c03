import type { Source } from "../../../rulesets/ruleset.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import type { RulesetVersion } from "./ruleset-versions.ts";

/** The document that a rule rests on, with its date as exactly as it is known, and the section. */
export function sourceWords(source: Source | string, t: Texts, f: Formats): string {
  // The form of documents rests on two texts and says so in its own words.
  if (typeof source === "string") return source;
  const words = t.rulesets;
  const { document, date, article } = source;
  const dated = { 4: words.ofYear(document, date), 7: words.ofMonth(document, f.month(date)) }[date.length];
  const named = dated ?? words.dated(document, f.date(date));
  if (article === undefined) return named;
  // Some say themselves what is numbered: "Điều 8".
  return `${named}, ${/^\d/.test(article) ? words.article(article) : article}`;
}

/** From when to when a version holds. */
export function validityWords({ state, validFrom, validTo }: RulesetVersion, t: Texts, f: Formats): string {
  const words = t.rulesets;
  if (validTo !== undefined) return words.between(f.date(validFrom), f.date(validTo));
  return state === "COMING" ? words.from(f.date(validFrom)) : words.since(f.date(validFrom));
}
