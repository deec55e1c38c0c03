import { periodSaid } from "../report/period.rules.ts";
import type { BareSentences } from "./bare-sentence.rules.ts";

/** What is said alike with and without content, in English: kinds in which nobody's words stand. */
export const plainSentencesEn = {
  MEETING_JOINED: () => "A cell that was asked takes part in the meeting.",
  NOT_HELD_ACCEPTED: () => "The superior accepts that the meeting was not held.",
  ABSENCE_REQUESTED: () => "A request to be excused waits for an answer.",
  OPINION_SENT: () => "An opinion was sent before the meeting.",
  PAPERS_UNREAD: () => "There are papers for the meeting that you have not read.",
  OBJECTION_RAISED: () => "Somebody objects to the minutes.",
  OBJECTION_ANSWERED: () => "Your objection to the minutes was answered.",
  ANSWER_TAKEN_BACK: ({ month }) =>
    `The superior took back the answer on the record of ${month} and is looking at it again.`,
  AMENDMENT_ASKED: () => "A member asks for a change of what is held about him or her. Open it to decide.",
  CONDUCT_CHANGED: () => "Something changed in the awards and discipline of your record. Open it to see.",
  AMENDMENT_ACCEPTED: () => "What is held about you was changed as you asked.",
  CORRECTION_DECIDED: ({ month, decision }) =>
    decision === "REOPEN"
      ? `The superior reconsiders the grade of ${month} after the correction.`
      : `The grade of ${month} stands after the correction.`,
  RECOVERY_SLIP_ISSUED: () =>
    "A password recovery slip was issued for your account. If you did not ask for it, tell your cell's secretary at once.",
  PASSWORD_CHANGED: () =>
    "The password of your account was set anew. If you do not know why, tell your cell's secretary at once.",
  TOPIC_GUIDANCE: ({ year }) => `Guidance for the topics of ${year} has come. Open it to register your cell's topics.`,
  TOPICS_REGISTERED: ({ count, year }) => `Topics of ${year} registered by the cell, to be accepted: ${count}.`,
  REPORT_ACCEPTED: ({ ...of }) => `The superior accepted your report of ${periodSaid(of, "en")}.`,
  SHORTCOMING_HANDED_IN: () => "A member has handed in a self-reflection. Open it to read it.",
  SHORTCOMING_RETURNED: () => "One of your self-reflections was sent back to be completed.",
  SHORTCOMING_BROUGHT: () => "A shortcoming that you are remedying was put before the meeting.",
  SHORTCOMING_CONFIRMED: () => "The result of remedying one of your shortcomings was confirmed.",
  SHORTCOMING_DUE: ({ due, days }) => `A shortcoming that you are remedying is due ${inDays(days)} (${due}).`,
  REORGANIZATION_PLANNED: ({ decision, due }) =>
    `The organization is going to change by decision ${decision}, from ${due} on.`,
  REORGANIZATION_DONE: ({ decision, due }) => `The organization has changed by decision ${decision}, from ${due} on.`,
  REORGANIZATION_STOPPED: ({ decision }) =>
    `A change of organizations by decision ${decision} could not be carried out. Open it to see why.`,
  QUARTER_REVIEW_PROPOSED: ({ quarter, year }) => `There is an evaluation of quarter ${quarter} of ${year} to read.`,
  QUARTER_REVIEW_READ: ({ quarter, year }) =>
    `A member has read and answered the evaluation of quarter ${quarter} of ${year}.`,
  QUARTER_REVIEW_CONCLUDED: ({ quarter, year }) =>
    `The evaluation of quarter ${quarter} of ${year} is concluded. Open it to read.`,
  QUARTER_REVIEW_FOLLOW_UP: ({ due, days }) =>
    `An early word of a quarterly evaluation is to be looked at ${inDays(days)} (${due}).`,
  QUARTER_REVIEWS_DUE: ({ quarter, year, due }) =>
    `The evaluations of quarter ${quarter} of ${year} are not all proposed yet; due on ${due}.`,
  ANNUAL_REVIEW_OPENED: ({ year }) => `The annual review of ${year} has begun. Open it to write your self-review.`,
  ANNUAL_REVIEWS_DUE: ({ year, due, days }) =>
    `The cell has not voted on everybody in the annual review of ${year}; due ${inDays(days)} (${due}).`,
  ANNUAL_REVIEWS_LATE: ({ count, year, due }) =>
    `Cells below that have not voted on everybody in the annual review of ${year}: ${count}. It was due on ${due}.`,
  DUES_OPEN: ({ count }) =>
    `A member has left ${count} months of dues of this year open without a reason. Open the list to see.`,
  ANNUAL_REVIEW_DECIDED: ({ year }) => `The committee has decided the level of ${year}. Open it to read.`,
  ANNUAL_REVIEW_COMPLAINED: ({ year }) => `A complaint of the level of ${year} waits for an answer.`,
  ANNUAL_REVIEW_ANSWERED: ({ year }) => `Your complaint of the level of ${year} was answered.`,
  MEETING_DUE: ({ month, due, days }) =>
    `No meeting of ${month} is drawn up yet; it is to be held ${inDays(days)} (${due}).`,
  TOPIC_DUE: ({ quarter, year }) =>
    `Quarter ${quarter} of ${year} has no thematic meeting. Plan one before the quarter is over.`,
  CELLS_LATE: ({ count, month, due }) =>
    `${count} of the cells right below have not met for ${month}; the day was ${due}. Open to see which.`,
  NOTICE_DUE: ({ month, due, days }) =>
    `The notice of the meeting of ${month} is not out; due ${inDays(days)} (${due}).`,
  TRANSFER_COMING: ({ due }) =>
    `A letter of introduction came to the cell, to be answered by ${due}. Open it to answer.`,
  TRANSFER_ANSWERED: ({ decision }) =>
    decision === "DECLINED"
      ? "The other cell did not take in a member whom your cell introduced. Open it to see why."
      : "A member whom your cell introduced was taken in.",
  TRANSFER_DUE: ({ due }) => `A letter of introduction is not answered yet; due on ${due}.`,
  MEMBER_CHANGE: ({ decision }) =>
    decision === "PROPOSED"
      ? "The cell proposes a change of a member and waits for the committee's decision. Open to see it."
      : "Something about a member's standing has changed. Open to see it.",
  OWN_CHANGE: () => "There is a decision on your standing in the cell. Open your record to read it.",
  DISCIPLINE_ENDS: ({ due, days }) => `A member's discipline is without effect ${inDays(days)} (${due}).`,
  BADGES_DUE: ({ due, days }) =>
    `Badges of party age are handed over on ${due} (${inDays(days)}): members reach their years and nobody is proposed yet.`,
  STANDING_ENDS: ({ due, days }) => `A member's exemption or suspension ends ${inDays(days)} (${due}).`,
  STAY_ENDS: ({ due, days }) => `A member's stay for a time ends ${inDays(days)} (${due}).`,
  ADMISSION_DUE: ({ due, days }) => `A step on the way to membership is due ${inDays(days)} (${due}).`,
  ADMISSION_REMARK_DUE: ({ due, days }) =>
    `The quarter ends: write your remark on the candidate you help, due ${inDays(days)} (${due}).`,
  TERM_ENDS: ({ due, days }) => `The term ends ${inDays(days)} (${due}): prepare the congress.`,
  PAPERS_DUE: ({ month, due, days }) => `The meeting of ${month} has no papers yet; due ${inDays(days)} (${due}).`,
} satisfies Partial<BareSentences>;

export function inDays(days: string): string {
  return { "0": "today", "1": "tomorrow" }[days] ?? `in ${days} days`;
}
