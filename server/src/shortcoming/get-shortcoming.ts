import { recordReads } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { presentShortcoming } from "./present-shortcoming.ts";
import { findReadBy } from "./read-by.queries.ts";
import { findShortcoming, listNotes } from "./shortcoming.queries.ts";

/** One shortcoming with how its remedy goes on; whoever reads another's leaves a line. */
export const getShortcoming: Operation<"shortcoming.get"> = async (context, input) => {
  const { tx, clock } = context;
  const reader = await findReadBy(context, input.organizationId);
  const row = await findShortcoming(tx, input);
  if (!row) return refuse("NOT_FOUND");
  const notes = await listNotes(tx, input);
  if (row.person && row.person.personId !== reader.personId)
    await recordReads(tx, [row.person.personId], input.organizationId);
  return {
    ...presentShortcoming(row, { reader, today: dayOf(clock.now()) }),
    notes: notes.map((note) => ({ ...note, notedAt: note.notedAt.toISOString() })),
  };
};
