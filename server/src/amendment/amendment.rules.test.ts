import { expect, test } from "vitest";
import { amended, heldIn } from "./amendment.rules.ts";

const person = { fullName: "Trần Thị Mận", birthDate: null, sex: "MALE", cardNumber: "000000000001" } as const;

test.each([
  ["FULL_NAME", "Trần Thị Mẫn", { fullName: "Trần Thị Mẫn" }],
  ["BIRTH_DATE", "1964-05-02", { birthDate: "1964-05-02" }],
  ["SEX", "FEMALE", { sex: "FEMALE" }],
  ["CARD_NUMBER", "000000000002", { cardNumber: "000000000002" }],
] as const)("%s alone is changed", (field, value, changed) => {
  expect(amended(person, field, value)).toEqual({ ...person, ...changed });
  expect(heldIn(field, amended(person, field, value))).toBe(value);
});

test("what is not known is held as nothing", () => expect(heldIn("BIRTH_DATE", person)).toBeNull());
