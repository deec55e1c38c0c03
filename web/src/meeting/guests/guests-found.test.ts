import { expect, test } from "vitest";
import { guestsFound, inKinds } from "./guests-found.ts";

const guest = (fullName: string, office: string, kind: "STAFF" | "OUTSIDE" = "STAFF") => ({ fullName, office, kind });
const hanh = guest("Đỗ Thị Hạnh", "Phòng Kế toán");
const long = guest("Vũ Đức Long", "Đảng ủy xã", "OUTSIDE");

test("a guest is found by name or office without accents, words in any order; without words everybody is", () => {
  expect(guestsFound([hanh, long], "hanh do")).toEqual([hanh]);
  expect(guestsFound([hanh, long], "dang uy")).toEqual([long]);
  expect(guestsFound([hanh, long], " ")).toEqual([hanh, long]);
  expect(guestsFound([hanh, long], "ai do")).toEqual([]);
});

test("guests from outside stand before those of the unit", () => {
  expect(inKinds([hanh, long])).toEqual([long, hanh]);
});
