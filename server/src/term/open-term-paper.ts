import { type AppointmentRow, listSeats } from "../appointment/appointment.queries.ts";
import {
  type CommitteePaper,
  type CommitteeSeat,
  composeCommitteeList,
  composeRatificationRequest,
} from "../document/compose-committee-papers.ts";
import { shortDay } from "../document/party-words.ts";
import type { Operation } from "../operation.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findTerm, type TermRow } from "./term.queries.ts";
import { lastDayBy } from "./term.rules.ts";

/** The committee of a term as a paper, or the letter that asks the superior to ratify who waits for it; without anybody there is none. */
export const openTermPaper: Operation<"term.paper"> = async ({ tx, clock }, input) => {
  const { organizationId } = input;
  const term = await findTerm(tx, input);
  if (!term) return refuse("NOT_FOUND");
  const on = dayOf(clock.now());
  const seats = await listSeats(tx, { organizationId, from: term.startedOn, to: term.endedOn });
  const issuing = await findIssuingOrganization(tx, organizationId);
  const paper: CommitteePaper = {
    organization: recordedOrganization(issuing),
    ...{ term: calledTerm(term), on, secretaryName: issuing.secretaryName },
    ...{ congressOn: term.congressOn, plannedSize: term.plannedSize },
    inOffice: seats.filter((seat) => isInOffice(seat, lastDayBy(term.endedOn, on))).map(seatOf),
    proposed: seats.filter(({ state }) => state === "PROPOSED").map(seatOf),
  };
  if (input.paper === "COMMITTEE")
    return paper.inOffice.length + paper.proposed.length > 0
      ? { content: composeCommitteeList(paper) }
      : refuse("NOT_FOUND");
  const { superiorName } = issuing;
  if (superiorName === null || paper.proposed.length === 0) return refuse("NOT_FOUND");
  return { content: composeRatificationRequest({ ...paper, superiorName }) };
};

function isInOffice({ state, validFrom, validTo }: AppointmentRow, on: string): boolean {
  return state === "CONFIRMED" && validFrom <= on && (validTo === null || validTo > on);
}

function seatOf(row: AppointmentRow): CommitteeSeat {
  const { fullName, inStandingCommittee, obtained, validFrom, ratifiedOn } = row;
  // While it waits, the words are those of the request.
  const decision = row.state === "PROPOSED" ? "" : row.decision;
  // Seats are of a committee: listSeats asks for these positions alone.
  const position = row.position as CommitteeSeat["position"];
  return { fullName, position, inStandingCommittee, obtained, validFrom, decision, ratifiedOn };
}

function calledTerm({ number, name, startedOn }: TermRow): string {
  if (name !== "") return name;
  return number === "" ? `nhiệm kỳ từ ${shortDay(startedOn)}` : `nhiệm kỳ ${number}`;
}
