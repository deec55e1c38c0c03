import { personKey } from "./duplicates.rules.ts";
import type { ImportProblem, MemberRow } from "./import-row.rules.ts";

/** What a list may change of a member who is there already; everything else goes by its own procedure. */
export const updatableFields = ["fullName", "birthDate", "sex", "cardNumber"] as const;
export type UpdatableField = (typeof updatableFields)[number];

/** A member of the body as held today, as far as a list can speak of it. */
export type HeldMember = {
  readonly personId: string;
  readonly nameFolded: string;
  readonly fullName: string;
  readonly sortName: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly cardNumber: string | null;
  readonly cellId: string;
  readonly status: string;
  readonly admittedOn: string | null;
  readonly officialOn: string | null;
  readonly positions: readonly string[];
};

export type Difference = { readonly field: UpdatableField; readonly held: string | null; readonly written: string };

export type HeldMembers = (row: Partial<MemberRow>) => readonly HeldMember[];

/** Who a row may mean: whoever has its card number, else everybody of its name and birth date. */
export function membersMeant(members: readonly HeldMember[]): HeldMembers {
  const byCard = new Map(
    members.flatMap((member) => (member.cardNumber === null ? [] : [[member.cardNumber, member]])),
  );
  const byPerson = Map.groupBy(members, ({ nameFolded, birthDate }) => `${nameFolded}|${birthDate}`);
  return (row) => {
    const ofCard = row.cardNumber === undefined ? undefined : byCard.get(row.cardNumber);
    if (ofCard !== undefined) return [ofCard];
    const key = personKey(row);
    return key === undefined ? [] : (byPerson.get(key) ?? []);
  };
}

/** What the list says otherwise. An empty cell says nothing, so it never erases. */
export function differencesOf(row: Partial<MemberRow>, member: HeldMember): Difference[] {
  return updatableFields.flatMap((field) => {
    const [held, written] = [member[field], row[field]];
    return written === undefined || written === held ? [] : [{ field, held, written }];
  });
}

/** What the list says otherwise of things that no list changes: each with the way that does. */
export function changedElsewhere(
  row: Partial<MemberRow>,
  member: HeldMember,
  cellId: string | undefined,
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (row.cell !== undefined && cellId !== undefined && cellId !== member.cellId)
    problems.push({ field: "cell", code: "CELL_BY_TRANSFER", value: row.cell });
  if (row.status !== undefined && row.status !== member.status)
    problems.push({ field: "status", code: "STATUS_BY_CHANGE", value: "" });
  for (const field of ["admittedOn", "officialOn"] as const) {
    const day = row[field];
    if (day !== undefined && day !== member[field])
      problems.push({ field, code: "DAY_BY_CHANGE", value: day.split("-").toReversed().join("/") });
  }
  if (row.position !== undefined && !member.positions.includes(row.position))
    problems.push({ field: "position", code: "POSITION_BY_APPOINTMENT", value: "" });
  return problems;
}
