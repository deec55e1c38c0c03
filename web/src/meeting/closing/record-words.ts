import type { api } from "../../api.ts";
import type { Texts } from "../../language/language.ts";
import type { useLanguage } from "../../language/use-language.tsx";

type Behind = Awaited<ReturnType<typeof api.evaluation.records.call>>["records"][number];
type Formats = ReturnType<typeof useLanguage>["f"];

/** A fact's value as a reader reads it: a day, a yes or no, a number. */
export function factValue(value: string | number | boolean | null, words: Texts["evidence"], f: Formats): string {
  if (value === null) return words.unknown;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return f.number(value);
  if (value === "LIVE" || value === "PAPER") return words.recordedFrom[value];
  return f.date(value);
}

/** What an entry of the record is called, and what it says. */
export function recordWord(record: Behind, t: Texts, f: Formats): { title: string; said: string } {
  const { kind, title, at } = record;
  const words = t.evidence;
  const when = at ? f.dateTime(at) : "";
  const named = (names: Record<string, string>) => names[record.word] ?? "";
  switch (kind) {
    case "SESSION":
      return { title: named(words.session), said: when };
    case "PERSON":
      return { title, said: personSaid(record.word, words, f) };
    case "TEXT":
      return { title: named(words.text), said: title };
    case "MEETING":
      return { title: words.meeting, said: joined(named(t.meeting.state), when) };
    case "PAPER":
      return { title, said: `${words.paper} ${when}` };
    case "STATEMENT":
      return { title, said: joined(named(t.meeting.statement.kind), when) };
    case "AGENDA_ITEM":
      return { title, said: record.minutes === null ? named(words.item) : words.minutes(f.number(record.minutes)) };
    case "PROPOSAL":
      return { title, said: joined(named(words.proposal), when) };
    case "TASK":
      return { title, said: named(t.meeting.taskState) };
    case "PART":
      return { title: named(words.part), said: "" };
    case "MOMENT":
      return { title: named(words.moment), said: when || words.notYet };
    case "STEP":
      return { title, said: "" };
  }
}

function personSaid(word: string, words: Texts["evidence"], f: Formats): string {
  const running = /^EXCUSED_RUNNING_(\d+)$/.exec(word)?.[1];
  if (running !== undefined) return words.excusedRunning(f.number(Number(running)));
  return (words.person as Record<string, string>)[word] ?? "";
}

function joined(...said: string[]): string {
  return said.filter((each) => each !== "").join(" · ");
}
