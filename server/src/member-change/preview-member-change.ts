import { currentMajorities } from "../../../rulesets/majorities.ts";
import { memberChangeRulesOn } from "../../../rulesets/member-change-rules.ts";
import { listFreeVotes } from "../admission/admission.queries.ts";
import { listOpenPositions } from "../appointment/appointment.queries.ts";
import { findPersonUnder } from "../membership/member.queries.ts";
import { findHomeMembership } from "../membership/membership.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { listOpenTasks } from "../transfer/transfer.queries.ts";
import { countBase, findChangeHindrance, listBallotMeetings, listSpans } from "./member-change.queries.ts";
import { effectOf, latestLastDay, unbrokenFrom } from "./member-change.rules.ts";
import { presentRule } from "./present-member-change.ts";

/** What a change of a member leaves behind, what stands in its way, and the votes that it may rest on. */
export const previewMemberChange: Operation<"memberChange.preview"> = async ({ tx, standing }, input) => {
  const { organizationId, personId, kind, effectiveOn } = input;
  if (!(await findPersonUnder(tx, standing.path, personId))) return refuse("NOT_FOUND");
  const home = await findHomeMembership(tx, organizationId, personId);
  if (!home) return refuse("NOT_FOUND");
  const rule = memberChangeRulesOn(effectiveOn).kinds[kind];
  const matter = rule.matter?.[home.status];
  const voting = matter === undefined ? "NONE" : currentMajorities.matters[matter].method;
  const effect = effectOf[kind];
  const isStanding = "standing" in effect;
  const spans = isStanding ? await listSpans(tx, { organizationId, personId, standing: effect.standing }) : [];
  const { base, counts } = await countBase(tx, { organizationId, personId, on: effectiveOn });
  return {
    status: home.status,
    rule: presentRule(rule),
    hindrance: await findChangeHindrance(tx, organizationId, personId),
    positions: isStanding ? [] : await listOpenPositions(tx, organizationId, personId, effectiveOn),
    openTasks: await listOpenTasks(tx, organizationId, personId),
    latestLastDay: latestLastDay(rule, effectiveOn, unbrokenFrom(effectiveOn, spans)),
    voting,
    votes: matter !== undefined && voting !== "SECRET" ? await listFreeVotes(tx, { organizationId, matter }) : [],
    meetings: voting === "SECRET" ? await listBallotMeetings(tx, organizationId) : [],
    base: { before: base, after: counts ? base - 1 : base },
  };
};
