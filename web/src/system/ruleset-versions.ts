import { admissionRules } from "../../../rulesets/admission-rules.ts";
import { annualReviewRules } from "../../../rulesets/annual-review-rules.ts";
import { conductRules } from "../../../rulesets/conduct-rules.ts";
import { dashboardSettings } from "../../../rulesets/dashboard-settings.ts";
import { duesRules } from "../../../rulesets/dues-rules.ts";
import { allRules, currentRules } from "../../../rulesets/index.ts";
import { memberChangeRules } from "../../../rulesets/member-change-rules.ts";
import { partyBadges } from "../../../rulesets/party-badges.ts";
import { reportDeadlines } from "../../../rulesets/report-deadlines.ts";
import { residenceRules } from "../../../rulesets/residence-rules.ts";
import { retentionRules } from "../../../rulesets/retention-rules.ts";
import { inForceOn, type Ruleset, versionName } from "../../../rulesets/ruleset.ts";
import { seeingThresholds } from "../../../rulesets/seeing-thresholds.ts";
import { successionRules } from "../../../rulesets/succession-rules.ts";
import { termRules } from "../../../rulesets/term-rules.ts";
import { transferRules } from "../../../rulesets/transfer-rules.ts";
import { dayBefore } from "../language/formats.ts";

/** What members, committees and their terms go by. */
const ofPeople = {
  admission: admissionRules,
  transfers: transferRules,
  memberChanges: memberChangeRules,
  conduct: conductRules,
  badges: partyBadges,
  residence: residenceRules,
  dues: duesRules,
  annualReview: annualReviewRules,
  terms: termRules,
  succession: successionRules,
  retention: retentionRules,
} as const;
export type PeopleSubject = keyof typeof ofPeople;

/** Every set of rules: what judges meetings, and what the product goes by beside it. */
const shown = {
  ...allRules,
  reportDeadlines,
  seeingThresholds,
  dashboardSettings: [dashboardSettings],
  ...ofPeople,
} as const;

/** What a set of rules decides. */
export type Subject = keyof typeof shown;
export type RulesOf<Of extends Subject> = (typeof shown)[Of][number];

/** In the order in which they are shown. */
export const subjectsOfMeetings: readonly Subject[] = [
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
// The object has exactly these keys.
export const subjectsOfPeople = Object.keys(ofPeople) as PeopleSubject[];
export const subjects: readonly Subject[] = [...subjectsOfMeetings, ...subjectsOfPeople];

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
function rulesOn(subject: Subject, today: string): Pick<Ruleset, "id" | "version"> {
  if (Object.hasOwn(allRules, subject)) return currentRules(today)[subject as keyof typeof allRules];
  return inForceOn(shown[subject] as readonly [Ruleset, ...Ruleset[]], today);
}

export function isOfPeople(subject: Subject): subject is PeopleSubject {
  return Object.hasOwn(ofPeople, subject);
}

export function isSubject(text: string): text is Subject {
  return Object.hasOwn(shown, text);
}
