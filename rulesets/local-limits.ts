import type { MeetingThresholds } from "./meeting-thresholds.ts";
import type { IsoDate, Source } from "./ruleset.ts";

/** The numbers of the thresholds that a committee may set for what stands under it. */
export type LimitKey =
  | "minimumMinutes"
  | "longMinimumMinutes"
  | "longMinimumFromMembers"
  | "attendanceTargetPercent"
  | "excusedInARowAtMost"
  | "materialsLeadDays"
  | "materialsLeadCountedBy"
  | "filingDays"
  | "thematicMeetingsAQuarter"
  | "regularDay"
  | "regularDayOnWeekend";

export type LocalNumbers = { readonly [Key in LimitKey]?: MeetingThresholds[Key] | undefined };

/** One version of the numbers that a committee has issued; only those that it sets, the others stay as they are above it. */
export type IssuedLimits = {
  /** The name under which a meeting remembers it: `limits-<organization>@<version>`. */
  readonly name: string;
  readonly source: Source;
  readonly validFrom: IsoDate;
  readonly numbers: LocalNumbers;
  /** The numbers that nobody below may loosen. */
  readonly holdsBelow: readonly LimitKey[];
};

/** In which direction a number is stricter; one that is neither is a matter of convenience. */
const stricter: Readonly<Record<LimitKey, "MORE" | "LESS" | "NEITHER" | readonly string[]>> = {
  minimumMinutes: "MORE",
  longMinimumMinutes: "MORE",
  longMinimumFromMembers: "LESS",
  attendanceTargetPercent: "MORE",
  excusedInARowAtMost: "LESS",
  materialsLeadDays: "MORE",
  // From the looser to the stricter.
  materialsLeadCountedBy: ["CALENDAR_DAYS", "FULL_DAYS"],
  filingDays: "LESS",
  thematicMeetingsAQuarter: "MORE",
  regularDay: "NEITHER",
  regularDayOnWeekend: "NEITHER",
};

/** Every number that a committee may set, in the order in which they are shown. */
export const limitKeys = Object.keys(stricter) as readonly LimitKey[];

/** Whether a value asks less of a cell than another. Source: the texts say "at least" and "at most". */
export function isLooser(key: LimitKey, value: string | number, than: string | number): boolean {
  const direction = stricter[key];
  if (direction === "NEITHER") return false;
  if (direction === "MORE") return value < than;
  if (direction === "LESS") return value > than;
  return direction.indexOf(String(value)) < direction.indexOf(String(than));
}

/** Where a number comes from: the text of the centre, or what a committee issued. */
export type LimitOrigin = {
  readonly value: string | number;
  readonly from: IssuedLimits | null;
  readonly heldBy: boolean;
};

/**
 * The number in force for each key: what the nearest committee has issued, from the root down, save that a number which a
 * text above holds is not loosened below it; each with where it comes from and whether it is held.
 */
export function limitsInForce(
  base: MeetingThresholds,
  issuedFromTheRoot: readonly IssuedLimits[],
): Readonly<Record<LimitKey, LimitOrigin>> {
  const found = limitKeys.map((key): [LimitKey, LimitOrigin] => {
    let now: LimitOrigin = { value: base[key], from: null, heldBy: base.holdsBelow.includes(key) };
    for (const issued of issuedFromTheRoot) now = nextBelow(key, now, issued);
    return [key, now];
  });
  // Every key is there: they are the keys of the table.
  return Object.fromEntries(found) as Record<LimitKey, LimitOrigin>;
}

function nextBelow(key: LimitKey, above: LimitOrigin, issued: IssuedLimits): LimitOrigin {
  const value = issued.numbers[key];
  const holds = issued.holdsBelow.includes(key);
  if (value === undefined) return holds ? { ...above, heldBy: true } : above;
  if (above.heldBy && isLooser(key, value, above.value)) return above;
  return { value, from: issued, heldBy: above.heldBy || holds };
}

/** The thresholds of a day with what committees have issued for a place. */
export function withLimits(base: MeetingThresholds, issuedFromTheRoot: readonly IssuedLimits[]): MeetingThresholds {
  if (issuedFromTheRoot.length === 0) return base;
  const inForce = limitsInForce(base, issuedFromTheRoot);
  const numbers = Object.fromEntries(limitKeys.map((key) => [key, inForce[key].value]));
  // Each value is the one of its own key, from the base or from an issue of the same type.
  return { ...base, ...(numbers as Pick<MeetingThresholds, LimitKey>) };
}

/** Why numbers cannot be issued; `than` is the number that must be kept to. */
export type LimitFault =
  | {
      readonly code: "LOOSER_THAN_ABOVE";
      readonly key: LimitKey;
      readonly value: string | number;
      readonly than: string | number;
    }
  | { readonly code: "SHORTER_WHEN_LONG"; readonly minimum: number; readonly long: number };

/** What stands against issuing numbers under what is in force above: held numbers loosened, a longer minimum that is shorter. */
export function faultsOfLimits(
  base: MeetingThresholds,
  above: readonly IssuedLimits[],
  numbers: LocalNumbers,
): LimitFault[] {
  const inForce = limitsInForce(base, above);
  const loosened = limitKeys.flatMap((key): LimitFault[] => {
    const value = numbers[key];
    const { value: than, heldBy } = inForce[key];
    if (value === undefined || !heldBy || !isLooser(key, value, than)) return [];
    return [{ code: "LOOSER_THAN_ABOVE", key, value, than }];
  });
  const kept = withLimits(base, above);
  const [minimum, long] = [
    numbers.minimumMinutes ?? kept.minimumMinutes,
    numbers.longMinimumMinutes ?? kept.longMinimumMinutes,
  ];
  return long < minimum ? [...loosened, { code: "SHORTER_WHEN_LONG", minimum, long }] : loosened;
}
