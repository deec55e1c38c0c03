import type { Measure } from "./benchmark.ts";

const columns = ["what", "ours", "control", "ratio", "target"] as const;
const titles: Record<(typeof columns)[number], string> = {
  what: "What",
  ours: "Ours",
  control: "Control",
  ratio: "Ratio",
  target: "Target",
};

/** Prints measures as a table, each with ✓ or ✗ where it has a target. */
export function printTable(measures: readonly Measure[]): void {
  const lines = [titles, ...measures];
  const widths = columns.map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const [index, line] of lines.entries()) {
    const mark = index === 0 ? "" : markOf(measures[index - 1]);
    console.log(
      `| ${columns.map((column, place) => line[column].padEnd(widths[place] ?? 0)).join(" | ")} | ${mark.padEnd(1)} |`,
    );
    if (index === 0) console.log(`| ${widths.map((width) => "-".repeat(width)).join(" | ")} | - |`);
  }
}

function markOf(measure: Measure | undefined): string {
  return measure?.isMet === undefined ? "" : measure.isMet ? "✓" : "✗";
}
