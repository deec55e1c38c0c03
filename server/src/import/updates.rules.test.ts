import { expect, test } from "vitest";
import { changedElsewhere, differencesOf, type HeldMember, membersMeant } from "./updates.rules.ts";

const an: HeldMember = {
  personId: "an",
  nameFolded: "nguyen thi an",
  fullName: "Nguyễn Thị Ân",
  sortName: "an",
  birthDate: "1985-02-03",
  sex: null,
  cardNumber: "085000000001",
  cellId: "cell",
  status: "OFFICIAL",
  admittedOn: "2010-05-19",
  officialOn: null,
  positions: ["SECRETARY"],
};
const anotherAn: HeldMember = { ...an, personId: "another", cardNumber: null };

test.each([
  ["the card number decides", { cardNumber: "085000000001", fullName: "Trần Văn Khác" }, ["an"]],
  ["else name and birth date", { fullName: "NGUYỄN THỊ ÂN", birthDate: "1985-02-03" }, ["an", "another"]],
  ["a name without a birth date means nobody", { fullName: "Nguyễn Thị Ân" }, []],
  ["another birth date is another person", { fullName: "Nguyễn Thị Ân", birthDate: "1985-02-04" }, []],
])("%s", (_, row, meant) => {
  expect(membersMeant([an, anotherAn])(row).map(({ personId }) => personId)).toEqual(meant);
});

test.each([
  ["the same values differ in nothing", { fullName: "Nguyễn Thị Ân", cardNumber: "085000000001" }, []],
  ["an empty cell says nothing", { fullName: "Nguyễn Thị Ân" }, []],
  ["what is empty here is filled", { sex: "FEMALE" as const }, [{ field: "sex", held: null, written: "FEMALE" }]],
  [
    "another accent is another name",
    { fullName: "Nguyễn Thị Ấn" },
    [{ field: "fullName", held: "Nguyễn Thị Ân", written: "Nguyễn Thị Ấn" }],
  ],
])("%s", (_, row, differences) => {
  expect(differencesOf(row, an)).toEqual(differences);
});

test.each([
  ["the same cell, status and position need nothing", { cell: "Chi bộ 1", status: "OFFICIAL" as const }, "cell", []],
  ["another cell is a transfer", { cell: "Chi bộ 2" }, "other", ["CELL_BY_TRANSFER"]],
  ["another status is a change of status", { status: "PROBATIONARY" as const }, undefined, ["STATUS_BY_CHANGE"]],
  ["another day is not a list's to write", { officialOn: "2011-05-19" }, undefined, ["DAY_BY_CHANGE"]],
  ["a position is an appointment", { position: "DEPUTY_SECRETARY" as const }, undefined, ["POSITION_BY_APPOINTMENT"]],
])("%s", (_, row, cellId, codes) => {
  expect(changedElsewhere(row, an, cellId).map(({ code }) => code)).toEqual(codes);
});
