import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import type { Told } from "./notification-query.ts";

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
  | "due",
  string
>;

/** A sentence for each kind that the server tells of. */
export type NotificationTexts = Record<string, (values: SentenceValues) => string>;

/** What somebody is told, as a sentence; a newer server's kind gets a general one. */
export function sentenceOf(told: Pick<Told, "kind" | "parameters">, t: Texts, f: Formats): string {
  const sentence = t.notification.kind[told.kind];
  return sentence ? sentence(valuesOf(told.parameters, t, f)) : t.notification.unknown;
}

function valuesOf(parameters: Told["parameters"], t: Texts, f: Formats): SentenceValues {
  const text = (name: string) =>
    parameters[name] === undefined || parameters[name] === null ? "" : String(parameters[name]);
  const filled = (name: string, show: (value: string) => string) => (text(name) === "" ? "" : show(text(name)));
  const grades: Record<string, string> = t.picture.gradeLong;
  const roles: Record<string, string> = t.account.role;
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
    position: filled("position", (position) => roles[position] ?? position),
    state: text("state"),
    day: filled("endedOn", f.date),
    reference: text("reference"),
    subject: text("subject"),
    due: filled("dueOn", f.date),
  };
}
