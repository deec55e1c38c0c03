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
  expect(speakersOfPresent({ attendance, statements })).toEqual([1, 2]);
});
