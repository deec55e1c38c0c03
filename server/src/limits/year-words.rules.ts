import { formatsFor } from "../language/formats.rules.ts";
import { gradeNames } from "../language/words.rules.ts";
import { predecessorWords } from "../picture/predecessor-words.rules.ts";

/** The words in which a year's result says why, on the screen and in the workbook. */
export const yearWords = {
  vi: {
    good: {
      MET: "Đã chắc mức Tốt cả năm.",
      OPEN: "Còn khả năng đạt mức Tốt cả năm.",
      FAILED: "Không còn đạt được mức Tốt cả năm.",
    },
    condition: {
      EVERY_MONTH: (grade: string) => `Mọi tháng từ ${grade} trở lên`,
      MONTHS_WITH: (grade: string, needed: string) => `Ít nhất ${needed} tháng ${grade}`,
      MEAN: (needed: string) => `Bình quân từ ${needed} điểm`,
    },
    have: {
      EVERY_MONTH: (have: string) => `${have} tháng thấp hơn hoặc không sinh hoạt`,
      MONTHS_WITH: (have: string) => `có ${have} tháng`,
      MEAN: (have: string) => `đang là ${have}`,
    },
    standing: { MET: "Đạt", OPEN: "Chưa rõ", FAILED: "Không đạt" },
    table: {
      title: (year: number) => `Xếp loại sinh hoạt chi bộ năm ${year}`,
      headers: [
        "Chi bộ",
        "Trực thuộc",
        "Đến nay",
        "Bình quân",
        "Tháng có điểm",
        "Tháng còn lại",
        "Mức Tốt cả năm",
        "Vì sao",
        "Quy tắc",
      ],
      judgedFrom: (day: string) => `Tính từ ngày thành lập ${day}`,
      before: (name: string, months: string) => `${name}: ${months} tháng có điểm`,
      mean: (points: string, grade: string) => `bình quân ${points} điểm, mức ${grade}`,
    },
  },
  en: {
    good: {
      MET: "Good for the whole year is certain.",
      OPEN: "Good for the whole year is still possible.",
      FAILED: "Good for the whole year can no longer be reached.",
    },
    condition: {
      EVERY_MONTH: (grade: string) => `Every month at least ${grade}`,
      MONTHS_WITH: (grade: string, needed: string) => `At least ${needed} months ${grade}`,
      MEAN: (needed: string) => `A mean of at least ${needed} points`,
    },
    have: {
      EVERY_MONTH: (have: string) => `lower or not held: ${have}`,
      MONTHS_WITH: (have: string) => `so far: ${have}`,
      MEAN: (have: string) => `now ${have}`,
    },
    standing: { MET: "Met", OPEN: "Open", FAILED: "Not met" },
    table: {
      title: (year: number) => `How the cells' meetings of ${year} are rated`,
      headers: [
        "Cell",
        "Stands under",
        "So far",
        "Mean",
        "Months scored",
        "Months open",
        "Good for the year",
        "Why",
        "Rule",
      ],
      judgedFrom: (day: string) => `Judged from its founding on ${day}`,
      before: (name: string, months: string) => `${name}: months scored ${months}`,
      mean: (points: string, grade: string) => `mean ${points} points, ${grade}`,
    },
  },
};

/** One condition of the rule for a year, and what the year has shown of it. */
export function findingWords(
  finding: {
    kind: "EVERY_MONTH" | "MONTHS_WITH" | "MEAN";
    grade: keyof (typeof gradeNames)["vi"] | null;
    needed: number | null;
    have: number | null;
  },
  language: "vi" | "en",
  number: (value: number) => string,
): { condition: string; have: string } {
  const { kind, grade, needed, have } = finding;
  const words = yearWords[language];
  const gradeWord = grade ? gradeNames[language][grade] : "";
  const least = needed === null ? "" : number(needed);
  const conditions = {
    EVERY_MONTH: () => words.condition.EVERY_MONTH(gradeWord),
    MONTHS_WITH: () => words.condition.MONTHS_WITH(gradeWord, least),
    MEAN: () => words.condition.MEAN(least),
  };
  return { condition: conditions[kind](), have: have === null ? "" : words.have[kind](number(have)) };
}

/** What a cell came from in the course of the year, with what its own months came to; never counted into the cell's. */
export function predecessorLine(
  before: {
    name: string;
    succeededOn: string;
    scoredMonths: number;
    mean: number | null;
    soFar: keyof (typeof gradeNames)["vi"] | null;
  },
  language: "vi" | "en",
): string {
  const words = yearWords[language].table;
  const { number, score, date } = formatsFor(language);
  const { name, succeededOn, scoredMonths, mean, soFar } = before;
  const named = predecessorWords[language].named(name, date(succeededOn));
  const result = mean === null || soFar === null ? [] : [words.mean(score(mean), gradeNames[language][soFar])];
  return [words.before(named, number(scoredMonths)), ...result].join(", ");
}
