import { yearRules } from "../../../rulesets/year-rules.ts";
import type { Table } from "../import/write-table.ts";
import { formatsFor } from "../language/formats.rules.ts";
import { gradeNames } from "../language/words.rules.ts";
import type { Answer } from "../operation.ts";
import { findingWords, predecessorLine, yearWords } from "./year-words.rules.ts";

type Row = Answer<"limits.years">["rows"][number];

/** The year's results as a table of a workbook: a line a cell, numbers as numbers, why in words. */
export function yearTable(rows: readonly Row[], { year, language }: { year: number; language: "vi" | "en" }): Table {
  const words = yearWords[language];
  const [cell, above, soFar, mean, scored, open, good, why, rule] = words.table.headers;
  const formats = formatsFor(language);
  return {
    title: words.table.title(year),
    sheetName: String(year),
    columns: [
      { header: cell ?? "", width: 36 },
      { header: above ?? "", width: 32 },
      { header: soFar ?? "", width: 14 },
      { header: mean ?? "", width: 12, format: "score" },
      { header: scored ?? "", width: 12, format: "count" },
      { header: open ?? "", width: 12, format: "count" },
      { header: good ?? "", width: 32 },
      { header: why ?? "", width: 60 },
      { header: rule ?? "", width: 44 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.parentName ?? "",
      row.soFar === null ? "" : gradeNames[language][row.soFar],
      row.mean ?? "",
      row.scoredMonths,
      row.openMonths,
      words.good[row.good],
      reasons(row, language, formats),
      yearRules.find(({ id }) => id === row.yearRuleId)?.title[language] ?? "",
    ]),
  };
}

function reasons(row: Row, language: "vi" | "en", { number, date }: ReturnType<typeof formatsFor>): string {
  const words = yearWords[language];
  const findings = row.findings.map((finding) => {
    const { condition, have } = findingWords(finding, language, number);
    return `${condition}: ${words.standing[finding.standing]}${have ? ` (${have})` : ""}`;
  });
  const before = row.predecessors.map((each) => predecessorLine(each, language));
  const founded = row.judgedFrom === null ? [] : [words.table.judgedFrom(date(row.judgedFrom))];
  return [...founded, ...before, ...findings].join("; ");
}
