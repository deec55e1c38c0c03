import type { Band, Condition, Criterion, FactsCriterion } from "../../../rulesets/score-sheet.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";

/**
 * Which figure gives how many points, band after band: "từ 90%: 4 điểm; … còn lại: 1 điểm". Absent where no figure decides:
 * people judge, or it is a matter of yes or no, which the criterion's title says.
 */
export function scaleWords(criterion: Criterion, t: Texts, f: Formats): string | undefined {
  if (criterion.judgedBy === "PEOPLE") return undefined;
  const words = t.rulesets.scoreSheet;
  const figures = criterion.bands.map((band, index) => figureOf(band, index === criterion.bands.length - 1, t, f));
  if (figures.some((figure) => figure === undefined)) return undefined;
  const bands = figures.map((figure, index) => words.band(figure ?? "", f.number(criterion.bands[index]?.points ?? 0)));
  return [...bands, ...capOf(criterion, t, f)].join("; ");
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

function measured({ measure, atLeast, atMost }: Measured, t: Texts, f: Formats): string | undefined {
  const words = t.rulesets.scoreSheet;
  if ("shortfall" in measure && atMost !== undefined) {
    return atMost === 0 ? words.enough : words.shortBy(f.number(atMost), measure.shortfall[0].endsWith("Minutes"));
  }
  if ("percentOf" in measure && atLeast !== undefined) return words.atLeast(`${f.number(atLeast)}%`);
  if (atLeast !== undefined && atMost !== undefined) return words.between(f.number(atLeast), f.number(atMost));
  if (atLeast !== undefined) return words.atLeast(f.number(atLeast));
  return atMost === 0 ? words.none : undefined;
}
