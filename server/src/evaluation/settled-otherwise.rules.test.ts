import { expect, test } from "vitest";
import { isSettledOtherwise, type Settling } from "./settled-otherwise.rules.ts";

test.each<[string, boolean | null, Settling]>([
  ["confirmed as decided", null, { state: "DECIDED", before: "FAIR", after: "FAIR", decided: "FAIR" }],
  ["withdrawn below the decided grade", true, { state: "DECIDED", before: "FAIR", after: "AVERAGE", decided: "FAIR" }],
  ["down to what the superior decided", false, { state: "DECIDED", before: "GOOD", after: "FAIR", decided: "FAIR" }],
  ["otherwise decided from the start", null, { state: "DECIDED", before: "GOOD", after: "GOOD", decided: "FAIR" }],
  ["below a grade decided lower", true, { state: "DECIDED", before: "GOOD", after: "AVERAGE", decided: "FAIR" }],
  ["not decided yet", null, { state: "SUBMITTED", before: "FAIR", after: "AVERAGE", decided: null }],
  ["not sent yet", null, { state: "VOTED", before: "FAIR", after: "AVERAGE", decided: null }],
])("points %s: asked again is %s", (_how, asked, settling) => {
  expect(isSettledOtherwise(settling)).toBe(asked);
});
