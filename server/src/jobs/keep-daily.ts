import type pg from "pg";
import type { Clock } from "../clock.ts";
import { sendDueSettlements } from "../evaluation/settle-score.queries.ts";
import { showUnanswered } from "../exemplar/show-unanswered.queries.ts";
import {
  remindOfDirectives,
  remindOfMeetings,
  remindOfPreparation,
  remindOfProposals,
  remindOfShortcomings,
  remindOfTasks,
} from "../reminder/remind.queries.ts";
import { remindOfAnnualReviews } from "../reminder/remind-annual-reviews.queries.ts";
import { tellOfOpenDues } from "../reminder/remind-dues.queries.ts";
import {
  remindOfAdmissions,
  remindOfBadges,
  remindOfDisciplines,
  remindOfRemarks,
  remindOfStandings,
  remindOfTerms,
} from "../reminder/remind-far-ahead.queries.ts";
import {
  remindOfMissingTopics,
  remindOfNotices,
  remindOfPapers,
  remindToConvene,
  tellOfLateCells,
} from "../reminder/remind-meetings.queries.ts";
import { remindOfFollowUps, remindOfReviews } from "../reminder/remind-reviews.queries.ts";
import { remindOfStays, remindOfTransfers } from "../reminder/remind-transfers.queries.ts";
import { sendDueReorganizations } from "../reorganization/carry-out.queries.ts";
import { dayOf } from "../working-zone.rules.ts";

const periodMs = 10 * 60 * 1000;

type Daily = { worker: pg.Pool; clock: Clock; report: (error: unknown) => void };

/** Does what each day brings, at the start and when a new day has begun; a day that failed is tried again. */
export function keepDaily({ worker, clock, report }: Daily): { stop(): Promise<void> } {
  let done = "";
  const look = async () => {
    const today = dayOf(clock.now());
    if (today === done) return;
    await doDaily(worker, today);
    done = today;
  };
  let round = look().catch(report);
  const timer = setInterval(() => {
    round = look().catch(report);
  }, periodMs).unref();
  return {
    stop() {
      clearInterval(timer);
      return round;
    },
  };
}

/** A day's work; doing it twice sends no job that waits already and reminds nobody again. */
export async function doDaily(worker: pg.Pool, today: string): Promise<void> {
  await sendDueReorganizations(worker, today);
  await sendDueSettlements(worker, today);
  await showUnanswered(worker, today);
  await remindOfTasks(worker, today);
  await remindOfPreparation(worker, today);
  await remindOfMeetings(worker, today);
  await remindOfDirectives(worker, today);
  await remindOfProposals(worker, today);
  await remindOfShortcomings(worker, today);
  await remindOfAdmissions(worker, today);
  await remindOfTerms(worker, today);
  await remindToConvene(worker, today);
  await tellOfLateCells(worker, today);
  await remindOfMissingTopics(worker, today);
  await remindOfNotices(worker, today);
  await remindOfPapers(worker, today);
  await remindOfReviews(worker, today);
  await remindOfFollowUps(worker, today);
  await remindOfAnnualReviews(worker, today);
  await remindOfTransfers(worker, today);
  await remindOfStays(worker, today);
  await remindOfStandings(worker, today);
  await remindOfRemarks(worker, today);
  await remindOfDisciplines(worker, today);
  await remindOfBadges(worker, today);
  await tellOfOpenDues(worker, today);
}
