import { type AnnualLevel, annualReviewRulesOn } from "../../../rulesets/annual-review-rules.ts";
import { rulesOfVersion } from "../../../rulesets/index.ts";
import {
  type ReviewKey,
  storeAnswer,
  storeBallot,
  storeComplaint,
  storeDecision,
  storeSelfReview,
} from "../annual-review/annual-review.queries.ts";
import { insertComment } from "../annual-review/comment.queries.ts";
import { findFacts } from "../annual-review/hold-annual-review.ts";
import { openYearOf } from "../annual-review/open-year.ts";
import { readRoll } from "../attendance/attendance.queries.ts";
import { addDays } from "../calendar.rules.ts";
import type { Transaction } from "../database/connect.ts";
import { votesNeeded } from "../vote/majority.rules.ts";
import { hasVote, votingBase } from "../vote/vote.rules.ts";
import { momentAt } from "../working-zone.rules.ts";
import { answer, cellReview, comments, complaint, overCap, selfReviews, tellers, weakReview } from "./annual-words.ts";
import { findLastHeld, seeEverything } from "./demo.queries.ts";

export type ReviewedCell = { organizationId: string; personIds: readonly string[] };
type Of = { shown: ReviewedCell; others: readonly ReviewedCell[]; openedBy: string; today: string };

const points = {
  EXCELLENT: { commonPoints: 28, taskPoints: 65 },
  WELL_DONE: { commonPoints: 26, taskPoints: 58 },
  DONE: { commonPoints: 22, taskPoints: 41 },
  NOT_DONE: { commonPoints: 15, taskPoints: 25 },
} as const;

/** Whose level is not "well done" in the year that is over, by place on the roll; one is proposed above the cap. */
const excellent: readonly number[] = [0, 4, 8, 12, 5];
const oneTooMany = 5;
const weak = 6;
/** Of the year that runs: who has sent, and about whom the cell has voted already. */
const sent: readonly number[] = [0, 1, 2, 4, 5, 7, 8, 10, 11, 13];
const voted: readonly number[] = [1, 2, 8];
/** A place in the roll that a draft lies at. */
const drafting = 3;

/** Last year's review of some cells, complete with a complaint; and this year's of the first, half-way. */
export async function tellAnnualReviews(tx: Transaction, { shown, others, openedBy, today }: Of): Promise<void> {
  await seeEverything(tx);
  const year = Number(today.slice(0, 4));
  for (const cell of [shown, ...others])
    await tellCompleteYear({ tx, cell, year: year - 1, by: openedBy, today }, { complained: cell === shown });
  await tellOpenYear({ tx, cell: shown, year, by: openedBy, today });
}

type Telling = { tx: Transaction; cell: ReviewedCell; year: number; by: string; today: string };

async function tellCompleteYear(telling: Telling, { complained }: { complained: boolean }): Promise<void> {
  const { tx, cell, year, by } = telling;
  const reviewed = await openYear(telling, `${year}-11-15`);
  const day = dayOfTelling(telling);
  for (const personId of [...reviewed, null]) {
    const place = personId === null ? -1 : cell.personIds.indexOf(personId);
    const proposed = levelAt(place, reviewed.length);
    const level = place === oneTooMany ? "WELL_DONE" : proposed;
    const key = { organizationId: cell.organizationId, year, personId };
    await comment(telling, key, [`${year}-11-17`, `${year}-11-28`]);
    await send(telling, key, proposed, day(`${year}-11-26`));
    await ballot(telling, key, proposed);
    const reason = level === proposed ? "" : overCap;
    await storeDecision(tx, key, { level, reason, by, at: day(`${year}-12-28`) });
    if (!complained || place !== oneTooMany) continue;
    await storeComplaint(tx, key, { complaint, at: day(`${year + 1}-01-06`) });
    await storeAnswer(tx, key, { answer, at: day(`${year + 1}-01-14`) });
  }
}

async function tellOpenYear(telling: Telling): Promise<void> {
  const { tx, cell, year, today } = telling;
  const meeting = await findLastHeld(tx, cell.organizationId, today);
  const reviewed = new Set(await openYear(telling, addDays(meeting?.heldOn ?? today, -14)));
  const day = dayOfTelling(telling);
  const at = day(addDays(meeting?.heldOn ?? today, -5));
  for (const [place, personId] of cell.personIds.entries()) {
    if (!reviewed.has(personId)) continue;
    const key = { organizationId: cell.organizationId, year, personId };
    const level = levelAt(place, reviewed.size);
    const askedOn = addDays(meeting?.heldOn ?? today, -12);
    await comment(telling, key, [askedOn, sent.includes(place) ? addDays(askedOn, 7) : null]);
    if (place === drafting)
      await storeSelfReview(tx, key, {
        ...{ ownWords: selfReviews[2] ?? "", commonPoints: null, taskPoints: null, ownLevel: null, sent: null },
      });
    if (sent.includes(place)) await send(telling, key, level, at);
    if (voted.includes(place) && meeting?.heldOn.startsWith(String(year))) await ballot(telling, key, level);
  }
}

