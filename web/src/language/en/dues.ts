import type { Texts } from "../language.ts";

export const dues: Texts["dues"] = {
  month: "Month",
  title: "Dues",
  explanation:
    "Mark who has paid the dues of the month; no amounts. Choose “All have paid”, then change those who have not or need not. The meeting's opening shows the result.",
  explanationAbove: "How many members have paid their dues in each cell. Names are read in the cell only.",
  list: (month) => `Dues of ${month}`,
  download: (month) => `Excel: dues of the cells, ${month}`,
  cells: (month) => `Cells, ${month}`,
  cell: "Cell",
  noCells: "There are no cells yet",
  noCellsAdvice: "Cells under it appear here.",
  markAll: "All have paid",
  name: "Name",
  state: "Dues",
  stateOf: (name) => `Dues of ${name}`,
  states: { PAID: "Paid", UNPAID: "Not paid", EXCUSED: "Exempt or with a reason" },
  nobody: "The cell has no members in this month",
  nobodyAdvice: "Add members on the page of members.",
  reason: "Reason",
  reasonAdvice: "The decision that exempts, or why they are not paid yet: illness, disaster…",
  excuseTitle: (name) => `${name} is exempt or has a reason`,
  excuse: "Record",
  share: (paid, members) => `${paid}/${members}`,
  open: (months) => `${months} months of the year not paid`,
  rule: (months, source) =>
    `Whoever leaves ${months} months of a year unpaid without a good reason is considered by the cell (${source}). Only months that the cell kept are counted.`,
  mine: "My dues this year",
  mineNone: "The cell has marked no month of this year.",
  atOpening: (paid, members, excused, unpaid) =>
    `Dues of this month: ${paid}/${members} paid${excused > 0 ? `, ${excused} exempt or with a reason` : ""}, ${unpaid} not paid.`,
  openPage: "Open the dues",
};
