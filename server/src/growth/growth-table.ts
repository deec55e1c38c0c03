import type { Table } from "../import/write-table.ts";
import type { Answer } from "../operation.ts";
import { memberLosses, organizationLosses } from "./growth.rules.ts";
import { growthWords } from "./growth-words.rules.ts";

type Growth = Answer<"growth.get">;
type Cell = string | number;
type Language = "vi" | "en";

/** Growth as a table of a workbook: the whole with the same perimeter, the reasons, then part by part. */
export function growthTable(
  growth: Growth,
  rows: Growth["rows"],
  { from, to, language }: { from: string; to: string; language: Language },
): Table {
  const words = growthWords[language];
  const { before, after, samePerimeter } = growth;
  const counted = (["bodies", "cells", "official", "probationary"] as const).map((name): Cell[] => [
    words.counts[name],
    before[name],
    after[name],
    after[name] - before[name],
    samePerimeter[name],
  ]);
  return {
    title: words.title(growth.organization.name),
    sheetName: words.sheet,
    columns: [
      { header: words.what, width: 48, format: "text" },
      { header: dayText(from), width: 16, format: "amount" },
      { header: dayText(to), width: 16, format: "amount" },
      { header: words.difference, width: 16, format: "amount" },
      { header: `${words.samePerimeter}, ${dayText(from)}`, width: 24, format: "amount" },
    ],
    rows: [
      ...counted,
      [words.counts.all, all(before), all(after), all(after) - all(before), all(samePerimeter)],
      [words.counts.staff, before.staff ?? "", after.staff ?? "", differenceOf(before.staff, after.staff), ""],
      [words.counts.share, before.memberShareOfStaff ?? "", after.memberShareOfStaff ?? "", "", ""],
      heading(words.ofMembers),
      ...growth.members.reasons.map(({ reason, count }): Cell[] => [
        words.members[reason],
        "",
        "",
        memberLosses.some((loss) => loss === reason) ? -count : count,
        "",
      ]),
      heading(words.ofOrganizations),
      ...(["bodies", "cells"] as const).flatMap((sort) =>
        growth[sort].reasons.map(({ reason, count }): Cell[] => [
          `${words.counts[sort]}: ${words.organizations[reason]}`,
          "",
          "",
          organizationLosses.some((loss) => loss === reason) ? -count : count,
          "",
        ]),
      ),
    ],
    more: [partsTable(rows, { from, to, language })],
  };
}

/** A line an organization beneath, its figures on both days side by side. */
function partsTable(
  rows: Growth["rows"],
  { from, to, language }: { from: string; to: string; language: Language },
): Table {
  const words = growthWords[language];
  const figures = ["cells", "official", "probationary", "staff", "memberShareOfStaff"] as const;
  const titles = { ...words.counts, memberShareOfStaff: words.counts.share };
  return {
    title: words.ofParts,
    sheetName: words.partsSheet,
    columns: [
      { header: words.organization, width: 48, format: "text" },
      ...figures.flatMap((name) =>
        [from, to].map((day) => ({ header: `${titles[name]}, ${dayText(day)}`, width: 18, format: "amount" as const })),
      ),
      { header: words.difference, width: 16, format: "amount" },
    ],
    rows: rows.map(({ name, before, after }): Cell[] => [
      name,
      ...figures.flatMap((figure) => [before?.[figure] ?? "", after?.[figure] ?? ""]),
      (after ? all(after) : 0) - (before ? all(before) : 0),
    ]),
  };
}

function all({ official, probationary }: { official: number; probationary: number }): number {
  return official + probationary;
}

const heading = (text: string): Cell[] => [text, "", "", "", ""];

function differenceOf(before: number | null, after: number | null): Cell {
  return before === null || after === null ? "" : after - before;
}

/** `31/12/2025`. */
function dayText(day: string): string {
  return day.split("-").reverse().join("/");
}
