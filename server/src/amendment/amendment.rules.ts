import type { Input } from "../operation.ts";

type Change = Input<"amendment.ask">["change"];
type Field = Change["field"];
type Particulars = {
  fullName: string;
  birthDate: string | null;
  sex: "MALE" | "FEMALE" | null;
  cardNumber: string | null;
};

/** What is held in a field. */
export function heldIn(field: Field, person: Particulars): string | null {
  const held = {
    FULL_NAME: person.fullName,
    BIRTH_DATE: person.birthDate,
    SEX: person.sex,
    CARD_NUMBER: person.cardNumber,
  };
  return held[field];
}

/** The particulars with one field as it was asked. */
export function amended(
  { fullName, birthDate, sex, cardNumber }: Particulars,
  field: Field,
  value: string,
): Particulars {
  const particulars = { fullName, birthDate, sex, cardNumber };
  switch (field) {
    case "FULL_NAME":
      return { ...particulars, fullName: value };
    case "BIRTH_DATE":
      return { ...particulars, birthDate: value };
    case "SEX":
      return { ...particulars, sex: value === "FEMALE" ? "FEMALE" : "MALE" };
    case "CARD_NUMBER":
      return { ...particulars, cardNumber: value };
  }
}
