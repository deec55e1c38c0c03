import { expect, test } from "vitest";
import { isSettledOtherwise, type Settling } from "./settled-otherwise.rules.ts";

test.each<[string, Settling, boolean | null]>([
  ["confirmed as decided", { state: "DECIDED", before: "FAIR", after: "FAIR", decided: "FAIR" }, null],
  ["withdrawn below the decided grade", { state: "DECIDED", before: "FAIR", after: "AVERAGE", decided: "FAIR" }, true],
  ["down to what the superior decided", { state: "DECIDED", before: "GOOD", after: "FAIR", decided: "FAIR" }, false],
  ["otherwise decided from the start", { state: "DECIDED", before: "GOOD", after: "GOOD", decided: "FAIR" }, null],
  ["below a grade decided lower", { state: "DECIDED", before: "GOOD", after: "AVERAGE", decided: "FAIR" }, true],
  ["not decided yet", { state: "SUBMITTED", before: "FAIR", after: "AVERAGE", decided: null }, null],
  ["not sent yet", { state: "VOTED", before: "FAIR", after: "AVERAGE", decided: null }, null],
])("points %s: asked again is %#", (_how, settling, asked) => {
  expect(isSettledOtherwise(settling)).toBe(asked);
});
