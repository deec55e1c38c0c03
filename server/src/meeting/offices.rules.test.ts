import { expect, test } from "vitest";
import { type Nominee, whyNotChair, whyNotHelper, whyNotMinuteTaker } from "./offices.rules.ts";

const now = new Date("2026-12-03T15:00:00+07:00");
const earlier = new Date("2026-12-03T14:40:00+07:00");
const later = new Date("2026-12-03T16:00:00+07:00");
const member: Nominee = {
  personId: "p",
  belongs: true,
  official: true,
  suspended: false,
  inOffice: false,
  mark: null,
  leftAt: null,
};
const deputy: Nominee = { ...member, inOffice: true };
const cell = { bySuperior: false, now };
const superior = { bySuperior: true, now };

test.each<[string, Nominee | undefined, typeof cell, ReturnType<typeof whyNotChair>]>([
  ["an officer of the cell chairs", deputy, cell, null],
  ["an official member without an office is named by the superior", member, superior, null],
  ["and not by the cell itself", member, cell, "CHAIR_NOT_IN_OFFICE"],
  [
    "nobody on probation or staying temporarily, whoever names",
    { ...member, official: false },
    superior,
    "CHAIR_NOT_OFFICIAL",
  ],
  ["nobody suspended, in office or not", { ...deputy, suspended: true }, cell, "CHAIR_NOT_OFFICIAL"],
  ["nobody from elsewhere", { ...deputy, belongs: false }, superior, "NOT_CONVENED"],
  ["nobody unknown", undefined, cell, "NOT_CONVENED"],
  ["who is there chairs", { ...deputy, mark: "PRESENT" }, cell, null],
  ["who is not marked yet may still come", { ...deputy, mark: "UNMARKED" }, cell, null],
  ["who is excused does not", { ...deputy, mark: "EXCUSED" }, cell, "NOT_IN_THE_ROOM"],
  ["who is absent does not, whoever names", { ...deputy, mark: "UNEXCUSED" }, superior, "NOT_IN_THE_ROOM"],
  ["who has left does not", { ...deputy, mark: "PRESENT", leftAt: earlier }, cell, "NOT_IN_THE_ROOM"],
  ["who leaves later does", { ...deputy, mark: "PRESENT", leftAt: later }, cell, null],
])("to chair: %s", (_rule, nominee, naming, why) => {
  expect(whyNotChair(nominee, naming)).toBe(why);
});

test.each<[string, Nominee | undefined, ReturnType<typeof whyNotMinuteTaker>]>([
  ["an ordinary member does", member, null],
  ["a probationary member does", { ...member, official: false, mark: "PRESENT" }, null],
  ["nobody suspended", { ...member, suspended: true }, "MINUTE_TAKER_SUSPENDED"],
  ["nobody who is absent", { ...member, mark: "EXCUSED" }, "NOT_IN_THE_ROOM"],
  ["nobody who has left", { ...member, mark: "PRESENT", leftAt: earlier }, "NOT_IN_THE_ROOM"],
  ["nobody from elsewhere", { ...member, belongs: false }, "NOT_CONVENED"],
])("to take the minutes: %s", (_rule, nominee, why) => {
  expect(whyNotMinuteTaker(nominee, cell)).toBe(why);
});

test("to type for another: whoever belongs here, also from elsewhere", () => {
  expect(whyNotHelper({ ...member, mark: "EXCUSED" })).toBeNull();
  expect(whyNotHelper({ ...member, belongs: false })).toBe("NOT_CONVENED");
});
