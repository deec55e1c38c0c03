import { rulesOfVersion } from "../../../rulesets/index.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { type Figures, figuresOf } from "./figures.rules.ts";
import { durationMinutes, minimumMinutes } from "./meeting-time.rules.ts";

/** What the result of a meeting depended on when it closed: corrections are shown beside it, never in its place. */
export type MeetingSnapshot = {
  rulesVersion: string;
  figures: Figures;
  durationMinutes: number | null;
  minimumMinutes: number;
  roll: readonly Record<string, unknown>[];
  votes: readonly Record<string, unknown>[];
  tasks: { reported: number; done: number; assigned: number };
  score: { total: number; grade: string | null } | null;
};

/** The snapshot of a meeting that closes at a moment. */
export function snapshotOf(
  record: MeetingRecordRows,
  closedAt: Date,
  score: MeetingSnapshot["score"],
): MeetingSnapshot {
  const { meeting, roll, taskReviews } = record;
  const rules = rulesOfVersion(meeting.rulesVersion);
  const sessions = record.sessions.map((session) => ({ ...session, closedAt: session.closedAt ?? closedAt }));
  const reported = taskReviews.filter(({ reportedState }) => reportedState !== null);
  return {
    rulesVersion: meeting.rulesVersion,
    figures: figuresOf(roll, { meetingKind: meeting.kind, rules, at: closedAt }),
    durationMinutes: durationMinutes(sessions),
    minimumMinutes: minimumMinutes({ members: roll.length, thematicPart: meeting.thematicPart }, rules.thresholds),
    roll: roll.map(({ fullName: _name, reason: _reason, revision: _revision, ...standing }) => standing),
    votes: record.votes.map(({ title: _title, presentIds: _voters, reason: _why, ...counts }) => counts),
    tasks: {
      reported: reported.length,
      done: reported.filter(({ reportedState }) => reportedState === "DONE").length,
      assigned: record.newTasks.length,
    },
    score,
  };
}
