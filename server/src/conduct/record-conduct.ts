import { conductRulesOn } from "../../../rulesets/conduct-rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { newId } from "../new-id.ts";
import { tellPeople } from "../notification/notification.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { annulRecord } from "./annul-conduct.ts";
import { insertConduct, isRecorded, lockOnRoll } from "./conduct.queries.ts";
import { effectEnd, hindranceToRecord, isDiscipline, isOpenTo } from "./conduct.rules.ts";

/** Records an award or a discipline with its decision, or what was meant in the place of one that was noted wrongly. */
export const recordConduct: Operation<"conduct.record"> = async (context, input) => {
  const { tx, clock, actor } = context;
  const { organizationId, personId, kind, decidedOn, replaces, ...decision } = input;
  for (const words of [decision.number, decision.issuer, decision.reason]) refuseSecret(words);
  const now = clock.now();
  const today = dayOf(now);
  if (isDiscipline(kind) && personId === actor.personId) refuse("OWN_DISCIPLINE");
  const hindrance = hindranceToRecord({ kind, decidedOn, announcedOn: decision.announcedOn }, today);
  if (hindrance !== null) refuse(hindrance);
  const member = (await lockOnRoll(tx, { organizationId, personId, on: decidedOn })) ?? refuse("NOT_ON_ROLL_HERE");
  const rules = conductRulesOn(decidedOn);
  if (!isOpenTo(kind, member.isProbationary, rules)) refuse("NOT_FOR_PROBATIONERS");
  if (replaces !== null) {
    const replaced = { organizationId, recordId: replaces.recordId };
    const mistake = { how: "MISTAKE", on: today, number: "", reason: replaces.reason } as const;
    if ((await annulRecord(context, replaced, mistake)) !== personId) refuse("NOT_FOUND");
  }
  const announcedOn = isDiscipline(kind) ? (decision.announcedOn ?? decidedOn) : null;
  const effectEndsOn = effectEnd(kind, announcedOn ?? decidedOn, rules);
  const record = { organizationId, personId, kind, decidedOn, ...decision, announcedOn, effectEndsOn };
  if (await isRecorded(tx, record)) refuse("RECORDED_ALREADY");
  const id = newId();
  await insertConduct(tx, record, { id, by: actor.accountId, at: now });
  if (personId !== actor.personId) await tellPeople(tx, [personId], { kind: "CONDUCT_CHANGED", organizationId });
  return { recordId: id };
};
