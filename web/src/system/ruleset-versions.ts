import { dashboardSettings } from "../../../rulesets/dashboard-settings.ts";
import { allRules, currentRules } from "../../../rulesets/index.ts";
import { reportDeadlines } from "../../../rulesets/report-deadlines.ts";
import { inForceOn, versionName } from "../../../rulesets/ruleset.ts";
import { seeingThresholds } from "../../../rulesets/seeing-thresholds.ts";
import { dayBefore } from "../language/formats.ts";

/** Every set of rules: what judges meetings, and what the product goes by beside it. */
const shown = {
  ...allRules,
  reportDeadlines,
  seeingThresholds,
  dashboardSettings: [dashboardSettings],
} as const;

/** What a set of rules decides. */
export type Subject = keyof typeof shown;
type RulesOf<Of extends Subject> = (typeof shown)[Of][number];

export const subjects: readonly Subject[] = [
  "majorities",
  "thresholds",
  "scoreSheet",
  "agendaTemplates",
  "documentForm",
  "organizationKinds",
  "reportDeadlines",
  "seeingThresholds",
  "dashboardSettings",
];

/** A version of a set of rules, and how it stands today. */
export type RulesetVersion<Of extends Subject = Subject> = {
  name: string;
  state: "IN_FORCE" | "COMING" | "FORMER";
  validFrom: string;
  /** Its last day; absent while nothing ends it. */
  validTo: string | undefined;
  rules: RulesOf<Of>;
};

/** The versions of a set of rules, newest first, each with how it stands on the day (`YYYY-MM-DD`). */
export function versionsOn<Of extends Subject>(subject: Of, today: string): RulesetVersion<Of>[] {
  const inForce = versionName(rulesOn(subject, today));
  // The table of all rules has this subject's versions under it; TypeScript loses that behind the parameter.
  const newestFirst = (shown[subject] as readonly RulesOf<Of>[]).toSorted((one, other) =>
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

/** What is in force on a day: of what judges meetings, as it judges them. */
function rulesOn(subject: Subject, today: string) {
  if (subject === "reportDeadlines") return inForceOn(reportDeadlines, today);
  if (subject === "seeingThresholds") return inForceOn(seeingThresholds, today);
  return subject === "dashboardSettings" ? dashboardSettings : currentRules(today)[subject];
}

export function isSubject(text: string): text is Subject {
  return Object.hasOwn(shown, text);
}
