import type { Band, Condition, Criterion, FactsCriterion, Slope } from "../../../rulesets/score-sheet.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { measureWords } from "../sheets/fault-words.ts";

/**
 * Which figure gives how many points, band after band: "từ 90%: 4 điểm; … còn lại: 1 điểm". Absent where no figure decides:
 * people judge, or it is a matter of yes or no, which the criterion's title says.
 */
export function scaleWords(criterion: Criterion, t: Texts, f: Formats): string | undefined {
  if (criterion.judgedBy === "PEOPLE") return undefined;
  const words = t.rulesets.scoreSheet;
  if ("slope" in criterion) return [slopeWords(criterion.slope, t, f), ...capOf(criterion, t, f)].join("; ");
  const bands = toldApart(criterion.bands);
  const figures = bands.map((band, index) => figureOf(band, index === bands.length - 1, t, f));
  if (figures.some((figure) => figure === undefined)) return undefined;
  const told = figures.map((figure, index) => words.band(figure ?? "", f.number(bands[index]?.points ?? 0)));
  return [...told, ...capOf(criterion, t, f)].join("; ");
}

/** "có 5 điểm; mỗi người vắng không lý do: −1 điểm": where a figure begins, and what each unit of it changes. */
function slopeWords({ measure, atZero, each }: Slope, t: Texts, f: Formats): string {
  const words = t.rulesets.scoreSheet;
  const change = `${each < 0 ? "−" : "+"}${f.number(Math.abs(each))}`;
  return words.slope(f.number(atZero), measureWords(measure, t), change);
}

/** Bands at the end that give the same points are the rest together: too short or too long, it is all the same. */
function toldApart(bands: readonly Band[]): readonly Band[] {
  const points = bands.at(-1)?.points;
  const last = bands.findLastIndex((band) => band.points !== points);
  return bands.slice(0, last + 2);
}

/** What limits the points whatever the bands give, where the texts have a name for it. */
function capOf({ cap }: FactsCriterion, t: Texts, f: Formats): string[] {
  if (!cap || !("measure" in cap.when) || !("number" in cap.when.measure)) return [];
  const names: Readonly<Record<string, string>> = t.rulesets.scoreSheet.capped;
  const name = names[cap.when.measure.number];
  return name === undefined ? [] : [t.rulesets.scoreSheet.atMost(name, f.number(cap.points))];
}

function figureOf(band: Band, isLast: boolean, t: Texts, f: Formats): string | undefined {
  if (!("measure" in band.when)) return undefined;
  return isLast ? t.rulesets.scoreSheet.rest : measured(band.when, t, f);
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
