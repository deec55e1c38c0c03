import { columnWords, lineWords } from "../../../server/src/ruleset/workbook-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Notice } from "../ui/notice.tsx";
import type { LineProblem } from "./sheet-query.ts";
import styles from "./sheets.module.css";

/** What could not be read in a workbook, row by row. */
export function ProblemList({ problems }: { problems: readonly LineProblem[] }) {
  const { t } = useLanguage();
  const different = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return (
    <Notice
      title={t.sheets.reading.title(different.size)}
      advice={
        <ul className={styles.faults}>
          {[...different].map(([key, problem]) => (
            <Problem key={key} problem={problem} />
          ))}
        </ul>
      }
    />
  );
}

function Problem({ problem: { row, column, code, text } }: { problem: LineProblem }) {
  const { t, f, code: language } = useLanguage();
  const words = t.sheets.reading;
  const place = [
    row === 0 ? words.whole : words.row(f.number(row)),
    ...(column === null || column === "line" ? [] : [words.column(columnWords[column][language])]),
  ].join(", ");
  const says = words[code];
  // A line that is missing or there twice is named by what it is, and called as the reader calls it.
  const named = Object.entries(lineWords).find(([line]) => line === text)?.[1][language] ?? text;
  return (
    <li>
      {place}: {typeof says === "string" ? says : says(named)}
    </li>
  );
}
