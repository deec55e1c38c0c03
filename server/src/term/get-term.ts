import { termRulesOn } from "../../../rulesets/term-rules.ts";
import { listSeats, readPlace } from "../appointment/appointment.queries.ts";
import { decidesAppointments } from "../appointment/appointment.rules.ts";
import { presentAppointment } from "../appointment/present-appointment.ts";
import type { Transaction } from "../database/connect.ts";
import type { Operation } from "../operation.ts";
import type { OperationName } from "../operation-name.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { listByElections } from "./by-election.queries.ts";
import { presentTerm } from "./present-term.ts";
import { findTerm, findTermBefore, listCongresses, restingOn, type TermKey } from "./term.queries.ts";
import { lastDayBy, vacanciesOn } from "./term.rules.ts";

const writing: readonly OperationName[] = ["term.describe", "term.elect", "term.askByElection"];

/** A term with its committee in order: who is in office, awaits ratification, was refused or has left; and what is vacant. */
export const getTerm: Operation<"term.get"> = async ({ tx, clock, may, actor, standing }, input) => {
  const { organizationId } = input;
  const row = await findTerm(tx, input);
  if (!row) return refuse("NOT_FOUND");
  const today = dayOf(clock.now());
  const on = input.on ?? lastDayBy(row.endedOn, today);
  const seats = await listSeats(tx, { organizationId, from: row.startedOn, to: row.endedOn });
  const place = { actor, standing, ...(await readPlace(tx, organizationId)) };
  const rules = termRulesOn(row.startedOn);
  const decides = (seat: (typeof seats)[number]) =>
    actor.personId !== seat.personId && decidesAppointments(place, seat.position);
  const possible: Record<string, readonly OperationName[]> = {
    PROPOSED: ["term.ratify", "term.refuse"],
    CONFIRMED: ["appointment.end"],
  };
  const undoes = may("term.undo") && (await isUndoable(tx, input, row.endedOn));
  return {
    ...presentTerm(row, today),
    organizationName: row.organizationName,
    organizationKind: row.organizationKind,
    on,
    vacancies: vacanciesOn(seats, { size: row.plannedSize, standing: row.plannedStandingSize }, on),
    seats: seats.map((seat) => presentAppointment(seat, decides(seat) ? (possible[seat.state] ?? []) : [])),
    byElections: (await listByElections(tx, input)).map((each) => ({
      ...each,
      abilities: each.state === "ASKED" && decidesAppointments(place, each.position) ? ["term.answerByElection"] : [],
    })),
    congresses: await listCongresses(tx, organizationId),
    rules: {
      months: rules.months[row.organizationKind],
      aboutToEndDays: rules.aboutToEndDays,
      source: rules.source.document,
    },
    abilities: [...writing.filter((name) => may(name)), ...(undoes ? ["term.undo"] : [])],
  };
};

/** Nothing rests on it, and another runs in its place. */
async function isUndoable(tx: Transaction, key: TermKey, endedOn: string | null): Promise<boolean> {
  const isRunning = endedOn === null;
  return (await restingOn(tx, key, endedOn)) === null && (!isRunning || (await findTermBefore(tx, key)) !== null);
}
