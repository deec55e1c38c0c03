import type { Condition, Measure } from "../../../rulesets/score-sheet.ts";
import { formatsFor, type LanguageCode } from "../language/formats.rules.ts";
import type { CaseValue } from "./cases.rules.ts";
import { factWords } from "./fact-words.rules.ts";

const words = {
  vi: {
    exactly: (value: string) => `đúng ${value}`,
    from: (value: string) => `từ ${value}`,
    above: (value: string) => `trên ${value}`,
    upTo: (value: string) => `đến ${value}`,
    below: (value: string) => `dưới ${value}`,
    no: (flag: string) => `không: ${flag}`,
    paper: "nhập từ sổ giấy",
    live: "ghi trên phần mềm",
    share: (part: string, whole: string) => `tỷ lệ ${part} trên ${whole}`,
    shortfall: (actual: string, required: string) => `${actual} thiếu so với ${required}`,
    any: " hoặc ",
    all: " và ",
  },
  en: {
    exactly: (value: string) => `exactly ${value}`,
    from: (value: string) => `from ${value}`,
    above: (value: string) => `above ${value}`,
    upTo: (value: string) => `up to ${value}`,
    below: (value: string) => `below ${value}`,
    no: (flag: string) => `not: ${flag}`,
    paper: "entered from the minute book",
    live: "recorded in the software",
    share: (part: string, whole: string) => `share of ${part} in ${whole}`,
    shortfall: (actual: string, required: string) => `${actual} short of ${required}`,
    any: " or ",
    all: " and ",
  },
} as const;

/** A condition as a sentence says it: "số ngày gửi tài liệu trước dưới 1 và có phần chuyên đề". */
export function conditionWords(condition: Condition, code: LanguageCode): string {
  if ("all" in condition) return condition.all.map((each) => conditionWords(each, code)).join(words[code].all);
  if ("any" in condition) return condition.any.map((each) => conditionWords(each, code)).join(words[code].any);
  return valueWords(condition, code);
}

/** "từ 75% đến dưới 80%": where a figure lies, or what a fact answers. */
export function valueWords(value: CaseValue, code: LanguageCode): string {
  const says = words[code];
  if ("recordedFrom" in value) return value.recordedFrom === "PAPER" ? says.paper : says.live;
  const named = factWords[code];
  if ("flag" in value) return value.is ? named.flags[value.flag] : says.no(named.flags[value.flag]);
  const unit = "percentOf" in value.measure ? "%" : "";
  const shown = (edge: number) => `${formatsFor(code).number(edge)}${unit}`;
  const { atLeast, above, atMost, below } = value;
  if (atLeast !== undefined && atLeast === atMost)
    return `${measureWords(value.measure, code)} ${says.exactly(shown(atLeast))}`;
  const lower = atLeast !== undefined ? says.from(shown(atLeast)) : above !== undefined ? says.above(shown(above)) : "";
  const upper = atMost !== undefined ? says.upTo(shown(atMost)) : below !== undefined ? says.below(shown(below)) : "";
  return [measureWords(value.measure, code), lower, upper].filter((part) => part !== "").join(" ");
}

/** What a figure is: "tỷ lệ số đảng viên dự trên số đảng viên tính tỷ lệ dự". */
export function measureWords(measure: Measure, code: LanguageCode): string {
  const { numbers } = factWords[code];
  if ("number" in measure) return numbers[measure.number];
  if ("percentOf" in measure) return words[code].share(numbers[measure.percentOf[0]], numbers[measure.percentOf[1]]);
  return words[code].shortfall(numbers[measure.shortfall[0]], numbers[measure.shortfall[1]]);
}
