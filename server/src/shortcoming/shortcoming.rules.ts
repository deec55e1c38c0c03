import { addDays, addMonths, dayIn, monthOf } from "../calendar.rules.ts";

export type Subject = "MEMBER" | "ORGANIZATION" | "COMMITTEE";
export type State = "DRAFT" | "HANDED_IN" | "RETURNED" | "CLOSED";
export type Result = "REMEDIED" | "PARTLY" | "NOT_REMEDIED";

/** What decides what may be done to a shortcoming. */
export type Standing = { subject: Subject; state: State; isBefore: boolean };

/**
 * How the reader stands to it: whose own it is, who leads the organization, nobody else leading it, who carries a
 * collective's remedy out.
 */
export type Reader = { isOwn: boolean; leads: boolean; leadsAlone: boolean; isOwner: boolean };

type Deed = {
  states: readonly State[];
  /** Who may, of those who see it. */
  by: (reader: Reader) => boolean;
};

const owns = ({ isOwn }: Reader) => isOwn;
const leadsOthers = ({ leads, isOwn }: Reader) => leads && !isOwn;
const leads = (reader: Reader) => reader.leads;
/** Nobody confirms an own result, unless nobody else leads the cell. */
const judges = ({ isOwn, leads: leading, leadsAlone }: Reader) => leading && (!isOwn || leadsAlone);
const carriesOut = ({ isOwn, isOwner, leads: leading }: Reader) => isOwn || isOwner || leading;

/** A member's own: written and handed in by the member, sent back and confirmed by those who lead, followed by both. */
const ofMembers = {
  "shortcoming.update": { states: ["DRAFT", "RETURNED"], by: owns },
  "shortcoming.remove": { states: ["DRAFT", "RETURNED"], by: owns },
  "shortcoming.handIn": { states: ["DRAFT", "RETURNED"], by: owns },
  "shortcoming.return": { states: ["HANDED_IN"], by: leadsOthers },
  "shortcoming.addNote": { states: ["HANDED_IN"], by: carriesOut },
  "shortcoming.confirm": { states: ["HANDED_IN"], by: judges },
  "shortcoming.putBefore": { states: ["HANDED_IN"], by: leads },
} as const satisfies Record<string, Deed>;

export type ShortcomingDeed = keyof typeof ofMembers;

const never: Deed = { states: [], by: () => false };

/** A collective's: written by those who lead it and followed from the first day. */
const ofCollectives: Record<ShortcomingDeed, Deed> = {
  "shortcoming.update": { states: ["HANDED_IN"], by: leads },
  "shortcoming.remove": { states: ["HANDED_IN"], by: leads },
  "shortcoming.handIn": never,
  "shortcoming.return": never,
  "shortcoming.addNote": { states: ["HANDED_IN"], by: carriesOut },
  "shortcoming.confirm": { states: ["HANDED_IN"], by: leads },
  "shortcoming.putBefore": { states: ["HANDED_IN"], by: leads },
};

/** Why something cannot be done to a shortcoming; null where it can. What came before a meeting is not thrown away. */
export function hindranceTo(
  deed: ShortcomingDeed,
  standing: Standing,
  reader: Reader,
): "FORBIDDEN" | "OWN_RESULT" | "SHORTCOMING_STATE" | null {
  const { states, by }: Deed = (standing.subject === "MEMBER" ? ofMembers : ofCollectives)[deed];
  if (!by(reader)) return deed === "shortcoming.confirm" && reader.leads ? "OWN_RESULT" : "FORBIDDEN";
  if (deed === "shortcoming.remove" && standing.isBefore) return "SHORTCOMING_STATE";
  return states.includes(standing.state) ? null : "SHORTCOMING_STATE";
}

/** What a shortcoming allows its reader, in the words of operations. */
export function deedsOn(standing: Standing, reader: Reader): ShortcomingDeed[] {
  // Keys of a literal object are its own.
  return (Object.keys(ofMembers) as ShortcomingDeed[]).filter((deed) => hindranceTo(deed, standing, reader) === null);
}

/** A remedy is followed once it says what is done and by when. */
export function canBeFollowed({ remedy, dueOn }: { remedy: string; dueOn: string | null }): boolean {
  return remedy.trim() !== "" && dueOn !== null;
}

/** Whether a result comes with a deadline that fits it: what is remedied gets none, another one lies ahead. */
export function isNextDeadline(result: Result, nextDueOn: string | null, today: string): boolean {
  return nextDueOn === null || (result !== "REMEDIED" && nextDueOn > today);
}

/** The last day by which a remedy must be due for the meeting of a day to look at it: the end of that month. */
export function lastDayLookedAt(day: string): string {
  return addDays(dayIn(addMonths(monthOf(day), 1), 1), -1);
}
