import { addDays, addMonths, dayIn } from "../calendar.rules.ts";

export type State = "PROPOSED" | "READ" | "CONCLUDED";

/** How an evaluation stands: none yet has no state. */
export type Standing = {
  subject: "MEMBER" | "ORGANIZATION";
  state: State | null;
  /** Whether the person has read it, or has had the days for it. */
  isHeard: boolean;
  /** Whether an early word waits to be looked at again. */
  isFollowedUp: boolean;
};

/** How somebody stands to it: whose it is, who leads the organization, alone or not, who leads the one right above. */
export type Reader = { isOwn: boolean; leads: boolean; leadsAlone: boolean; isSuperior: boolean };

export type Deed =
  | "quarterReview.propose"
  | "quarterReview.reply"
  | "quarterReview.conclude"
  | "quarterReview.followUp";

export type Hindrance = "FORBIDDEN" | "OWN_REVIEW" | "REVIEW_STATE" | "NOT_READ_YET";

type Case = { standing: Standing; reader: Reader };

/**
 * Why something cannot be done with an evaluation; null where it can. Those who lead the cell propose and conclude that of
 * members, the superior that of the organization and of whoever leads it; nobody judges the own work, but somebody who leads
 * alone writes the proposal that the superior concludes.
 */
export function hindranceTo(deed: Deed, standing: Standing, reader: Reader): Hindrance | null {
  return hindrances[deed]({ standing, reader });
}

export const deeds: readonly Deed[] = [
  "quarterReview.propose",
  "quarterReview.reply",
  "quarterReview.conclude",
  "quarterReview.followUp",
];

const hindrances: Readonly<Record<Deed, (each: Case) => Hindrance | null>> = {
  "quarterReview.propose": ({ standing, reader }) => {
    if (!reader.leads) return "FORBIDDEN";
    if (reader.isOwn && !reader.leadsAlone) return "OWN_REVIEW";
    return standing.state === "CONCLUDED" ? "REVIEW_STATE" : null;
  },
  "quarterReview.reply": ({ standing, reader }) => {
    if (!reader.isOwn) return "FORBIDDEN";
    return standing.state === "PROPOSED" || standing.state === "READ" ? null : "REVIEW_STATE";
  },
  "quarterReview.conclude": ({ standing, reader }) => {
    const judge = judges({ standing, reader });
    if (judge !== null) return judge;
    if (standing.state === null || standing.state === "CONCLUDED") return "REVIEW_STATE";
    return standing.isHeard ? null : "NOT_READ_YET";
  },
  "quarterReview.followUp": ({ standing, reader }) =>
    judges({ standing, reader }) ?? (standing.state === "CONCLUDED" && !standing.isFollowedUp ? null : "REVIEW_STATE"),
};

function judges({ standing, reader }: Case): Hindrance | null {
  if (reader.isOwn) return reader.leads || reader.isSuperior ? "OWN_REVIEW" : "FORBIDDEN";
  if (reader.isSuperior) return null;
  return standing.subject === "MEMBER" && reader.leads ? null : "FORBIDDEN";
}

/** The first day of a quarter and the first of the next one. */
export function spanOf({ year, quarter }: { year: number; quarter: number }): { from: string; to: string } {
  const first = { year, month: quarter * 3 - 2 };
  return { from: dayIn(first, 1), to: dayIn(addMonths(first, 3), 1) };
}

/** The day whose members are evaluated: the quarter's last, or today while it runs. */
export function rollDay(of: { year: number; quarter: number }, today: string): string {
  const last = addDays(spanOf(of).to, -1);
  return last < today ? last : today;
}
