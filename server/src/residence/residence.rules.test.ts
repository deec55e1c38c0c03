import { expect, test } from "vitest";
import { hindranceToIntroduce } from "./residence.rules.ts";

const present = { residenceName: "Chi bộ Khu phố 4", introducedOn: "2026-05-01" };
const next = { residenceName: "Chi bộ Khu phố 7", introducedOn: "2026-06-01" };

test.each([
  ["first", next, undefined, null],
  ["after moving house", next, present, null],
  ["tomorrow", { ...next, introducedOn: "2026-11-24" }, undefined, "DAY_IN_FUTURE"],
  ["where one is introduced", { ...present, introducedOn: "2026-06-01" }, present, "INTRODUCED_THERE"],
  ["before the former one", { ...next, introducedOn: "2026-04-30" }, present, "DAYS_OUT_OF_ORDER"],
] as const)("introduced %s", (_, wanted, before, hindrance) =>
  expect(hindranceToIntroduce(wanted, before, "2026-11-23")).toBe(hindrance),
);
