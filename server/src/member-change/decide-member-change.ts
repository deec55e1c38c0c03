import { memberChangeRulesOf } from "../../../rulesets/member-change-rules.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { lockHomeMembership } from "../membership/membership.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { applyChange, checkRoll } from "./apply-member-change.ts";
import { holdChange } from "./hold-member-change.ts";
import { storeDecision } from "./member-change.queries.ts";
import { hindranceToDays } from "./member-change.rules.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** The superior's decision, by itself or as the cell has it on paper: the roll changes as of its day. */
export const decideMemberChange: Operation<"memberChange.decide"> = async (context, input) => {
  const { tx, clock } = context;
  const { effectiveOn, lastDay, issuer, document, decidedOn } = input;
  for (const written of [issuer, document]) refuseSecret(written);
  const row = await holdChange(context, input, "PROPOSED");
  const home = await lockHomeMembership(tx, row.organizationId, row.personId);
  if (!home || home.validTo !== null) return refuse("MEMBERSHIP_ENDED");
  const { kind } = row;
  const today = dayOf(clock.now());
  const hindrance = hindranceToDays({ kind, effectiveOn, lastDay, decidedOn, memberFrom: home.validFrom, today });
  if (hindrance !== null) refuse(hindrance);
  await checkRoll(context, home, { kind, effectiveOn, lastDay }, memberChangeRulesOf(row.rulesVersion).kinds[kind]);
  await storeDecision(tx, row, { effectiveOn, lastDay, issuer, document, decidedOn });
  await applyChange(context, row, home, { kind, effectiveOn, lastDay, note: document });
  await tellOfChange(context, row, "DECIDED");
  return { done: true };
};
