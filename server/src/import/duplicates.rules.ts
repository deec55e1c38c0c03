import { foldName } from "../search/fold-name.ts";
import type { ImportProblem, MemberRow, OrganizationRow } from "./import-row.rules.ts";

/** Card numbers, people (`personKey`), organization codes and placed names that are there already. */
export type KnownKeys = {
  readonly cardNumbers?: ReadonlySet<string>;
  readonly people?: ReadonlySet<string>;
  readonly codes?: ReadonlySet<string>;
  readonly organizations?: ReadonlySet<string>;
};

/** One person, as far as name and birth date can tell; undefined without a birth date, because names repeat. */
export function personKey({ fullName, birthDate }: Partial<MemberRow>): string | undefined {
  return birthDate === undefined || fullName === undefined ? undefined : `${foldName(fullName)}|${birthDate}`;
}

/** One organization, as far as its name and its superior can tell: many bodies have a "Chi bộ 1". */
export function organizationKey({ name, superior }: Pick<OrganizationRow, "name" | "superior">): string {
  return `${foldName(name)}|${foldName(superior ?? "")}`;
}

/** Whether a member is in the register already: the card number decides, else name and birth date. */
export function existingMember(member: Partial<MemberRow>, known: KnownKeys): ImportProblem | undefined {
  if (member.cardNumber !== undefined && known.cardNumbers?.has(member.cardNumber))
    return { field: "cardNumber", code: "CARD_NUMBER_EXISTS", value: member.cardNumber };
  const key = personKey(member);
  if (key !== undefined && known.people?.has(key))
    return { field: "fullName", code: "PERSON_EXISTS", value: member.fullName ?? "" };
  return undefined;
}

/** Whether an organization is in the register already, by its code, else by its name under its superior. */
export function existingOrganization(
  { name, code, superior }: Partial<OrganizationRow>,
  known: KnownKeys,
): ImportProblem | undefined {
  if (code !== undefined && known.codes?.has(foldName(code)))
    return { field: "code", code: "ORGANIZATION_EXISTS", value: code };
  if (name !== undefined && known.organizations?.has(organizationKey({ name, ...(superior && { superior }) })))
    return { field: "name", code: "ORGANIZATION_EXISTS", value: name };
  return undefined;
}

/** Remembers the rows of one file, those to correct too, and tells which of them stands there twice. */
export type DuplicateFinder<Row> = { check(row: number, value: Partial<Row>): ImportProblem | undefined };

/**
 * Members twice in one file: the same card number, or the same name and birth date unless two different card numbers
 * show that they are two people.
 */
export function memberDuplicates(): DuplicateFinder<MemberRow> {
  const rowOfCard = new Map<string, number>();
  const firstOfPerson = new Map<string, { row: number; cardNumber: string | undefined }>();
  return {
    check(row, member) {
      const { cardNumber, fullName = "" } = member;
      const sameCard = cardNumber === undefined ? undefined : rowOfCard.get(cardNumber);
      if (cardNumber !== undefined && sameCard !== undefined)
        return { field: "cardNumber", code: "CARD_NUMBER_TWICE_IN_FILE", value: cardNumber, firstRow: sameCard };
      const key = personKey(member);
      const first = key === undefined ? undefined : firstOfPerson.get(key);
      const areTwoPeople = first?.cardNumber !== undefined && cardNumber !== undefined;
      if (first !== undefined && !areTwoPeople)
        return { field: "fullName", code: "PERSON_TWICE_IN_FILE", value: fullName, firstRow: first.row };
      if (cardNumber !== undefined) rowOfCard.set(cardNumber, row);
      if (key !== undefined && first === undefined) firstOfPerson.set(key, { row, cardNumber });
      return undefined;
    },
  };
}

/** Organizations twice in one file: the same code, or the same name under the same superior. */
export function organizationDuplicates(): DuplicateFinder<OrganizationRow> {
  const rowOfCode = new Map<string, number>();
  const rowOfName = new Map<string, number>();
  return {
    check(row, organization) {
      const code = organization.code === undefined ? undefined : foldName(organization.code);
      const sameCode = code === undefined ? undefined : rowOfCode.get(code);
      if (sameCode !== undefined)
        return {
          field: "code",
          code: "ORGANIZATION_TWICE_IN_FILE",
          value: organization.code ?? "",
          firstRow: sameCode,
        };
      const { name, superior } = organization;
      const key = name === undefined ? undefined : organizationKey({ name, ...(superior && { superior }) });
      const sameName = key === undefined ? undefined : rowOfName.get(key);
      if (sameName !== undefined)
        return { field: "name", code: "ORGANIZATION_TWICE_IN_FILE", value: name ?? "", firstRow: sameName };
      if (code !== undefined) rowOfCode.set(code, row);
      if (key !== undefined) rowOfName.set(key, row);
      return undefined;
    },
  };
}
