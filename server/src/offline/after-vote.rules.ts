import { rulesOfVersion } from "../../../rulesets/index.ts";
import { votingBodyOf } from "../meeting/figures.rules.ts";
import { isByShowOfHands, isDecidedOnce } from "../vote/matter.rules.ts";
import { contentMark, resolutionStanding } from "../vote/resolution-content.rules.ts";
import { isScoreVoted } from "../vote/score-standing.rules.ts";
import { judgeTally } from "../vote/tally.rules.ts";
import type { After, Outcome, Sent, Shown } from "./after.rules.ts";
import { roomShown } from "./figures-shown.rules.ts";

/** Hands are counted: judged against the base as the server judges them, and the outcome takes effect. */
export const afterVote: After<"vote.record"> = (shown, sent, doing) => {
  const refused = whyNotVoted(shown, sent);
  if (refused) return refused;
  const { majorities } = rulesOfVersion(shown.meeting.rulesVersion);
  const { matter, agree, disagree, other } = sent;
  if (!isByShowOfHands(matter, majorities)) return { refused: "SECRET_BALLOT_REQUIRED" };
  const of = { body: votingBodyOf(shown.meeting.kind), rules: majorities };
  const { convened, base, presentWithVote } = roomShown(shown, new Date(doing.now), of);
  const judged = judgeTally({ matter, agree, disagree, other, base, presentWithVote }, majorities);
  if ("refused" in judged) return { refused: judged.refused.code, data: figuresOfRefusal(judged.refused) };
  const { outcome, needed, percentOfBase } = judged.verdict;
  const counted = { convened, base, needed, presentWithVote, agree, disagree, other };
  const mark = matter === "RESOLUTION" ? contentMark(shown) : null;
  const taken = { voteId: doing.newId, outcome, reason: "", takenAt: doing.now, contentMark: mark };
  const vote = { ...heading(sent), ...counted, ...taken };
  return {
    shown: takenEffect({ ...shown, votes: [...shown.votes, { ...vote, matter }] }, sent, outcome, doing.now),
    answer: { voteId: doing.newId, outcome, base, needed, presentWithVote, percentOfBase },
  };
};

const nothingCounted = {
  convened: null,
  base: null,
  needed: null,
  presentWithVote: null,
  agree: null,
  disagree: null,
  other: null,
};

export const afterDeferral: After<"vote.defer"> = (shown, sent, { now, newId }) => {
  if (isDecidedOnce(sent.matter) && hasPassed(shown, sent.matter)) return { refused: "ALREADY_PASSED" };
  const vote = { ...heading(sent), ...nothingCounted, voteId: newId, matter: sent.matter, reason: sent.reason };
  const votes = [...shown.votes, { ...vote, outcome: "DEFERRED" as const, takenAt: now, contentMark: null }];
  return { shown: { ...shown, votes }, answer: { voteId: newId } };
};

function whyNotVoted(shown: Shown, { matter }: Sent<"vote.record">): Outcome<"vote.record"> | undefined {
  if (shown.meeting.withoutVotes) return { refused: "WITHOUT_VOTES" };
  if (isDecidedOnce(matter) && hasPassed(shown, matter)) return { refused: "ALREADY_PASSED" };
  const { unmarked } = shown.figures;
  if (unmarked > 0) return { refused: "ROLL_CALL_INCOMPLETE", data: { unmarked } };
  if (matter === "MEETING_SCORE" && shown.missing.close.includes("SCORE")) return { refused: "SCORE_NOT_READY" };
  return undefined;
}

export function hasPassed(shown: Shown, matter: string): boolean {
  if (matter === "RESOLUTION") return resolutionStanding(shown.votes, shown) === "PASSED";
  if (matter === "MEETING_SCORE") return isScoreVoted(shown.votes, shown.missing.close);
  return shown.votes.some((vote) => vote.matter === matter && vote.outcome === "PASSED");
}

function heading({ title, agendaItemId = null }: { title: string; agendaItemId?: string | null | undefined }) {
  return { title, agendaItemId };
}

/** The refusal's figures under the names that the contract gives them. */
function figuresOfRefusal({ code: _code, ...figures }: { code: string; atLeast?: number }) {
  const { atLeast, ...rest } = figures;
  return atLeast === undefined ? rest : { ...rest, needed: atLeast };
}

function takenEffect(shown: Shown, { matter }: Sent<"vote.record">, outcome: string, now: string): Shown {
  if (matter === "MEETING_SCORE") return scoreMoved(shown, outcome);
  if (outcome !== "PASSED") return shown;
  if (matter === "AGENDA") return { ...shown, meeting: { ...shown.meeting, agendaAdoptedAt: now } };
  if (matter === "RESOLUTION") return { ...shown, meeting: { ...shown.meeting, resolutionWaived: false } };
  return shown;
}

/** A score that was passed stands; a rejected one is to be revised, which asks for the network. */
function scoreMoved(shown: Shown, outcome: string): Shown {
  const others = shown.missing.close.filter((lacking) => lacking !== "SCORE_VOTE" && lacking !== "SCORE");
  const close = outcome === "PASSED" ? others : [...others, "SCORE" as const];
  return { ...shown, missing: { ...shown.missing, close } };
}
