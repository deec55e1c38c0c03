import type { AnnualLevel, AnnualReviewRules } from "../../../rulesets/annual-review-rules.ts";

export type State = "OPEN" | "SENT" | "BALLOTED" | "DECIDED";
export type NotReviewed = "ADMITTED_LATE" | "SUSPENDED" | "EXEMPT" | "MOVED" | "OTHER";
export type Votes = Readonly<Record<AnnualLevel, number>>;

export const levels: readonly AnnualLevel[] = ["EXCELLENT", "WELL_DONE", "DONE", "NOT_DONE"];

/** Somebody on the roll of the day on which a year opens. */
export type OnRoll = {
  standings: readonly string[];
  /** The day of admission; null where only that it was long ago is known. */
  admittedOn: string | null;
  isReviewedElsewhere: boolean;
};

/** The last day of admission after which a member of so few months is not reviewed in the year. */
export function admittedUntil(year: number, { newMemberMonths }: Pick<AnnualReviewRules, "newMemberMonths">): string {
  // Day 0 of a month is the last one of the month before it; counted back from the first day of the following year.
  return new Date(Date.UTC(year + 1, -newMemberMonths, 0)).toISOString().slice(0, 10);
}

/**
 * Why somebody is not reviewed; null for everybody else. Who came after the former cell had reviewed the year stays with that result;
 * who came before is reviewed here, or nobody would.
 * Source: Quy định 366-QĐ/TW 2025: everyone except the admitted of late, the suspended and the exempt.
 */
export function whyNotReviewed(person: OnRoll, year: number, rules: AnnualReviewRules): NotReviewed | null {
  if (person.isReviewedElsewhere) return "MOVED";
  if (person.standings.includes("SUSPENDED")) return "SUSPENDED";
  if (person.standings.includes("EXEMPT")) return "EXEMPT";
  return person.admittedOn !== null && person.admittedOn > admittedUntil(year, rules) ? "ADMITTED_LATE" : null;
}

/** Whether a committee may set the day: not past, and not long after the year. */
export function isDueDay(
  dueOn: string,
  { year, today, rules }: { year: number; today: string; rules: AnnualReviewRules },
): boolean {
  return dueOn >= today && dueOn <= `${year + 1}-${rules.lastDueMonthDay}`;
}

/** The level that points reach. */
export function levelOf(points: number, rules: AnnualReviewRules): AnnualLevel {
  return rules.levels.find(({ atLeast }) => points >= atLeast)?.level ?? "NOT_DONE";
}

/** Whether one level is better than another. */
export function isBetter(one: AnnualLevel, other: AnnualLevel): boolean {
  return levels.indexOf(one) < levels.indexOf(other);
}

const roundings = { DOWN: Math.floor, NEAREST: Math.round, UP: Math.ceil } as const;

/** How many may be excellent, of those who are excellent or well done as it stands. */
export function excellentAllowed(
  of: { excellent: number; wellDone: number },
  { excellent: { percent, of: base, rounding } }: AnnualReviewRules,
): { base: number; allowed: number } {
  const counted = base === "WELL_DONE" ? of.wellDone : of.excellent + of.wellDone;
  return { base: counted, allowed: roundings[rounding]((counted * percent) / 100) };
}

/** The counts that a cell's cap is worked out of, and how many are decided excellent. */
export type CapCounts = { excellent: number; wellDone: number; used: number };
export type Cap = { base: number; allowed: number; used: number; left: number };

/** A cell's cap: what it is counted of, how many may be excellent, how many are, and how many more may. */
export function capOf({ used, ...of }: CapCounts, rules: AnnualReviewRules): Cap {
  const { base, allowed } = excellentAllowed(of, rules);
  return { base, allowed, used, left: Math.max(0, allowed - used) };
}

/** The caps of many cells together. Each cell is rounded by itself, so that the sum is what may really be decided. */
export function capsTogether(alike: readonly (CapCounts & { cells: number })[], rules: AnnualReviewRules): Cap {
  const sum = { base: 0, allowed: 0, used: 0, left: 0 };
  for (const { cells, ...counts } of alike) {
    const cap = capOf(counts, rules);
    sum.base += cells * cap.base;
    sum.allowed += cells * cap.allowed;
    sum.used += cells * cap.used;
    sum.left += cells * cap.left;
  }
  return sum;
}

