import type { IsoDate } from "../../../rulesets/ruleset.ts";
import { addMonths, dayIn, monthOf } from "../calendar.rules.ts";

/** A quarter of a year; `quarter` runs from 1 to 4. */
export type Quarter = { readonly year: number; readonly quarter: number };

/** Where a topic stands in the year: in a month of a quarter, or somewhere in the quarter. */
export type Period = Quarter & { readonly month: number | null };

export type QuarterStanding = "HELD" | "PLANNED" | "MISSING" | "NOT_HELD" | "NOT_ASKED";

export type QuarterCounts = {
  /** Whether the cell exists throughout the quarter. */
  isObliged: boolean;
  /** Topics registered or accepted that stand in it. */
  planned: number;
  /** Thematic meetings of it that were held. */
  held: number;
  /** Thematic meetings of it, prepared or held, on whose agenda no topic stands. */
  withoutTopic: number;
};

/** The quarter that a day is in. */
export function quarterOf(day: IsoDate): Quarter {
  const { year, month } = monthOf(day);
  return { year, quarter: quarterOfMonth(month) };
}

/** The quarter that a month, 1 to 12, belongs to. */
export function quarterOfMonth(month: number): number {
  return Math.ceil(month / 3);
}

/** The quarter after one. */
export function nextQuarter({ year, quarter }: Quarter): Quarter {
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

/** Whether a quarter is over on a day. */
export function isOver({ year, quarter }: Quarter, today: IsoDate): boolean {
  return dayIn(addMonths({ year, month: quarter * 3 }, 1), 1) <= today;
}

/**
 * How a quarter stands in a cell on a day: held once enough thematic meetings were, otherwise planned as long as enough
 * topics or thematic meetings stand in it, and missing ahead of its end when they do not.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 (at least one thematic meeting a quarter).
 */
export function standingOf(
  counts: QuarterCounts,
  at: { quarter: Quarter; today: IsoDate; required: number },
): QuarterStanding {
  if (!counts.isObliged) return "NOT_ASKED";
  if (counts.held >= at.required) return "HELD";
  if (isOver(at.quarter, at.today)) return "NOT_HELD";
  return counts.planned + counts.withoutTopic >= at.required ? "PLANNED" : "MISSING";
}

/** Quarters that a cell is warned of: the one that runs and the one after it. */
export function quartersAhead(today: IsoDate): [Quarter, Quarter] {
  const now = quarterOf(today);
  return [now, nextQuarter(now)];
}

/** Whether a topic's month, where it names one, belongs to its quarter. */
export function isInItsQuarter({ quarter, month }: Pick<Period, "quarter" | "month">): boolean {
  return month === null || quarterOfMonth(month) === quarter;
}

export type TopicState = "DRAFT" | "REGISTERED" | "ACCEPTED" | "RETURNED";

/** What decides what may be done to a topic. */
export type TopicStanding = {
  state: TopicState;
  isDropped: boolean;
  isOnAgenda: boolean;
  isHeld: boolean;
};

const notSent: readonly TopicState[] = ["DRAFT", "RETURNED"];
const sent: readonly TopicState[] = ["REGISTERED", "ACCEPTED"];

/**
 * Operations on one topic and where it must stand for each of them; on an agenda it is neither moved nor dropped nor thrown
 * away, and once it was held nothing of it changes.
 */
const allowed = {
  "topic.update": { states: [...notSent, ...sent], onAgenda: true },
  "topic.remove": { states: notSent, onAgenda: false },
  "topic.accept": { states: ["REGISTERED"], onAgenda: true },
  "topic.return": { states: ["REGISTERED"], onAgenda: true },
  "topic.move": { states: sent, onAgenda: false },
  "topic.drop": { states: sent, onAgenda: false },
  "topic.takeUp": { states: sent, onAgenda: false },
} as const satisfies Record<string, { states: readonly TopicState[]; onAgenda: boolean }>;

export type TopicDeed = keyof typeof allowed;

/** Why something cannot be done to a topic that stands so; null where it can. */
export function hindranceTo(
  deed: TopicDeed,
  topic: TopicStanding,
): "TOPIC_DROPPED" | "TOPIC_STATE" | "ON_AN_AGENDA" | null {
  const { states, onAgenda }: { states: readonly TopicState[]; onAgenda: boolean } = allowed[deed];
  if (topic.isDropped) return "TOPIC_DROPPED";
  if (!states.includes(topic.state)) return "TOPIC_STATE";
  return topic.isHeld || (topic.isOnAgenda && !onAgenda) ? "ON_AN_AGENDA" : null;
}

/** What a topic that stands so allows, in the words of operations. */
export function deedsOn(topic: TopicStanding): TopicDeed[] {
  // Keys of a literal object are its own.
  return (Object.keys(allowed) as TopicDeed[]).filter((deed) => hindranceTo(deed, topic) === null);
}

export type Matter = Period & { title: string; content: string; directiveId: string | null };

/** Whether a change touches what the superior was told: the matter and its time, as opposed to who presents it and how. */
export function changesTheMatter(before: Matter, after: Matter): boolean {
  return (
    before.title !== after.title ||
    before.content !== after.content ||
    before.directiveId !== after.directiveId ||
    !isSamePeriod(before, after)
  );
}

/** Whether two topics stand in the same month, or in the same quarter where no month is named. */
export function isSamePeriod(one: Period, other: Period): boolean {
  return one.year === other.year && one.quarter === other.quarter && one.month === other.month;
}
