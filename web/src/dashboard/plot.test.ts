import { expect, test } from "vitest";
import { bandsOf } from "./plot.tsx";

test.each([
  ["a year on a wide screen", 1068, 12, { bands: 1, columnWidth: 1000 / 12 }],
  ["quarters are not drawn wider than they need", 1000, 4, { bands: 1, columnWidth: 110 }],
  ["a year on a phone stands in two halves", 290, 12, { bands: 2, columnWidth: 39 }],
  ["quarters on a phone stay side by side", 290, 4, { bands: 1, columnWidth: 55.5 }],
  ["with letters twice as large in as many bands as it takes", 145, 12, { bands: 6, columnWidth: 44.5 }],
])("%s", (_, room, count, bands) => {
  expect(bandsOf(room, count)).toEqual(bands);
});
