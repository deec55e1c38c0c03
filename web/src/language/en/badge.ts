import type { badge as vietnamese } from "../vi/badge.ts";

export const badge: typeof vietnamese = {
  link: "Party badges",
  title: "Party badges",
  explanation:
    "Members who reach the party age of a badge by one of the next four rounds. Party age counts from the day of admission on record; who has none on record is not in the list.",
  rounds: (days) => `Next rounds: ${days}.`,
  from: (source) => `By ${source}.`,
  list: "Due in the next rounds",
  none: "To nobody is a badge due in the next four rounds",
  noneAdvice: "If somebody should be here, look at the day of admission in the record.",
  name: "Name",
  cell: "Cell",
  years: "Badge",
  yearsOf: (years) => `${years} years`,
  admitted: "Admitted on",
  reached: "Years reached on",
  round: "Round",
};
