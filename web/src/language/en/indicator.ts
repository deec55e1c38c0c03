import type { indicator as vietnamese } from "../vi/indicator.ts";

const roman = ["", "I", "II", "III", "IV"];

function periodName(period: string): string {
  const part = period.slice(5);
  if (part === "") return "Whole year";
  if (part.startsWith("Q")) return `Quarter ${roman[Number(part.slice(1))]}`;
  if (part.startsWith("H")) return part === "H1" ? "First half" : "Second half";
  return `Month ${Number(part)}`;
}

export const indicator: typeof vietnamese = {
  title: (year) => `Indicators of ${year}`,
  explanation:
    "Indicators of professional work that the resolutions of the cell or committee set: the result of each period beside its target and the same period of the year before, and how far goals of the term are reached.",
  year: "Year",
  yearOption: (year) => `${year}`,
  onDay: "Goals of the term as of",
  none: "No indicator is kept in this year",
  noneAdvice: "Choose “Add an indicator” to enter what a resolution sets, then the result of each period.",
  noneAdviceReader: "The secretary, the deputy or the committee's office enter indicators here.",
  download: "Download Excel",
  add: "Add an indicator",
  edit: "Change the indicator",
  end: "Stop keeping it",
  endTitle: (name) => `Stop keeping: ${name}`,
  endAdvice: "What was entered stays. From next year on the indicator is not shown.",
  keepAgain: "Keep it again",
  remove: "Delete",
  removeTitle: (name) => `Delete the indicator: ${name}`,
  actionNamed: (action, name) => `${action}: ${name}`,
  ended: (day) => `Kept no more after ${day}`,
  basis: (text) => `Set by: ${text}`,
  period: periodName,
  periodOfYear: (period) => (period.length === 4 ? period : `${periodName(period)} of ${period.slice(0, 4)}`),
  column: {
    period: "Period",
    target: "Target",
    value: "Result",
    change: "On the year",
  },
  caption: (name) => `${name}: targets and results by period`,
  enter: "Enter",
  enterNamed: (period, name) => `Enter figures of ${period}: ${name}`,
  met: "Reached",
  notMet: "Not reached",
  noValue: "None yet",
  change: (signed, isPoints) => (isPoints ? `${signed} points` : `${signed}%`),
  unchanged: "Unchanged",
  goal: "Goal of the term",
  goalWords: (target, day) => `${target} by ${day}`,
  from: (baseline) => `from ${baseline}`,
  standing: (value, period) => `At the end of ${period}: ${value}`,
  share: (share, elapsed) => `${share} of the way, in ${elapsed} of the time.`,
  elapsed: (elapsed) => `${elapsed} of the time has passed.`,
  noStanding: "No period that has ended has a value yet.",
  field: {
    name: "Name of the indicator",
    nameNeeded: "Write its name.",
    unit: "Unit",
    unitHint: "For example: billion dong, %, households",
    unitNeeded: "Write the unit.",
    frequency: "Measured by",
    better: "Better is",
    basis: "Set by",
    basisHint: "The resolution that sets it, where it is not in the register",
    directive: "Text of the register",
    hasGoal: "There is a goal for the whole term",
    baseline: "Where it began (if known)",
    setOn: "Counted from",
    target: "To be reached",
    targetNeeded: "Write what is to be reached.",
    dueOn: "Deadline",
    dayNeeded: "Choose a day.",
    endsFirst: "The deadline must be after the first day.",
    endedOn: "Last day on which it is kept",
  },
  frequency: { MONTH: "month", QUARTER: "quarter", HALF_YEAR: "half-year", YEAR: "year" },
  better: { MORE: "a higher figure", LESS: "a lower figure" },
  figure: {
    target: "Target of the period",
    value: "Result",
    note: "Note",
    ahead: "The period has not begun: only its target can be set.",
  },
};