type Minutes = {
  present: number;
  issued: number;
  collected: number;
  valid: number;
  invalid: number;
  votes: Votes;
};

/** Whether the counts of the tellers' minutes fit together. */
export function addsUp({ present, issued, collected, valid, invalid, votes }: Minutes): boolean {
  const chosen = levels.reduce((sum, level) => sum + votes[level], 0);
  return issued <= present && collected <= issued && valid + invalid === collected && chosen === valid;
}

/** The level that has the votes needed; none where no level has. */
export function levelVoted(votes: Votes, needed: number): AnnualLevel | null {
  return levels.find((level) => votes[level] >= needed) ?? null;
}

export type Reader = { isOwn: boolean; leads: boolean; isSuperior: boolean };
export type Standing = {
  isOrganization: boolean;
  state: State;
  isReviewed: boolean;
  isComplained: boolean;
  isAnswered: boolean;
};

export type Deed =
  | "annualReview.write"
  | "annualReview.exempt"
  | "annualReview.comment"
  | "annualReview.ballot"
  | "annualReview.decide"
  | "annualReview.complain"
  | "annualReview.answer";

export type Hindrance = "FORBIDDEN" | "OWN_ANNUAL_REVIEW" | "ANNUAL_REVIEW_STATE";

export const deeds: readonly Deed[] = [
  "annualReview.write",
  "annualReview.exempt",
  "annualReview.comment",
  "annualReview.ballot",
  "annualReview.decide",
  "annualReview.complain",
  "annualReview.answer",
];

/** Why something cannot be done with a review; null where it can. */
export function hindranceTo(deed: Deed, standing: Standing, reader: Reader): Hindrance | null {
  const { who, when } = deedRules[deed];
  return who(reader, standing) ?? (when(standing) ? null : "ANNUAL_REVIEW_STATE");
}

export type Paper = "SELF_REVIEW" | "BALLOT" | "NOTICE";

/** The papers that can be drawn of a review: the own one for whoever may read what is written, the others once there is what they tell. */
export function papersOf({ state, isReviewed }: Standing, of: { mayReadDraft: boolean; isBalloted: boolean }): Paper[] {
  if (!isReviewed) return [];
  return [
    ...(of.mayReadDraft ? (["SELF_REVIEW"] as const) : []),
    ...(of.isBalloted ? (["BALLOT"] as const) : []),
    ...(state === "DECIDED" ? (["NOTICE"] as const) : []),
  ];
}

type DeedRule = {
  who: (reader: Reader, standing: Standing) => Hindrance | null;
  when: (standing: Standing) => boolean;
};

/** Whose review it is: the member, of the organization those who lead it. */
const owns: DeedRule["who"] = (reader, { isOrganization }) =>
  (isOrganization ? reader.leads : reader.isOwn) ? null : "FORBIDDEN";
const leads: DeedRule["who"] = (reader) => (reader.leads ? null : "FORBIDDEN");
const decides: DeedRule["who"] = (reader, { isOrganization }) => {
  if (!reader.isSuperior) return "FORBIDDEN";
  return reader.isOwn || (isOrganization && reader.leads) ? "OWN_ANNUAL_REVIEW" : null;
};
const isBeforeBallot = ({ state }: Standing) => state === "OPEN" || state === "SENT";

const deedRules: Readonly<Record<Deed, DeedRule>> = {
  "annualReview.write": { who: owns, when: (standing) => standing.isReviewed && isBeforeBallot(standing) },
  "annualReview.exempt": { who: leads, when: (standing) => !standing.isOrganization && isBeforeBallot(standing) },
  "annualReview.comment": {
    who: leads,
    when: (standing) => !standing.isOrganization && standing.isReviewed && isBeforeBallot(standing),
  },
  "annualReview.ballot": {
    who: leads,
    when: ({ isReviewed, state }) => isReviewed && (state === "SENT" || state === "BALLOTED"),
  },
  "annualReview.decide": { who: decides, when: ({ state }) => state === "BALLOTED" },
  "annualReview.complain": {
    who: owns,
    when: ({ state, isComplained }) => state === "DECIDED" && !isComplained,
  },
  "annualReview.answer": { who: decides, when: ({ isComplained, isAnswered }) => isComplained && !isAnswered },
};
