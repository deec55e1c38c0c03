import { requireState } from "../meeting/require-state.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findCountsFor, upsertAbsenceRequest } from "./absence.queries.ts";
import { tellWhoAnswers } from "./absence-answer.queries.ts";
import { absenceReasonOf, absenceWords } from "./absence-words.rules.ts";

/** Asks to be excused from a meeting one is convened to, by the code of a reason and a note; who answers is told. */
export const requestAbsence: Operation<"absence.request"> = async (
  { tx, actor, meeting, clock },
  { organizationId, meetingId, reasonCode, reason: note },
) => {
  requireState(meeting, ["CONVENED"]);
  const key = { organizationId, meetingId };
  const countsFor = actor.personId === null ? undefined : await findCountsFor(tx, key, actor.personId);
  if (actor.personId === null || countsFor === undefined) return refuse("NOT_CONVENED");
  const reason = absenceReasonOf(reasonCode, dayOf(clock.now()));
  if (!reason) return refuse("INVALID_CONTENT");
  if (reason.needsNote && note === "") refuse("NOTE_REQUIRED");
  const asked = { code: reasonCode, note, words: absenceWords(reason, note) };
  await upsertAbsenceRequest(tx, key, actor.personId, asked);
  await tellWhoAnswers(tx, key, countsFor);
  return { done: true };
};
