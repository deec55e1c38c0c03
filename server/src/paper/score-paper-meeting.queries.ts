import type { Transaction } from "../database/connect.ts";
import { lockEvaluation, storeEvaluation, storeProposals } from "../evaluation/evaluation.queries.ts";
import { isScored, type JudgedMeeting } from "../evaluation/judge-record.rules.ts";
import { judgeMeeting } from "../evaluation/read-judgement.ts";
import { refusePoints } from "../evaluation/refuse-points.ts";
import type { MeetingKey } from "../meeting/hold-meeting.queries.ts";
import { findMeeting } from "../meeting/meeting.queries.ts";
import { snapshotOf } from "../meeting/snapshot.rules.ts";
import { storeTransition } from "../meeting/transition.queries.ts";
import { refuse } from "../refusal.ts";
import { insertPaperPoints } from "./paper.queries.ts";

/** Stands beside every point that the book gives in place of what its facts propose. */
const fromTheBook = "Theo sổ biên bản";

type Book = { papersPostedOn: string | null; points: Readonly<Record<string, number>> };

/** Scores a meeting of the minute book: by the points the book gives, by its facts where it gives none; and keeps the snapshot. */
export async function scorePaperMeeting(tx: Transaction, key: MeetingKey, book: Book, now: Date): Promise<void> {
  const meeting = await findMeeting(tx, key.organizationId, key.meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  await storeTransition(tx, key, { snapshot: { papersPostedOn: book.papersPostedOn } });
  if (!isScored(meeting)) return keepSnapshot(tx, key, book, await judgeMeeting(tx, meeting, now));
  const { rules, judgement } = await judgeMeeting(tx, meeting, now);
  const points = Object.entries(book.points).map(([criterion, given]) => {
    const judged = judgement.criteria.find(({ proposal }) => proposal.criterion === criterion);
    if (!judged) return refuse("CRITERION_UNKNOWN");
    refusePoints({ points: given, max: judged.proposal.max }, rules.scoreSheet);
    return { criterion, points: given, reason: judged.proposed === null ? "" : fromTheBook };
  });
  await lockEvaluation(tx, key, rules.scoreSheet);
  await insertPaperPoints(tx, key, points);
  const scored = await judgeMeeting(tx, meeting, now);
  await keepVotedScore(tx, key, scored);
  await keepSnapshot(tx, key, book, scored);
}

/** A score that is complete and was voted stands; anything else is a draft until people have judged the rest. */
async function keepVotedScore(tx: Transaction, key: MeetingKey, { judgement, record }: JudgedMeeting): Promise<void> {
  const voted = record.votes.some(({ matter, outcome }) => matter === "MEETING_SCORE" && outcome === "PASSED");
  if (!voted || judgement.grade === null) return;
  await storeProposals(
    tx,
    key,
    judgement.criteria.map(({ proposal }) => proposal),
  );
  await storeEvaluation(tx, key, { state: "VOTED", selfTotal: judgement.total, selfGrade: judgement.grade });
}

async function keepSnapshot(
  tx: Transaction,
  key: MeetingKey,
  { papersPostedOn }: Book,
  { meeting, record, judgement }: JudgedMeeting,
): Promise<void> {
  const score = isScored(meeting) ? { total: judgement.total, grade: judgement.grade } : null;
  const snapshot = snapshotOf(record, meeting.closedAt ?? meeting.scheduledAt, score);
  await storeTransition(tx, key, { snapshot: { ...snapshot, papersPostedOn } });
}
