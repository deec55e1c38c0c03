import { type AgendaTemplates, agendaTemplates } from "./agenda-templates.ts";
import { type DocumentForm, documentFormOn, documentForms } from "./document-forms.ts";
import { type Majorities, majorities } from "./majorities.ts";
import { type MeetingThresholds, meetingThresholds } from "./meeting-thresholds.ts";
import { type OrganizationKinds, organizationKinds } from "./organization-kinds.ts";
import { type IsoDate, inForceOn, type Ruleset, versionName } from "./ruleset.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import { scoreSheets } from "./score-sheets.ts";

/** Everything that judges a meeting; `version` names it, so that a closed meeting keeps what judged it. */
export type Rules = {
  readonly version: string;
  readonly majorities: Majorities;
  readonly thresholds: MeetingThresholds;
  readonly scoreSheet: ScoreSheet;
  readonly agendaTemplates: AgendaTemplates;
  readonly organizationKinds: OrganizationKinds;
  readonly documentForm: DocumentForm;
};

/** Every version of every set of rules, by what it decides. */
export const allRules = {
  majorities,
  thresholds: meetingThresholds,
  scoreSheet: scoreSheets,
  agendaTemplates,
  organizationKinds,
  documentForm: documentForms,
} as const satisfies { readonly [Subject in Exclude<keyof Rules, "version">]: readonly Rules[Subject][] };

/**
 * The rules in force on a day (`YYYY-MM-DD`). A day before the oldest version of a ruleset takes that oldest one.
 * Source: each ruleset names its own.
 */
export function currentRules(on: IsoDate): Rules {
  return named({
    majorities: inForceOn(majorities, on),
    thresholds: inForceOn(meetingThresholds, on),
    scoreSheet: inForceOn(scoreSheets, on),
    agendaTemplates: inForceOn(agendaTemplates, on),
    organizationKinds: inForceOn(organizationKinds, on),
    documentForm: documentFormOn(on),
  });
}

/**
 * The rules that a closed meeting names. Throws for a name that no version of this product ever gave.
 * Source: each ruleset names its own.
 */
export function rulesOfVersion(version: string): Rules {
  const names = version.split(" ");
  return named({
    majorities: oneOf(majorities, names),
    thresholds: oneOf(meetingThresholds, names),
    scoreSheet: oneOf(scoreSheets, names),
    agendaTemplates: oneOf(agendaTemplates, names),
    organizationKinds: oneOf(organizationKinds, names),
    documentForm: oneOf(documentForms, names),
  });
}

function oneOf<Each extends Pick<Ruleset, "id" | "version">>(versions: readonly Each[], names: string[]): Each {
  const found = versions.find((each) => names.includes(versionName(each)));
  if (!found) throw new Error(`None of ${names.join(", ")} is a version of ${versions.map(versionName).join(", ")}`);
  return found;
}

function named(rules: Omit<Rules, "version">): Rules {
  const version = Object.values(rules).map(versionName).join(" ");
  return { version, ...rules };
}
