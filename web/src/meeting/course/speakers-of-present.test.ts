import { expect, test } from "vitest";
import { speakersOfPresent } from "./speakers-of-present.ts";

const attendance = [
  { personId: "a", status: "PRESENT" },
  { personId: "b", status: "PRESENT" },
  { personId: "c", status: "EXCUSED" },
];
const said = (personId: string | null) => ({ speaker: { personId } });

test("who sent an opinion and is away has not spoken, a speaker counts once, and a guest is none of those present", () => {
  const statements = [said("a"), said("a"), said("c"), said(null)];
  const figures = { present: 2 };
  expect(speakersOfPresent({ attendance, rollByPart: false, figures, statements })).toEqual([1, 2]);
});

test("of a large conference those present are counted by its figures, not by the rows on the page", () => {
  const conference = { attendance, rollByPart: true, figures: { present: 391 }, statements: [said("b")] };
  expect(speakersOfPresent(conference)).toEqual([1, 391]);
});
