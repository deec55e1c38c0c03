/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** The same words in the two languages of the product. */
export type Bilingual = { readonly vi: string; readonly en: string };

/** The text a rule rests on; `date` is as exact as it is known: `2026`, `2026-05` or `2026-05-27`. */
export type Source = {
  readonly document: string;
  readonly article?: string;
  readonly date: string;
};

/** What every set of rules says of itself; `validTo` is its last day, absent while it is in force. */
export type Ruleset = {
  readonly id: string;
  readonly version: string;
  readonly source: Source;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  /** What whoever reads the figures must know of where they come from. */
  readonly note?: Bilingual;
};

/**
 * The version in force on a day: the one that began last. A day before every version takes the oldest,
 * so that a meeting of long ago, typed in from paper, is still judged by something that has a name.
 */
export function inForceOn<Each extends Ruleset>(versions: readonly [Each, ...Each[]], on: IsoDate): Each {
  const begun = versions.filter((each) => each.validFrom <= on && (each.validTo === undefined || on <= each.validTo));
  const [oldest] = versions.toSorted(byStart);
  return begun.toSorted(byStart).at(-1) ?? oldest ?? versions[0];
}

/** The name under which a closed meeting remembers what judged it: `majorities-charter@1`. */
export function versionName(ruleset: Pick<Ruleset, "id" | "version">): string {
  return `${ruleset.id}@${ruleset.version}`;
}

function byStart(one: Ruleset, other: Ruleset): number {
  return one.validFrom.localeCompare(other.validFrom);
}
