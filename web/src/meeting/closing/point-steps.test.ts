import { expect, test } from "vitest";
import { pointSteps } from "./point-steps.ts";

test.each([
  [1, [0, 1]],
  [2, [0, 1, 2]],
  [3, [0, 1, 2, 3]],
  [4, [0, 2, 4]],
  [5, [0, 2.5, 5]],
  [7, [0, 3.5, 7]],
  [15, [0, 7.5, 15]],
  [0.5, [0, 0.5]],
  [1.5, [0, 1, 1.5]],
])("a criterion of at most %d points is judged by one of %j", (max, steps) => {
  expect(pointSteps(max, 0.5)).toEqual(steps);
});

test("on a sheet of whole points half a point is never offered", () => {
  expect(pointSteps(5, 1)).toEqual([0, 3, 5]);
});

test("a criterion without points in this meeting is not judged", () => {
  expect(pointSteps(0, 0.5)).toEqual([]);
});
