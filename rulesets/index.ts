import { type AgendaTemplates, agendaTemplates } from "./agenda-templates.ts";
import { type DocumentForm, documentFormOn, documentForms } from "./document-forms.ts";
import { type IssuedLimits, withLimits } from "./local-limits.ts";
import { type Majorities, majorities } from "./majorities.ts";
import { isScoredKind, type MeetingThresholds, meetingThresholds } from "./meeting-thresholds.ts";
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

/** What a committee has issued in place of what is shipped; absent, the shipped one is taken. */
export type Issued = {
  readonly scoreSheet?: ScoreSheet | undefined;
  /** From the root down. */
  readonly limits?: readonly IssuedLimits[] | undefined;
};

/**
 * The rules in force on a day (`YYYY-MM-DD`), with what was issued nearer. A day before the oldest version of a ruleset
 * takes that oldest one.
 * Source: each ruleset names its own.
 */
export function currentRules(on: IsoDate, issued: Issued = {}): Rules {
  const limits = issued.limits ?? [];
  const shipped = inForceOn(meetingThresholds, on);
  const rules = {
    majorities: inForceOn(majorities, on),
    thresholds: shipped,
    scoreSheet: issued.scoreSheet ?? inForceOn(scoreSheets, on),
    agendaTemplates: inForceOn(agendaTemplates, on),
    organizationKinds: inForceOn(organizationKinds, on),
    documentForm: documentFormOn(on),
  };
  const version = [...Object.values(rules).map(versionName), ...limits.map(({ name }) => name)].join(" ");
  return { version, ...rules, thresholds: withLimits(shipped, limits) };
}

/**
 * The rules that a closed meeting names; throws for a name that no version of this product ever gave. A score sheet that a
 * committee issued is taken from `issued`, or from what this process has come to know; reading it throws `RulesUnknown`
 * where it has not.
 * Source: each ruleset names its own.
 */
export function rulesOfVersion(version: string, issued: Issued = {}): Rules {
  const names = version.split(" ");
  return {
    version,
    majorities: oneOf(majorities, names),
    // Looked for when somebody asks, as the score sheet is.
    get thresholds() {
      return withLimits(oneOf(meetingThresholds, names), issuedLimits(names, issued));
    },
    // Looked for when somebody asks: most of what a meeting does needs no score sheet.
    get scoreSheet() {
      return issuedSheet(names, issued) ?? oneOf(scoreSheets, names);
    },
    agendaTemplates: oneOf(agendaTemplates, names),
    organizationKinds: oneOf(organizationKinds, names),
    documentForm: oneOf(documentForms, names),
  };
}

/** Whether meetings of a kind are scored: the sheet names the kinds it is for, or leaves that to the thresholds. */
export function isScoredBy(
  { scoreSheet, thresholds }: Pick<Rules, "scoreSheet" | "thresholds">,
  kind: string,
): boolean {
  return scoreSheet.meetingKinds?.includes(kind) ?? isScoredKind(kind, thresholds);
}

/** The same rules with another score sheet and other numbers of the place: a meeting opens by those of its day. */
export function withIssued(
  version: string,
  { scoreSheet, limits }: { scoreSheet: ScoreSheet; limits: readonly IssuedLimits[] },
): string {
  const isSheet = (name: string) => isIssuedName(name) || scoreSheets.some((each) => versionName(each) === name);
  const kept = version.split(" ").filter((name) => !isLimitsName(name));
  const names = kept.map((name) => (isSheet(name) ? versionName(scoreSheet) : name));
  return [...names, ...limits.map(({ name }) => name)].join(" ");
}

/** A ruleset was issued under this name and this process has not read it yet; whoever catches it reads it and begins again. */
export class RulesUnknown extends Error {
  readonly ruleset: string;
  constructor(ruleset: string) {
    super(`Not read yet: ${ruleset}`);
    this.ruleset = ruleset;
  }
}

/** Issued versions never change, so that knowing them by name is enough; the ones known longest make room. */
const known = new Map<string, ScoreSheet>();
const knownNumbers = new Map<string, IssuedLimits>();
const KNOWN_AT_MOST = 500;

/** Remembers issued versions by their names. */
export function knowIssued(sheets: readonly ScoreSheet[], limits: readonly IssuedLimits[] = []): void {
  remember(
    known,
    sheets.map((sheet) => [versionName(sheet), sheet]),
  );
  remember(
    knownNumbers,
    limits.map((each) => [each.name, each]),
  );
}

function remember<Version>(memory: Map<string, Version>, versions: readonly [string, Version][]): void {
  for (const [name, version] of versions) {
    memory.delete(name);
    memory.set(name, version);
  }
  for (const name of [...memory.keys()].slice(0, Math.max(0, memory.size - KNOWN_AT_MOST))) memory.delete(name);
}

/** Whether a name is one that a committee's score sheet bears. */
export function isIssuedName(name: string): boolean {
  return name.startsWith("local-");
}

/** Whether a name is one that the numbers bear which a committee has issued. */
export function isLimitsName(name: string): boolean {
  return name.startsWith("limits-");
}

/** What a meeting's name of its rules says of numbers issued by committees, from the root down. */
export function issuedLimits(names: readonly string[], { limits = [] }: Issued = {}): IssuedLimits[] {
  return names.filter(isLimitsName).map((name) => {
    const found = limits.find((each) => each.name === name) ?? knownNumbers.get(name);
    if (!found) throw new RulesUnknown(name);
    return found;
  });
}

function issuedSheet(names: readonly string[], { scoreSheet }: Issued): ScoreSheet | undefined {
  const name = names.find(isIssuedName);
  if (name === undefined) return undefined;
  const sheet = scoreSheet && versionName(scoreSheet) === name ? scoreSheet : known.get(name);
  if (!sheet) throw new RulesUnknown(name);
  return sheet;
}

function oneOf<Each extends Pick<Ruleset, "id" | "version">>(versions: readonly Each[], names: string[]): Each {
  const found = versions.find((each) => names.includes(versionName(each)));
  if (!found) throw new Error(`None of ${names.join(", ")} is a version of ${versions.map(versionName).join(", ")}`);
  return found;
}