/** Opens a year of a cell; answers whom it reviews. */
async function openYear({ tx, cell, year, by, today }: Telling, wantedOn: string): Promise<string[]> {
  const onDay = [wantedOn, today].toSorted()[0] ?? today;
  const of = { organizationIds: [cell.organizationId], year, onDay, dueOn: null, by, at: momentAt(onDay, "08:00") };
  const { people } = await openYearOf(tx, { ...of, rules: annualReviewRulesOn(onDay) });
  return people.filter(({ notReviewed }) => notReviewed === null).map(({ personId }) => personId);
}

/** As many excellent ones as the cap of a cell of that size lets be decided, and the one proposed above it. */
function levelAt(place: number, reviewed: number): AnnualLevel {
  if (place === weak) return "DONE";
  const within = excellent.filter((each) => each !== oneTooMany).slice(0, Math.floor((reviewed - 1) / 5));
  return place === oneTooMany || within.includes(place) ? "EXCELLENT" : "WELL_DONE";
}

async function send({ tx, cell }: Telling, key: ReviewKey, ownLevel: AnnualLevel, at: Date): Promise<void> {
  const facts = await findFacts({ tx, clock: { now: () => at } }, key);
  const words =
    ownLevel === "DONE"
      ? weakReview
      : (selfReviews[cell.personIds.indexOf(key.personId ?? "") % selfReviews.length] ?? weakReview);
  const ownWords = key.personId === null ? cellReview : words;
  await storeSelfReview(tx, key, { ownWords, ...points[ownLevel], ownLevel, sent: { facts, at } });
}

/** The comment of where the member lives, asked for with everybody's; whose has come has the unit's and the trade union's too. */
async function comment(
  { tx, by, today }: Telling,
  key: ReviewKey,
  [askedOn, cameOn]: readonly [string, string | null],
): Promise<void> {
  if (key.personId === null || askedOn > today) return;
  const receivedOn = cameOn !== null && cameOn <= today ? cameOn : null;
  const at = momentAt(receivedOn ?? askedOn, "10:00");
  for (const giver of givers) {
    if (giver !== "RESIDENCE" && receivedOn === null) continue;
    const { giverName, body } = comments[giver];
    const words = { giver, giverName, askedOn, receivedOn, body: receivedOn === null ? "" : body };
    await insertComment(tx, key, { words, by, at });
  }
}

const givers = ["RESIDENCE", "UNIT", "MASS_ORGANIZATION"] as const;

/** The totals of a ballot in the year's last meeting: nearly everybody in the room for the level. */
async function ballot({ tx, cell, year, today }: Telling, key: ReviewKey, level: AnnualLevel): Promise<void> {
  const until = [`${year}-12-31`, today].toSorted()[0] ?? today;
  const meeting = await findLastHeld(tx, cell.organizationId, until);
  if (!meeting) return;
  const { majorities: rules } = rulesOfVersion(meeting.rulesVersion);
  const roll = await readRoll(tx, { organizationId: cell.organizationId, meetingId: meeting.meetingId });
  const base = votingBase(roll, { rules });
  const present = roll.filter((person) => hasVote(person, { rules })).length;
  const others = level === "WELL_DONE" ? 1 : 2;
  const votes = { EXCELLENT: 0, WELL_DONE: 0, DONE: 0, NOT_DONE: 0 };
  votes[level] = present - others;
  votes[level === "WELL_DONE" ? "DONE" : "WELL_DONE"] = others;
  const counts = { base, present, needed: votesNeeded("ANNUAL_LEVEL", base, rules), issued: present };
  await storeBallot(tx, key, {
    meetingId: meeting.meetingId,
    ballot: { ...counts, collected: present, valid: present, invalid: 0, votes, tellers },
    proposedLevel: level,
  });
}

/** A day's moment of the telling, never after today. */
function dayOfTelling({ today }: Telling): (wanted: string) => Date {
  return (wanted) => momentAt([wanted, today].toSorted()[0] ?? today, "08:30");
}
