/** So many people of a joint meeting are read at once; of a larger one the roll is read cell by cell: a bound of the product, not of a regulation. */
export const rollAtOnce = 200;

/** Whether whoever reads the whole roll reads it part by part. */
export function isReadByPart({ joint, people }: { joint: boolean; people: number }): boolean {
  return joint && people > rollAtOnce;
}

/** Whether somebody reads the rows of every cell: in a joint meeting whoever leads, writes or follows it, elsewhere everybody. */
export function readsWholeRoll(of: { joint: boolean; holdsOffice: boolean; writes: boolean }): boolean {
  return !of.joint || of.holdsOffice || of.writes;
}

type Named = { readonly personId: string } | null;

/** What of a record names people whose rows a page needs beside those of the cell that is open. */
type Naming = {
  readonly meeting: { chairId: string | null; minuteTakerId: string | null; helperId: string | null };
  readonly agenda: readonly { presenter: Named }[];
  readonly assignments: readonly { person: Named }[];
  readonly absenceRequests: readonly { person: Named }[];
  readonly opinions: readonly { person: Named }[];
  readonly newTasks: readonly { owner: Named }[];
  readonly statements: readonly { personId: string | null }[];
};

/** Who of a roll that is read by part is named in the meeting: in office, presenting, speaking, asking, owning a task. */
export function namedOn<Row extends { readonly personId: string }>(roll: readonly Row[], record: Naming): Row[] {
  const { meeting, agenda, assignments, absenceRequests, opinions, newTasks, statements } = record;
  const named = new Set<string | null | undefined>([
    meeting.chairId,
    meeting.minuteTakerId,
    meeting.helperId,
    ...agenda.map(({ presenter }) => presenter?.personId),
    ...[...assignments, ...absenceRequests, ...opinions].map(({ person }) => person?.personId),
    ...newTasks.map(({ owner }) => owner?.personId),
    ...statements.map(({ personId }) => personId),
  ]);
  return roll.filter(({ personId }) => named.has(personId));
}
