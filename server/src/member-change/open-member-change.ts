import { rulesOfVersion } from "../../../rulesets/index.ts";
import { currentMajorities } from "../../../rulesets/majorities.ts";
import { type MemberChangeRule, memberChangeRulesOn } from "../../../rulesets/member-change-rules.ts";
import { versionName } from "../../../rulesets/ruleset.ts";
import { listFreeVotes, type Tally } from "../admission/admission.queries.ts";
import { readRoll } from "../attendance/attendance.queries.ts";
import { composeMemberChange, memberChangePaper } from "../document/compose-member-change.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import { findPerson } from "../membership/member.queries.ts";
import { lockHomeMembership, type MembershipRow } from "../membership/membership.queries.ts";
import { newId } from "../new-id.ts";
import type { Input, Operation, OperationContext } from "../operation.ts";
import { isCell } from "../organization/organization.rules.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import { findIssuingOrganization, takeNumber } from "../record/record.queries.ts";
import { refuse } from "../refusal.ts";
import { canDecide, simpleMajority, votesNeeded } from "../vote/majority.rules.ts";
import { hasVote, votingBase } from "../vote/vote.rules.ts";
import { dayOf } from "../working-zone.rules.ts";
import { applyChange, checkRoll } from "./apply-member-change.ts";
import { findChangeHindrance, insertChange } from "./member-change.queries.ts";
import { goesUpWith, hindranceToDays, papersAddUp, waitsForDecision } from "./member-change.rules.ts";
import { tellOfChange } from "./tell-of-change.ts";

type Asked = Input<"memberChange.open">;

/**
 * Proposes a change to whoever decides, or writes down one that is decided. The cell's paper is numbered at once; the roll changes
 * only by a decision, as of its day.
 */
export const openMemberChange: Operation<"memberChange.open"> = async (context, input) => {
  const { tx, actor, clock, standing } = context;
  const { organizationId, personId, kind, reason, effectiveOn, lastDay } = input;
  if (!isCell(standing.kind)) refuse("NOT_A_CELL");
  for (const written of [reason, input.decision?.issuer ?? "", input.decision?.document ?? ""]) refuseSecret(written);
  const home = await lockHomeMembership(tx, organizationId, personId);
  const person = home && (await findPerson(tx, personId));
  if (!home || !person) return refuse("NOT_FOUND");
  if (home.validTo !== null) refuse("MEMBERSHIP_ENDED");
  const now = clock.now();
  const rules = memberChangeRulesOn(effectiveOn);
  const rule = rules.kinds[kind];
  if (rule.matter !== undefined && rule.matter[home.status] === undefined) refuse("STRUCK_OFF_INSTEAD");
  const waits = waitsForDecision(rule, input.decision !== null);
  const decidedOn = waits ? null : (input.decision?.decidedOn ?? dayOf(now));
  const days = { kind, effectiveOn, lastDay, decidedOn, memberFrom: home.validFrom, today: dayOf(now) };
  const hindrance = hindranceToDays(days);
  if (hindrance !== null) refuse(hindrance);
  refuseWhatIsUnderWay(await findChangeHindrance(tx, organizationId, personId));
  await checkRoll(context, home, input, rule);
  const { tally, voteId, heldOn } = await requireVote(context, input, home, rule);
  const issuing = await findIssuingOrganization(tx, organizationId);
  const organization = recordedOrganization(issuing);
  const type = memberChangePaper[kind];
  const number = await takeNumber(tx, { organizationId, termStartedOn: issuing.termStartedOn, type });
  const { paper, numberLine } = composeMemberChange({
    organization,
    number,
    on: dayOf(now),
    kind,
    person: { ...person, status: home.status, admittedOn: home.admittedOn, officialOn: home.officialOn },
    reason,
    effectiveOn,
    lastDay,
    vote: tally === null ? null : { ...tally, heldOn },
    secretaryName: issuing.secretaryName,
  });
  const changeId = newId();
  const key = { organizationId, changeId };
  const state = waits ? "PROPOSED" : "DECIDED";
  await insertChange(tx, {
    ...key,
    personId,
    fullName: person.fullName,
    kind,
    state,
    effectiveOn,
    lastDay,
    reason,
    numberLine,
    writtenOn: dayOf(now),
    tally,
    voteId,
    paper,
    rulesVersion: versionName(rules),
    issuer: input.decision?.issuer ?? "",
    document: input.decision?.document ?? "",
    decidedOn,
    revision: 1,
    by: actor.accountId,
    at: now,
  });
  if (!waits)
    await applyChange(context, key, home, { kind, effectiveOn, lastDay, note: input.decision?.document || numberLine });
  await tellOfChange(context, { ...key, personId, kind }, waits ? "PROPOSED" : "DECIDED");
  return { changeId, state };
};

function refuseWhatIsUnderWay(hindrance: Awaited<ReturnType<typeof findChangeHindrance>>): void {
  if (hindrance === "UNDER_WAY") refuse("CHANGE_UNDER_WAY");
  if (hindrance !== null) refuse(hindrance);
}

type Resting = { tally: Tally | null; voteId: string | null; heldOn: string };

/** The vote that a change rests on: of a held meeting, or the totals of a secret ballot on its roll. */
async function requireVote(
  context: OperationContext,
  input: Asked,
  home: MembershipRow,
  rule: MemberChangeRule,
): Promise<Resting> {
  const matter = rule.matter?.[home.status];
  const isSecret = matter !== undefined && currentMajorities.matters[matter].method === "SECRET";
  const given = isSecret ? input.ballot : input.voteId;
  if (matter === undefined || given === null) {
    // What the superior has decided already is written down also where its ballot is not at hand.
    return rule.voteRequired && input.decision === null
      ? refuse("VOTE_REQUIRED")
      : { tally: null, voteId: null, heldOn: "" };
  }
  const { tx } = context;
  if (isSecret && input.ballot !== null) return await countBallot(context, input.organizationId, input.ballot);
  const [vote] = await listFreeVotes(tx, { organizationId: input.organizationId, matter, voteId: input.voteId ?? "" });
  if (!vote) return refuse("NOT_FOUND");
  const { outcome, base, needed, agree, takenOn, voteId } = vote;
  if (!goesUpWith(rule, outcome)) refuse("VOTE_FAILED", { agree, needed });
  return { tally: { outcome, base, needed, agree }, voteId, heldOn: takenOn };
}

async function countBallot(
  { tx }: OperationContext,
  organizationId: string,
  { meetingId, ...counts }: NonNullable<Asked["ballot"]>,
): Promise<Resting> {
  const meeting = await holdMeeting(tx, { organizationId, meetingId }, ["OPEN", "ADJOURNED", "CLOSED", "FILED"]);
  if (meeting.kind === "COMMITTEE" || meeting.withoutVotes) return refuse("NOT_FOUND");
  const { majorities: rules } = rulesOfVersion(meeting.rulesVersion);
  const roll = await readRoll(tx, { organizationId, meetingId });
  const base = votingBase(roll, { rules });
  const present = roll.filter((each) => hasVote(each, { rules })).length;
  const needed = votesNeeded("EXPULSION_PROPOSAL", base, rules);
  if (!canDecide(base, present)) refuse("VOTE_FAILED", { agree: 0, needed: simpleMajority(base) });
  if (!papersAddUp({ present, ...counts })) refuse("BALLOT_TOTALS");
  const outcome = counts.agree >= needed ? "PASSED" : "FAILED";
  const heldOn = dayOf(meeting.scheduledAt);
  return { tally: { outcome, base, needed, agree: counts.agree }, voteId: null, heldOn };
}
