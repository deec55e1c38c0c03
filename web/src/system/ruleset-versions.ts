import { allRules, currentRules, type Rules } from "../../../rulesets/index.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { dayBefore } from "../language/formats.ts";

/** What a set of rules decides. */
export type Subject = keyof typeof allRules;

export const subjects: readonly Subject[] = [
  "majorities",
  "thresholds",
  "scoreSheet",
  "agendaTemplates",
  "documentForm",
  "organizationKinds",
];

/** A version of a set of rules, and how it stands today. */
export type RulesetVersion<Of extends Subject = Subject> = {
  name: string;
  state: "IN_FORCE" | "COMING" | "FORMER";
  validFrom: string;
  /** Its last day; absent while nothing ends it. */
  validTo: string | undefined;
  rules: Rules[Of];
};

/** The versions of a set of rules, newest first, each with how it stands on the day (`YYYY-MM-DD`). */
export function versionsOn<Of extends Subject>(subject: Of, today: string): RulesetVersion<Of>[] {
  const inForce = versionName(currentRules(today)[subject]);
  // The table of all rules has this subject's versions under it; TypeScript loses that behind the parameter.
  const newestFirst = (allRules[subject] as readonly Rules[Of][]).toSorted((one, other) =>
    other.validFrom.localeCompare(one.validFrom),
  );
  return newestFirst.map((rules, index) => {
    const next = newestFirst[index - 1];
    const ownEnd = "validTo" in rules ? rules.validTo : undefined;
    const name = versionName(rules);
    return {
      name,
      state: name === inForce ? "IN_FORCE" : rules.validFrom > today ? "COMING" : "FORMER",
      validFrom: rules.validFrom,
      validTo: ownEnd ?? (next && dayBefore(next.validFrom)),
      rules,
    };
  });
}

export function isSubject(text: string): text is Subject {
  return Object.hasOwn(allRules, text);
}
