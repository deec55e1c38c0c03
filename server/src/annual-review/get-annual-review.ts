import { annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { recordRead } from "../membership/member.queries.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { dayOf } from "../working-zone.rules.ts";
import { findReview } from "./annual-review.queries.ts";
import { deeds, hindranceTo, papersOf } from "./annual-review.rules.ts";
import { listComments } from "./comment.queries.ts";
import { findFacts, keyOf, readerOf, rollDay, standingOf } from "./hold-annual-review.ts";
import { listYearRecords } from "./year-records.queries.ts";

/** One annual review. What is not sent yet is seen by whoever writes it only; reading somebody else's leaves a line for that person. */
export const getAnnualReview: Operation<"annualReview.get"> = async (context, input) => {
  const { tx, clock } = context;
  const key = keyOf(input);
  const row = (await findReview(tx, key, "READ")) ?? refuse("NOT_FOUND");
  const reader = await readerOf(context, key);
  if (key.personId !== null && !reader.isOwn) await recordRead(tx, key.personId, key.organizationId);
  const { source, commonPoints, taskPoints } = annualReviewRulesOn(rollDay(key.year, dayOf(clock.now())));
  const { fullName, ballot, ballotMeetingId, facts, dueOn: _, ...rest } = row;
  const mayReadDraft = row.state !== "OPEN" || (key.personId === null ? reader.leads : reader.isOwn);
  const standing = standingOf(key, row);
  return {
    ...rest,
    ...(mayReadDraft ? {} : { ownWords: "", commonPoints: null, taskPoints: null, ownLevel: null }),
    person: key.personId === null ? null : { personId: key.personId, fullName: fullName ?? "" },
    rules: { source: source.document, commonPoints, taskPoints },
    facts: facts ?? (await findFacts(context, key)),
    records: await listYearRecords(tx, key),
    comments: key.personId === null ? [] : await listComments(tx, key),
    ballot: ballot && ballotMeetingId ? { meetingId: ballotMeetingId, ...ballot } : null,
    sentAt: row.sentAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    complainedAt: row.complainedAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    papers: papersOf(standing, { mayReadDraft, isBalloted: ballot !== null }),
    abilities: deeds.filter((deed) => hindranceTo(deed, standing, reader) === null),
  };
};
