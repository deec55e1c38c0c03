import type { Band, Condition, Criterion, FactsCriterion, Measure, Slope } from "../../../rulesets/score-sheet.ts";
import { conditionWords, measureWords } from "../../../server/src/ruleset/condition-words.rules.ts";
import { factsAsked } from "../../../server/src/ruleset/grounds.rules.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";

/**
 * What gives how many points, band after band: "từ 90%: 4 điểm; … còn lại: 1 điểm", what limits them, and when it is judged
 * at all. Absent where people always judge, or it is a plain matter of yes or no, which the criterion's title says. Read by itself, `titled`
 * names criteria by their keys: then it also says by which figure, and where the points go that are not judged.
 */
export function scaleWords(
  criterion: Criterion,
  t: Texts,
  f: Formats,
  code: "vi" | "en",
  titled?: (key: string) => string,
): string | undefined {
  const { appliesWhen } = criterion;
  const words = t.rulesets.scoreSheet;
  const applies = appliesWhen ? [words.onlyWhen(conditionWords(appliesWhen, code))] : [];
  const rest = appliesWhen && titled ? [otherwiseWords(criterion, words, titled)] : [];
  const points = criterion.judgedBy === "PEOPLE" ? [] : pointWords(criterion, t, f, code);
  const figure = titled && points.length > 0 ? figureAsked(criterion) : undefined;
  const said = [...points, ...applies, ...rest].join("; ");
  return (figure ? words.by(measureWords(figure, code), said) : said) || undefined;
}

/** The one figure that all bands ask for. */
function figureAsked(criterion: Criterion): Measure | undefined {
  if (criterion.judgedBy === "PEOPLE" || "slope" in criterion) return undefined;
  const [first, ...others] = criterion.bands.map(({ when }) => ("measure" in when ? when.measure : undefined));
  const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isOne ? first : undefined;
}

function otherwiseWords(
  { otherwise }: Criterion,
  { otherwise: words }: Texts["rulesets"]["scoreSheet"],
  titled: (key: string) => string,
): string {
  return otherwise?.effect === "ADDED_TO"
    ? words.ADDED_TO(titled(otherwise.criterion))
    : words[otherwise?.effect ?? "EXCLUDED"];
}

function pointWords(criterion: FactsCriterion, t: Texts, f: Formats, code: "vi" | "en"): string[] {
  const cap = capOf(criterion, t, f, code);
  if ("slope" in criterion) return [slopeWords(criterion.slope, t, f, code), ...cap];
  const bands = toldApart(criterion.bands);
  const asksOneFlag = new Set(bands.map(({ when }) => ("flag" in when ? when.flag : ""))).size === 1;
  if (asksOneFlag && bands.every(({ when }) => "flag" in when)) return cap;
  const asked = criterion.bands.map(({ when }) => [...new Set(factsAsked(when))].toSorted().join());
  const ofOneFigure = new Set(asked).size === 1 && bands.every(({ when }) => "measure" in when);
  const told = bands.map((band, index) => {
    const isLast = index === bands.length - 1;
    const figure = isLast ? t.rulesets.scoreSheet.rest : ofOneFigure ? figureOf(band, t, f) : undefined;
    return t.rulesets.scoreSheet.band(figure ?? conditionWords(band.when, code), f.number(band.points));
  });
  return [...told, ...cap];
}

/** "có 5 điểm; mỗi người vắng không lý do: −1 điểm": where a figure begins, and what each unit of it changes. */
function slopeWords({ measure, atZero, each }: Slope, t: Texts, f: Formats, code: "vi" | "en"): string {
  const words = t.rulesets.scoreSheet;
  const change = `${each < 0 ? "−" : "+"}${f.number(Math.abs(each))}`;
  return words.slope(f.number(atZero), measureWords(measure, code), change);
}

/** Bands at the end that give the same points are the rest together: too short or too long, it is all the same. */
function toldApart(bands: readonly Band[]): readonly Band[] {
  const points = bands.at(-1)?.points;
  const last = bands.findLastIndex((band) => band.points !== points);
  return bands.slice(0, last + 2);
}

/** What limits the points whatever the bands give. */
function capOf({ cap }: FactsCriterion, t: Texts, f: Formats, code: "vi" | "en"): string[] {
  if (!cap) return [];
  const names: Readonly<Record<string, string>> = t.rulesets.scoreSheet.capped;
  const isCount = "measure" in cap.when && "number" in cap.when.measure && cap.when.above === 0;
  const name = isCount ? names[factsAsked(cap.when)[0] ?? ""] : undefined;
  return [t.rulesets.scoreSheet.atMost(name ?? conditionWords(cap.when, code), f.number(cap.points))];
}

function figureOf({ when }: Band, t: Texts, f: Formats): string | undefined {
  return "measure" in when ? measured(when, t, f) : undefined;
}

type Measured = Extract<Condition, { measure: unknown }>;

function measured({ measure, atLeast, atMost, above, below }: Measured, t: Texts, f: Formats): string | undefined {
  const words = t.rulesets.scoreSheet;
  const unit = "percentOf" in measure ? "%" : "";
  if ("shortfall" in measure && atMost !== undefined) {
    return atMost === 0 ? words.enough : words.shortBy(f.number(atMost), measure.shortfall[0].endsWith("Minutes"));
  }
  if ("percentOf" in measure && atLeast !== undefined) return words.atLeast(`${f.number(atLeast)}%`);
  if (atLeast !== undefined && atMost !== undefined) return words.between(f.number(atLeast), f.number(atMost));
  if (atLeast !== undefined) return words.atLeast(f.number(atLeast));
  if (atMost === 0 && above === undefined) return words.none;
  const lower = above === undefined ? "" : words.above(`${f.number(above)}${unit}`);
  const upper = atMost === undefined ? "" : words.upTo(`${f.number(atMost)}${unit}`);
  const open = below === undefined ? "" : words.below(`${f.number(below)}${unit}`);
  return [lower, upper, open].filter((part) => part !== "").join(" ") || undefined;
}
