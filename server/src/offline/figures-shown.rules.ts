import { rulesOfVersion } from "../../../rulesets/index.ts";
import { figuresOf } from "../meeting/figures.rules.ts";
import { missingToClose, missingToFile } from "../meeting/requirements.rules.ts";
import type { Convened } from "../vote/convened.rules.ts";
import { isScoreVoted } from "../vote/score-standing.rules.ts";
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

/**
 * The figures beside the roll call, by the same rules as the server's. Whoever calls only a part of a joint roll keeps those of
 * the whole as they were last read.
 */
export function figuresShown(
  shown: Pick<Shown, "attendance" | "meeting"> & Partial<Pick<Shown, "figures">>,
  now: string,
): Shown["figures"] {
  if (shown.figures && shown.meeting.joint && shown.attendance.length < shown.figures.total) return shown.figures;
  const { kind, rulesVersion } = shown.meeting;
  return figuresOf(rollShown(shown), { meetingKind: kind, rules: rulesOfVersion(rulesVersion), at: new Date(now) });
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
  const progress = progressOf(recorded, scoreStateShown(shown));
  return { ...shown.missing, close: missingToClose(progress), file: missingToFile(progress) };
}

function scoreStateShown({ votes, missing }: Shown): "DRAFT" | "PROPOSED" | "VOTED" {
  if (isScoreVoted(votes, missing.close)) return "VOTED";
  return missing.close.includes("SCORE_VOTE") ? "PROPOSED" : "DRAFT";
}

function personOf(named: { personId: string } | null): string | null {
  return named?.personId ?? null;
}
