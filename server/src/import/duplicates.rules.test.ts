import { expect, test } from "vitest";
import {
  existingMember,
  existingOrganization,
  memberDuplicates,
  organizationDuplicates,
  personKey,
} from "./duplicates.rules.ts";
import type { MemberRow } from "./import-row.rules.ts";

const an: MemberRow = { fullName: "Nguyễn Thị Ân", birthDate: "1985-02-03", status: "OFFICIAL", cell: "1" };

test("the same card number twice in a file is told with the first row", () => {
  const finder = memberDuplicates();
  expect(finder.check(2, { ...an, cardNumber: "001234567890" })).toBeUndefined();
  expect(finder.check(9, { ...an, fullName: "Lê Văn An", cardNumber: "001234567890" })).toMatchObject({
    code: "CARD_NUMBER_TWICE_IN_FILE",
    firstRow: 2,
  });
});

test("the same name and birth date are one person, however the name is written, unless two card numbers differ", () => {
  const finder = memberDuplicates();
  expect(finder.check(2, { ...an, cardNumber: "001234567890" })).toBeUndefined();
  expect(finder.check(3, { ...an, fullName: "NGUYỄN THỊ ÂN".normalize("NFD") })).toMatchObject({
    code: "PERSON_TWICE_IN_FILE",
    firstRow: 2,
  });
  expect(finder.check(4, { ...an, cardNumber: "001234567891" })).toBeUndefined();
  expect(finder.check(5, { ...an, birthDate: "1986-02-03" })).toBeUndefined();
});

test("a name without a birth date proves nothing", () => {
  const finder = memberDuplicates();
  const { birthDate: _, ...nameOnly } = an;
  expect(finder.check(2, nameOnly)).toBeUndefined();
  expect(finder.check(3, nameOnly)).toBeUndefined();
});

test("a member of the register is recognised by card number, else by name and birth date", () => {
  const people = new Set([personKey(an) ?? ""]);
  expect(existingMember({ ...an, cardNumber: "001234567890" }, { cardNumbers: new Set(["001234567890"]) })?.code).toBe(
    "CARD_NUMBER_EXISTS",
  );
  expect(existingMember(an, { people })?.code).toBe("PERSON_EXISTS");
  expect(existingMember({ ...an, birthDate: "1985-02-04" }, { people })).toBeUndefined();
});

test("organizations are told apart by code, or by name under a superior", () => {
  const finder = organizationDuplicates();
  const cell = { name: "Chi bộ 1", kind: "CELL", cellType: "STUDENT" } as const;
  expect(finder.check(2, { ...cell, superior: "Trường A", code: "A1" })).toBeUndefined();
  expect(finder.check(3, { ...cell, superior: "Trường B" })).toBeUndefined();
  expect(finder.check(4, { ...cell, superior: "TRƯỜNG B" })).toMatchObject({ field: "name", firstRow: 3 });
  expect(finder.check(5, { ...cell, name: "Chi bộ 2", code: "a1" })).toMatchObject({ field: "code", firstRow: 2 });
  expect(existingOrganization({ ...cell, code: "A1" }, { codes: new Set(["a1"]) })?.code).toBe("ORGANIZATION_EXISTS");
});
