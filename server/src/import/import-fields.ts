import { memberFields } from "./member-fields.ts";
import { organizationFields } from "./organization-fields.ts";

export type ImportKind = "members" | "organizations";

export type MemberField =
  | "fullName"
  | "familyName"
  | "givenName"
  | "birthDate"
  | "birthDateOfMen"
  | "birthDateOfWomen"
  | "sex"
  | "cardNumber"
  | "status"
  | "admittedOn"
  | "officialOn"
  | "cell"
  | "position"
  | "exemptFrom"
  | "exemptTo"
  | "username";

export type OrganizationField = "name" | "kind" | "superior" | "code" | "cellType" | "foundedOn" | "staffCount";

export type ImportField = MemberField | OrganizationField;

/** A column that may be imported: how it is called, and the folded headers by which it is recognised. */
export type FieldDefinition = {
  readonly field: ImportField;
  readonly vi: string;
  readonly en: string;
  readonly synonyms: readonly string[];
  /** Headers that may mean something else as well: they give way to a clear one, and to values that do not fit. */
  readonly loose?: readonly string[];
  /** How a value of it is written in the template. */
  readonly format: "text" | "day" | "count";
};

/** The fields of one kind of list. */
export function fieldsOf(kind: ImportKind): readonly FieldDefinition[] {
  return kind === "members" ? memberFields : organizationFields;
}

/** Fields that a list of this kind must have a column for; a full name may come in two columns. */
export const requiredFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  members: ["fullName", "status", "cell"],
  organizations: ["name", "kind"],
};
