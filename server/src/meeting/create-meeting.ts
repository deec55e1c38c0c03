import { agendaTemplate } from "../../../rulesets/agenda-templates.ts";
import { newId } from "../new-id.ts";
import type { Operation, OperationContext } from "../operation.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { isCell } from "../organization/organization.rules.ts";
import { markMonthChanged } from "../picture/picture.queries.ts";
import { refuse } from "../refusal.ts";
import { rulesFor } from "../ruleset/rules-for.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { inviteParticipants } from "./invite-participants.ts";
import { hasRegularMeeting, insertAgendaItems, insertMeeting } from "./meeting.queries.ts";

const leading: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY"];

/** Starts preparing a meeting: its agenda is the template of the cell's type, as the rules of the day have it. */
export const createMeeting: Operation<"meeting.create"> = async ({ tx, actor, standing, clock }, input) => {
  const organization = await findOrganization(tx, input.organizationId);
  if (!organization) return refuse("NOT_FOUND");
  if (input.kind === "REGULAR" && !isCell(organization.kind)) refuse("NOT_A_CELL");
  if (input.kind === "REGULAR" && (await hasRegularMeeting(tx, input.organizationId, input.month)))
    refuse("ONE_REGULAR_MEETING_A_MONTH");
  const id = newId();
  const scheduledAt = new Date(input.scheduledAt);
  const rules = await rulesFor(tx, {
    organizationId: input.organizationId,
    path: standing.path,
    kind: input.kind,
    on: dayOf(scheduledAt),
  });
  const isThematic = input.kind === "THEMATIC";
  await insertMeeting(tx, {
    ...input,
    id,
    // A meeting on one topic is no regular one with a part of it, and only a committee has a standing committee.
    thematicPart: input.thematicPart && !isThematic,
    topic: isThematic || input.thematicPart ? input.topic : "",
    ofStandingCommittee: input.ofStandingCommittee && input.kind === "COMMITTEE" && !isCell(organization.kind),
    joint: false,
    helperId: leads(standing) ? null : actor.personId,
    scheduledAt,
    heldUnder: standing.path,
    rulesVersion: rules.version,
    createdBy: actor.accountId,
    recordedFrom: "LIVE",
  });
  const steps = agendaTemplate(input.kind, organization.cellType, dayOf(scheduledAt), {
    thematicPart: input.thematicPart,
  });
  await insertAgendaItems(
    tx,
    input.organizationId,
    id,
    steps.map((step, index) => ({ ...step, id: newId(), ordinal: index + 1 })),
  );
  if (isThematic) {
    const { organizationId, kind, place, participants } = input;
    const meeting = { organizationId, meetingId: id, kind, scheduledAt, place, organizationKind: organization.kind };
    await inviteParticipants(tx, meeting, participants, { at: clock.now(), by: actor.accountId });
  }
  await markMonthChanged(tx, input.organizationId, input.month);
  return { organizationId: input.organizationId, meetingId: id };
};

/** Whoever prepares for the leaders types for them: named as the helper, which the record says. */
function leads({ here }: OperationContext["standing"]): boolean {
  return here.some((position) => leading.includes(position));
}
