import type { Rules } from "../../../rulesets/index.ts";
import type { Matter } from "../../../rulesets/majorities.ts";
import { votingBodyOf } from "../meeting/figures.rules.ts";
import type { Convened } from "../vote/convened.rules.ts";
import { canDecide, votesNeeded } from "../vote/majority.rules.ts";
import { votersPresentAt, votingBase } from "../vote/vote.rules.ts";

export type PaperCounts = { agree: number; disagree: number; other: number };

export type PaperVote = PaperCounts & {
  outcome: "PASSED" | "FAILED";
  convened: number;
  base: number;
  needed: number;
  presentIds: string[];
};

/**
 * A vote of the minute book, judged by the same rule as one held live: against the base of that day's roll. Where no more
 * than half of the base was there it could not decide anything, whatever the book says.
 * Source: Quy định 294-QĐ/TW 2025, 9.3.2.
 */
export function judgePaperVote(
  roll: readonly (Convened & { personId: string })[],
  counts: PaperCounts,
  of: { meetingKind: string; matter: Matter; at: Date; rules: Rules },
): PaperVote {
  const base = { body: votingBodyOf(of.meetingKind), at: of.at, rules: of.rules.majorities };
  const voters = votersPresentAt(roll, of.at, base);
  const size = votingBase(roll, base);
  const needed = votesNeeded(of.matter, size, of.rules.majorities);
  const passes = canDecide(size, voters.length) && counts.agree >= needed;
  return {
    ...counts,
    outcome: passes ? "PASSED" : "FAILED",
    convened: roll.length,
    base: size,
    needed,
    presentIds: voters.map(({ personId }) => personId),
  };
}

/** People whom the page names and the roll of that day does not have, people of the roll whom it leaves out, and those it marks twice. */
export function differences(roll: readonly string[], named: readonly string[], others: readonly string[]): string[] {
  const strangers = [...named, ...others].filter((personId) => !roll.includes(personId));
  const twice = named.filter((personId, index) => named.indexOf(personId) !== index);
  return [...new Set([...strangers, ...twice, ...roll.filter((personId) => !named.includes(personId))])];
}

/** Whether a page's days follow one another: the notice goes out before the meeting, its papers are filed after it. */
export function followsItsDays(page: {
  noticeSentOn: string | null;
  heldOn: string;
  endedOn: string;
  filedOn: string | null;
}): boolean {
  return (page.noticeSentOn ?? page.heldOn) <= page.heldOn && (page.filedOn ?? page.endedOn) >= page.endedOn;
}
