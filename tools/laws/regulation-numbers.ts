import { type Breach, findAll, isTest, type SourceFile } from "./source-file.ts";

/** Numbers of arithmetic, not of a regulation: signs, halves and thirds, percent, rounding, minutes, hours, days of a week, months. */
const arithmetic = [
  "0",
  "1",
  "2",
  "3",
  "4",
  "5",
  "7",
  "8",
  "10",
  "12",
  "24",
  "60",
  "100",
  "1000",
  "60_000",
  "86_400_000",
  "3_600_000",
];
const judged = /^server\/src\/(vote|meeting|task|evaluation|organization|picture|home|workspace)\/.*\.rules\.ts$/;

/** Law 5: a number that a regulation sets lives in `rulesets/`; the rules that use it receive it. */
export function regulationNumbers(sources: SourceFile[]): Breach[] {
  return sources
    .filter((file) => judged.test(file.path) && !isTest(file.path))
    .flatMap((file) =>
      findAll({ ...file, text: withoutStrings(file.text) }, /(?<![\w.$])\d[\d_]*(?:\.\d+)?/)
        .filter(({ match }) => !arithmetic.includes(match[0]))
        .map(({ line, match }) => ({
          law: 5,
          path: file.path,
          line,
          what: `has the number ${match[0]}; a regulation's number belongs in rulesets/`,
        })),
    );
}

function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, (quoted) => quoted.replace(/[^\n]/g, " "));
}
