import { requireState } from "../meeting/require-state.ts";
import { findHolders, tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { isConvened, upsertAbsenceRequest } from "./absence.queries.ts";
import { absenceReasonOf, absenceWords } from "./absence-words.rules.ts";

/** Asks to be excused from a meeting one is convened to, by the code of a reason and a note; its secretary and deputies are told. */
export const requestAbsence: Operation<"absence.request"> = async (
  { tx, actor, meeting, clock },
  { organizationId, meetingId, reasonCode, reason: note },
) => {
  requireState(meeting, ["CONVENED"]);
  const key = { organizationId, meetingId };
  if (actor.personId === null || !(await isConvened(tx, key, actor.personId))) return refuse("NOT_CONVENED");
  const reason = absenceReasonOf(reasonCode, dayOf(clock.now()));
  if (!reason) return refuse("INVALID_CONTENT");
  if (reason.needsNote && note === "") refuse("NOTE_REQUIRED");
  const asked = { code: reasonCode, note, words: absenceWords(reason, note) };
  await upsertAbsenceRequest(tx, key, actor.personId, asked);
  await tellPeople(tx, await findHolders(tx, organizationId, ["SECRETARY", "DEPUTY_SECRETARY"]), {
    kind: "ABSENCE_REQUESTED",
    ...key,
  });
  return { done: true };
};
