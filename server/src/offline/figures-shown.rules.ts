import { type Rules, rulesOfVersion } from "../../../rulesets/index.ts";
import { percentOf } from "../meeting/attendance.rules.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { missingToClose, missingToFile } from "../meeting/requirements.rules.ts";
import type { Convened } from "../vote/convened.rules.ts";
import { canDecide, simpleMajority, twoThirds } from "../vote/majority.rules.ts";
import { isScoreVoted } from "../vote/score-standing.rules.ts";
import { roomAt, type VotingBody } from "../vote/vote.rules.ts";
import { progressOf } from "../workspace/progress.rules.ts";
import type { Shown } from "./after.rules.ts";

/** The roll as the rules of votes and attendance take it. */
export function rollShown({ attendance }: Pick<Shown, "attendance">): (Convened & { personId: string })[] {
  return attendance.map(({ personId, memberStatus, flags, status, arrivedAt, leftAt }) => ({
    personId,
    memberStatus,
    ...flags,
    status,
    arrivedAt: arrivedAt === null ? null : new Date(arrivedAt),
    leftAt: leftAt === null ? null : new Date(leftAt),
  }));
}

/** Whether a page has the rows of only a part of a joint roll. */
function isPartOfRoll({ joint }: { joint: boolean }, rows: readonly unknown[], { total }: { total: number }): boolean {
  return joint && rows.length < total;
}

/** Who is in the room when hands are counted; of a roll of which only a part is on the device, as its figures were last read. */
export function roomShown(
  shown: Pick<Shown, "attendance" | "meeting" | "figures">,
  at: Date,
  of: { body: VotingBody; rules: Rules["majorities"] },
): { convened: number; base: number; presentWithVote: number } {
  const { attendance, figures, meeting } = shown;
  if (isPartOfRoll(meeting, attendance, figures))
    return { convened: figures.total, base: figures.base, presentWithVote: figures.presentWithVote };
  const { convened, base, voters } = roomAt(rollShown(shown), at, of);
  return { convened, base, presentWithVote: voters.length };
}

/** Figures that count people, so that those of a part can be taken off those of the whole and added again. */
const counted = [
  "total",
  "official",
  "probationary",
  "exempt",
  "exemptAbsent",
  "temporarilyElsewhere",
  "temporarilyHere",
  "suspended",
  "unmarked",
  "present",
  "excused",
  "unexcused",
  "base",
  "presentWithVote",
  "attendanceBase",
  "presentInBase",
] as const satisfies readonly (keyof Shown["figures"])[];

/**
 * The figures once rows of the roll were marked. Where only a part of a joint roll is on the device, what its marks change is
 * counted into the figures of the whole as they were last read.
 */
export function figuresAfter(shown: Shown, attendance: Shown["attendance"], now: string): Shown["figures"] {
  const marked = { ...shown, attendance };
  const { meeting, figures } = shown;
  if (!isPartOfRoll(meeting, attendance, figures)) return figuresShown(marked, now);
  const of = { meetingKind: meeting.kind, rules: rulesShown(shown), at: new Date(now) };
  const [before, after] = [figuresOf(rollShown(shown), of), figuresOf(rollShown(marked), of)];
  const moved = { ...figures };
  for (const name of counted) moved[name] = figures[name] + after[name] - before[name];
  const { base, presentWithVote, attendanceBase, presentInBase } = moved;
  return {
    ...moved,
    simpleMajority: simpleMajority(base),
    twoThirds: twoThirds(base),
    canDecide: canDecide(base, presentWithVote),
    attendancePercent: percentOf(presentInBase, attendanceBase),
  };
}

/**
 * The figures beside the roll call, by the same rules as the server's. Where only a part of a joint roll is on the device, those of
 * the whole as they were last read.
 */
export function figuresShown(
  shown: Pick<Shown, "attendance" | "meeting"> & Partial<Pick<Shown, "figures" | "issuedLimits">>,
  now: string,
): Shown["figures"] {
  if (shown.figures && isPartOfRoll(shown.meeting, shown.attendance, shown.figures)) return shown.figures;
  return figuresOf(rollShown(shown), { meetingKind: shown.meeting.kind, rules: rulesShown(shown), at: new Date(now) });
}

/** The rules of a meeting as its page brings them along; a page that was kept before committees issued numbers brings none. */
function rulesShown({ meeting, issuedLimits }: Pick<Shown, "meeting"> & Partial<Pick<Shown, "issuedLimits">>): Rules {
  return rulesOfVersion(meeting.rulesVersion, { limits: issuedLimits });
}

/** What closing and filing still need, by the same rules as the server's; whether the score is ready only the server knows. */
export function missingShown(shown: Shown): Shown["missing"] {
  const { meeting } = shown;
  const recorded = {
    ...shown,
    meeting: { ...meeting, chairId: personOf(meeting.chair), minuteTakerId: personOf(meeting.minuteTaker) },
    roll: shown.attendance,
    surroundings: { hasMinutes: false, hasResolution: false },
  };
  const progress = progressOf(recorded, { scored: shown.scored, evaluationState: scoreStateShown(shown) });
  const { unmarked } = isPartOfRoll(meeting, shown.attendance, shown.figures) ? shown.figures : progress;
  return { ...shown.missing, close: missingToClose({ ...progress, unmarked }), file: missingToFile(progress) };
}

function scoreStateShown({ votes, missing }: Shown): "DRAFT" | "PROPOSED" | "VOTED" {
  if (isScoreVoted(votes, missing.close)) return "VOTED";
  return missing.close.includes("SCORE_VOTE") ? "PROPOSED" : "DRAFT";
}

function personOf(named: { personId: string } | null): string | null {
  return named?.personId ?? null;
}
