import type { FlagFact, MeetingFacts } from "../../../rulesets/meeting-facts.ts";
import type { Condition, Measure } from "../../../rulesets/score-sheet.ts";

/** An answer from facts that may not be known yet. */
export type Holds = "YES" | "NO" | "UNKNOWN";

/** A figure, or why there is none: a fact is not known, or it would be a share of nothing. */
export type Measured = number | "UNKNOWN" | "NOTHING";

/** What a condition asks: the facts of a meeting, or values that are only tried. */
export type Asked = {
  readonly recordedFrom: MeetingFacts["recordedFrom"];
  readonly flag: (flag: FlagFact) => boolean | null;
  readonly measure: (measure: Measure) => Measured;
};

/**
 * Whether a condition of a score sheet holds for the facts of a meeting. One `NO` settles "all", one `YES` settles
 * "any", whatever is not known beside it.
 */
export function holds(condition: Condition, facts: MeetingFacts): Holds {
  return answered(condition, {
    recordedFrom: facts.recordedFrom,
    flag: (flag) => facts[flag],
    measure: (measure) => measured(measure, facts),
  });
}

/** The same for whatever answers: a flag that is null, and a figure that is none, are not known. */
export function answered(condition: Condition, asked: Asked): Holds {
  if ("all" in condition) return every(condition.all.map((each) => answered(each, asked)));
  if ("any" in condition) return some(condition.any.map((each) => answered(each, asked)));
  if ("recordedFrom" in condition) return answer(asked.recordedFrom === condition.recordedFrom);
  if ("flag" in condition) {
    const flag = asked.flag(condition.flag);
    return flag === null ? "UNKNOWN" : answer(flag === condition.is);
  }
  const figure = asked.measure(condition.measure);
  return typeof figure === "number" ? answer(isWithin(figure, condition)) : "UNKNOWN";
}

/** The figure of a measure. Shares are exact where they meet a whole per cent: 9 of 10 is 90, never 89.99…. */
export function measured(measure: Measure, facts: MeetingFacts): Measured {
  if ("number" in measure) return facts[measure.number] ?? "UNKNOWN";
  if ("percentOf" in measure) return percentOf(facts[measure.percentOf[0]], facts[measure.percentOf[1]]);
  const [actual, required] = [facts[measure.shortfall[0]], facts[measure.shortfall[1]]];
  return actual === null || required === null ? "UNKNOWN" : Math.max(0, required - actual);
}

function percentOf(part: number | null, whole: number | null): Measured {
  if (part === null || whole === null) return "UNKNOWN";
  return whole === 0 ? "NOTHING" : (part * 100) / whole;
}

export type Edges = {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
};

export function isWithin(figure: number, { atLeast, above, atMost, below }: Edges): boolean {
  if (atLeast !== undefined && figure < atLeast) return false;
  if (above !== undefined && figure <= above) return false;
  if (atMost !== undefined && figure > atMost) return false;
  return below === undefined || figure < below;
}

function every(answers: readonly Holds[]): Holds {
  if (answers.includes("NO")) return "NO";
  return answers.includes("UNKNOWN") ? "UNKNOWN" : "YES";
}

function some(answers: readonly Holds[]): Holds {
  if (answers.includes("YES")) return "YES";
  return answers.includes("UNKNOWN") ? "UNKNOWN" : "NO";
}

function answer(yes: boolean): Holds {
  return yes ? "YES" : "NO";
}
