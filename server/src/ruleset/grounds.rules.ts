import type { FactKey, NumberFact } from "../../../rulesets/meeting-facts.ts";
import type { Bilingual } from "../../../rulesets/ruleset.ts";
import type {
  Band,
  Cap,
  Condition,
  FactsCriterion,
  Measure,
  NothingToCount,
  Slope,
} from "../../../rulesets/score-sheet.ts";
import { formatsFor, type LanguageCode } from "../language/formats.rules.ts";
import { conditionWords } from "./condition-words.rules.ts";
import { factWords } from "./fact-words.rules.ts";

/** What somebody says of how facts judge: bands or a slope, and a cap. */
export type Asking = { readonly cap?: Cap | undefined } & (
  | { readonly bands: readonly Band[] }
  | { readonly slope: Slope }
);

/** What is shown beside a proposal, and the sentence on it. */
export type Grounds = Pick<FactsCriterion, "evidence" | "because"> & Pick<Partial<FactsCriterion>, "share">;

/** As many facts as a criterion may show. */
const FACTS_AT_MOST = 12;
/** As many figures as one sentence bears. */
const FIGURES_AT_MOST = 6;

/** The one figure that all bands ask for; undefined where they ask for several things, or for yes and no. */
export function measureOf(bands: readonly Band[]): Measure | undefined {
  const measures = bands.map(({ when }) => ("measure" in when ? JSON.stringify(when.measure) : undefined));
  const [first] = measures;
  return first !== undefined && measures.every((each) => each === first) ? (JSON.parse(first) as Measure) : undefined;
}

/** The facts that a criterion rests on and the sentence about them, made from what it asks. */
export function groundsOf(asking: Asking): Grounds {
  const main = "slope" in asking ? asking.slope.measure : measureOf(asking.bands);
  const judging =
    "slope" in asking ? factsOf(asking.slope.measure) : asking.bands.flatMap(({ when }) => factsAsked(when));
  const evidence = [...new Set([...judging, ...(asking.cap ? factsAsked(asking.cap.when) : [])])].slice(
    0,
    FACTS_AT_MOST,
  );
  const share = main && "percentOf" in main ? main.percentOf : undefined;
  const because = bilingual((code) => sentenceOn([...new Set(judging)], share, code));
  return { evidence, ...(share && { share }), because };
}

/** "Số ngày gửi tài liệu trước dưới 1: tối đa 3 điểm." */
export function capSentence({ when, points }: Pick<Cap, "when" | "points">): Bilingual {
  return bilingual((code) => {
    const most = formatsFor(code).number(points);
    const said = capital(conditionWords(when, code));
    return code === "vi" ? `${said}: tối đa ${most} điểm.` : `${said}: at most ${most} points.`;
  });
}

/** What is said where there was nothing to count. */
export function nothingSentence(points: NothingToCount["points"]): Bilingual {
  return {
    FULL: { vi: "Không có gì để tính: đủ điểm.", en: "There was nothing to count: full points." },
    ZERO: { vi: "Không có gì để tính: 0 điểm.", en: "There was nothing to count: no points." },
    PEOPLE: { vi: "Không có gì để tính: người chấm quyết định.", en: "There was nothing to count: people decide." },
  }[points];
}

/** The facts that a condition asks, each as often as it asks them. */
export function factsAsked(condition: Condition): FactKey[] {
  if ("all" in condition) return condition.all.flatMap(factsAsked);
  if ("any" in condition) return condition.any.flatMap(factsAsked);
  if ("flag" in condition) return [condition.flag];
  return "recordedFrom" in condition ? ["recordedFrom"] : factsOf(condition.measure);
}

function factsOf(measure: Measure): NumberFact[] {
  if ("number" in measure) return [measure.number];
  return "percentOf" in measure ? [...measure.percentOf] : [...measure.shortfall];
}

function sentenceOn(asked: readonly FactKey[], share: readonly FactKey[] | undefined, code: LanguageCode): string {
  const { numbers, flags, others } = factWords[code];
  const named: Readonly<Record<string, string>> = { ...numbers, ...flags, ...others };
  const figures = asked.filter((key) => key in numbers && !share?.includes(key)).slice(0, FIGURES_AT_MOST);
  const told = [
    ...(share ? [`{${share[0]}}/{${share[1]}} = {percent}%`] : []),
    ...figures.map((key) => `${named[key]}: {${key}}`),
  ];
  if (told.length > 0) return `${capital(told.join("; "))}.`;
  const list = asked.map((key) => named[key]).join("; ");
  return code === "vi" ? `Xét: ${list}.` : `Judged by: ${list}.`;
}

function bilingual(say: (code: LanguageCode) => string): Bilingual {
  return { vi: say("vi"), en: say("en") };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
