import { foldName } from "../search/fold-name.ts";

export type Kind = "MEETING" | "TOPIC" | "PRACTICE";
export type State = "ASKED" | "SHOWN" | "DECLINED" | "WITHDRAWN";
export type Deed = "exemplar.agree" | "exemplar.decline" | "exemplar.withdraw";

const statesFor: Readonly<Record<Deed, readonly State[]>> = {
  "exemplar.agree": ["ASKED"],
  "exemplar.decline": ["ASKED"],
  "exemplar.withdraw": ["ASKED", "SHOWN"],
};

/** Whether something may be done with an example as it stands: the cell answers before others see it, who marked it takes it back at any time. */
export function allows(state: State, deed: Deed): boolean {
  return statesFor[deed].includes(state);
}

/** A step of an agenda as another cell may take it over. */
export type TemplateItem = {
  part: "OPENING" | "COURSE" | "CLOSING";
  kind: string;
  stepKey: string | null;
  title: string;
  plannedMinutes: number;
  questions: readonly string[];
  outline: string;
};

/** What stands for a name that is left out. */
export const leftOut = "…";

/** A text without the names of people: nobody of the cell that is an example is named to others. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name.trim() !== "")
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => left.replace(wholeName(name), leftOut), text);
}

function wholeName(name: string): RegExp {
  const escaped = name.normalize("NFC").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
}

/** What is shown of a meeting: the whole agenda or only what has an outline, each with or without it; never a name. */
export function templateOf<Item extends TemplateItem>(
  items: readonly Item[],
  shown: { agenda: boolean; outline: boolean; names: readonly string[] },
): Item[] {
  const clean = (text: string) => withoutNames(text.normalize("NFC"), shown.names);
  return items
    .filter((item) => shown.agenda || (shown.outline && (item.kind === "SECTION" || item.outline.trim() !== "")))
    .map((item) => ({
      ...item,
      title: clean(item.title),
      questions: item.questions.map(clean),
      outline: shown.outline ? clean(item.outline) : "",
    }));
}

/** Kinds that every meeting has of its own and that are taken from nobody. */
const ofEveryMeeting: readonly string[] = [
  "OPENING",
  "REPORT",
  "TASK_REVIEW",
  "CONCLUSION",
  "RESOLUTION",
  "EVALUATION",
];

/**
 * What a meeting's agenda lacks of an example: matters of its course whose step and whose title it does not have. Steps of the
 * procedure stay the meeting's own.
 */
export function lackedBy<Item extends TemplateItem>(
  agenda: readonly { stepKey: string | null; title: string }[],
  items: readonly Item[],
): Item[] {
  const steps = new Set(agenda.flatMap(({ stepKey }) => (stepKey === null ? [] : [stepKey])));
  const titles = new Set(agenda.map(({ title }) => foldName(title)));
  return items.filter(
    (item) =>
      item.part === "COURSE" &&
      !ofEveryMeeting.includes(item.kind) &&
      (item.stepKey === null || !steps.has(item.stepKey)) &&
      !titles.has(foldName(item.title)),
  );
}
