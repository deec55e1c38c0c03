import { expect, test } from "vitest";
import { numbersLeftOut } from "./numbers-left-out.rules.ts";

const term = "2025-06-01";
const minutes = (...numbers: number[]) => numbers.map((number) => ({ number, termStartedOn: term }));

test("numbers between those of the book stand on minutes outside it", () => {
  expect(numbersLeftOut(minutes(2, 4, 5), new Map())).toEqual([1, 3]);
});

test("a year that goes on where the last one ended leaves nothing out", () => {
  expect(numbersLeftOut(minutes(13, 14), new Map([[term, 12]]))).toEqual([]);
  expect(numbersLeftOut(minutes(13, 15), new Map([[term, 11]]))).toEqual([12, 14]);
});

test("a new term begins at 01 and is counted by itself", () => {
  const both = [...minutes(13), { number: 2, termStartedOn: "2026-06-01" }];
  expect(numbersLeftOut(both, new Map([[term, 12]]))).toEqual([1]);
});

test("minutes without a number leave nothing out", () => {
  expect(numbersLeftOut([{ number: null, termStartedOn: null }], new Map())).toEqual([]);
});
