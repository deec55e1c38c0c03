import type { NotificationKind } from "./notification.queries.ts";
import type { SentenceValues } from "./sentence.rules.ts";

/**
 * What may leave the application although its reader did not ask for content: days, months, counts and decisions that are one of a
 * few words. Nothing that somebody wrote, no name, no place, no grade, no position.
 */
export type BareValues = Pick<
  SentenceValues,
  | "when"
  | "continues"
  | "month"
  | "decision"
  | "state"
  | "day"
  | "due"
  | "days"
  | "count"
  | "year"
  | "quarter"
  | "reportKind"
  | "number"
>;

/** For each kind what a message says without its content: a kind that does not declare it does not compile, and none can tell more. */
export type BareSentences = Record<NotificationKind, (values: BareValues) => string>;
