import { rulesOfVersion } from "../../../rulesets/index.ts";
import { readRoll } from "../attendance/attendance.queries.ts";
import { refuseSecret } from "../file/refuse-secret.ts";
import { holdMeeting } from "../meeting/hold-meeting.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { canDecide, simpleMajority, votesNeeded } from "../vote/majority.rules.ts";
import { hasVote, votingBase } from "../vote/vote.rules.ts";
import { storeBallot } from "./annual-review.queries.ts";
import { addsUp, levelVoted } from "./annual-review.rules.ts";
import { holdReview } from "./hold-annual-review.ts";

/** Keeps the totals of the tellers' minutes; the base and who is there come from the roll of the meeting. */
export const recordBallot: Operation<"annualReview.ballot"> = async (context, input) => {
  const { tx } = context;
  const { organizationId, meetingId, issued, collected, valid, invalid, votes, tellers } = input;
  refuseSecret(tellers);
  const { key, revision } = await holdReview(context, input, "annualReview.ballot");
  const meeting = await holdMeeting(tx, { organizationId, meetingId }, ["OPEN", "ADJOURNED", "CLOSED", "FILED"]);
  if (meeting.kind === "COMMITTEE" || meeting.withoutVotes) return refuse("NOT_FOUND");
  const { majorities: rules } = rulesOfVersion(meeting.rulesVersion);
  const roll = await readRoll(tx, { organizationId, meetingId });
  const base = votingBase(roll, { rules });
  const present = roll.filter((person) => hasVote(person, { rules })).length;
  if (!canDecide(base, present))
    refuse("TOO_FEW_TO_DECIDE", { base, presentWithVote: present, needed: simpleMajority(base) });
  if (!addsUp({ present, issued, collected, valid, invalid, votes })) refuse("BALLOT_COUNTS");
  const needed = votesNeeded("ANNUAL_LEVEL", base, rules);
  const proposedLevel = levelVoted(votes, needed);
  const ballot = { base, present, needed, issued, collected, valid, invalid, votes, tellers };
  await storeBallot(tx, key, { meetingId, ballot, proposedLevel });
  return { revision, proposedLevel, base, needed };
};
