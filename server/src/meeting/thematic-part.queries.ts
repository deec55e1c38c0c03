import { type StepInPlace, stepsOfThematicPart } from "../../../rulesets/agenda-templates.ts";
import type { Transaction } from "../database/connect.ts";
import { newId } from "../new-id.ts";
import { findOrganization } from "../organization/organization.queries.ts";
import { dayOf } from "../working-zone.rules.ts";
import { insertStep, type MeetingRow } from "./meeting.queries.ts";

/** Puts the steps of a thematic part, which the record is held against from now on, on the agenda. Returns them. */
export async function addThematicPart(tx: Transaction, meeting: MeetingRow, scheduledAt: Date): Promise<StepInPlace[]> {
  const organization = await findOrganization(tx, meeting.organizationId);
  const steps = stepsOfThematicPart(meeting.kind, organization?.cellType ?? null, dayOf(scheduledAt));
  for (const { step, after } of steps)
    await insertStep(tx, meeting.organizationId, meeting.id, { step: { ...step, id: newId() }, after });
  return steps;
}
