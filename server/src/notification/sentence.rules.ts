import type { Formats } from "../language/formats.rules.ts";
import type { NotificationKind } from "./notification.queries.ts";

/** What fills a sentence, already in the reader's words; absent ones are empty. */
export type SentenceValues = Record<
  | "when"
  | "place"
  | "reason"
  | "continues"
  | "month"
  | "what"
  | "total"
  | "grade"
  | "decided"
  | "decision"
  | "position"
  | "state"
  | "day"
  | "reference"
  | "subject"
  | "due"
  | "days"
  | "count"
  | "year"
  | "quarter"
  | "reportKind"
  | "number",
  string
>;

/** A sentence for each kind that anybody is told of. */
export type NotificationSentences = Record<NotificationKind, (values: SentenceValues) => string>;

/** The words of a language that sentences are made of. */
export type SentenceWords = {
  sentences: Readonly<Record<string, (values: SentenceValues) => string>>;
  unknown: string;
  grades: Readonly<Record<string, string>>;
  positions: Readonly<Record<string, string>>;
};

type Parameters = Readonly<Record<string, unknown>>;

/** What somebody is told, as a sentence; a newer program's kind gets a general one. */
export function sentenceOf(
  told: { kind: string; parameters: Parameters },
  words: SentenceWords,
  formats: Pick<Formats, "weekdayDateTime" | "month" | "number" | "date">,
): string {
  const sentence = words.sentences[told.kind];
  return sentence ? sentence(valuesOf(told.parameters, words, formats)) : words.unknown;
}

function valuesOf(
  parameters: Parameters,
  { grades, positions }: SentenceWords,
  f: Pick<Formats, "weekdayDateTime" | "month" | "number" | "date">,
): SentenceValues {
  const text = (name: string) =>
    parameters[name] === undefined || parameters[name] === null ? "" : String(parameters[name]);
  const filled = (name: string, show: (value: string) => string) => (text(name) === "" ? "" : show(text(name)));
  return {
    when: filled("scheduledAt", f.weekdayDateTime),
    continues: filled("continuesAt", f.weekdayDateTime),
    place: text("place"),
    reason: text("reason"),
    month: filled("month", (month) => f.month(month).toLowerCase()),
    what: text("what"),
    total: filled("total", (total) => f.number(Number(total))),
    grade: filled("grade", (grade) => grades[grade] ?? grade),
    decided: filled("decided", (grade) => grades[grade] ?? grade),
    decision: text("decision"),
    position: filled("position", (position) => positions[position] ?? position),
    state: text("state"),
    day: filled("endedOn", f.date),
    reference: text("reference"),
    subject: text("subject"),
    due: filled("dueOn", f.date),
    days: text("days"),
    count: text("count"),
    year: text("year"),
    reportKind: text("reportKind"),
    number: text("number"),
    quarter: filled("quarter", (quarter) => ["I", "II", "III", "IV"][Number(quarter) - 1] ?? quarter),
  };
}
