import { periodSaid } from "../report/period.rules.ts";
import type { BareSentences } from "./bare-sentence.rules.ts";
import { inDays, plainSentencesEn } from "./plain-sentences-en.rules.ts";

/** What a message says where its reader did not ask for the content, in English: that there is something, and by when. */
export const bareSentencesEn: BareSentences = {
  ...plainSentencesEn,
  AMENDMENT_REFUSED: () => "What you asked to be changed stays as it is. Open it to see why.",
  MEETING_CONVENED: ({ when }) => `Notice of a meeting: ${when}.`,
  MEETING_CHANGED: ({ when }) => `The meeting has moved: ${when}.`,
  MEETING_INVITED: ({ when }) => `Your cell is asked to a joint thematic meeting: ${when}. Please answer.`,
  MEETING_NOT_JOINED: () => "A cell that was asked does not take part.",
  MEETING_POSTPONED: ({ when }) => `The meeting is postponed to ${when}.`,
  MEETING_ADJOURNED: ({ continues }) => `The meeting is adjourned${continues ? `, it continues ${continues}` : ""}.`,
  MEETING_DAY_ASKED: ({ when, due }) => `The superior asks to move the meeting of ${when} to ${due || "another day"}.`,
  MEETING_DAY_ANSWERED: ({ decision, when }) =>
    decision === "MOVED" ? `The cell moved the meeting as asked: ${when}.` : `The cell keeps ${when}.`,
  SUPERIOR_ATTENDS: ({ decision, when }) =>
    decision === "YES" ? `The superior will attend on ${when}.` : `The superior will not attend on ${when}.`,
  MEETING_NOT_HELD: ({ month }) => `The cell reports no meeting in ${month}.`,
  NOT_HELD_DECLINED: ({ month }) =>
    `The superior does not accept that ${month} goes without a meeting; it is to be prepared again.`,
  ABSENCE_DECIDED: ({ decision }) =>
    decision === "ACCEPTED" ? "You are excused from the meeting." : "Your request to be excused was declined.",
  PREPARATION_ASSIGNED: () => "You are to prepare part of a meeting.",
  PREPARATION_DONE: () => "Part of a meeting has been prepared.",
  PAPER_CHANGED: () => "A paper that you have read has a new version.",
  TASK_ASSIGNED: () => "A task was assigned to you.",
  PROPOSAL_RAISED: () => "A new proposal waits for an answer.",
  PROPOSAL_ANSWERED: () => "Your proposal was answered.",
  PROPOSAL_RECORDED: () => "Your proposal was recorded.",
  PROPOSAL_ASSIGNED: ({ due }) => `Somebody answers for your proposal now${due ? `, by ${due}` : ""}.`,
  PROPOSAL_OWNED: ({ due }) => `You are to answer a proposal${due ? ` by ${due}` : ""}.`,
  PROPOSAL_PASSED_UP: () => "Your proposal was passed one level up.",
  PROPOSAL_PASSED_DOWN: () => "Your proposal was sent back to the level below to be answered.",
  PROPOSAL_CAME_BACK: () => "The level above sent a proposal back to be answered here.",
  PROPOSAL_ANSWER_CAME: () => "The level above answered a proposal; the next meeting hears the answer.",
  PROPOSAL_CLOSED: () => "Your proposal was answered in front of the cell.",
  PROPOSAL_DUE: ({ due, days }) => `A proposal waits for its answer, due ${inDays(days)} (${due}).`,
  MEETING_SENT: ({ month }) => `A cell sent its result of ${month}. It waits for a decision.`,
  GRADE_DECIDED: ({ month }) => `The superior decided the grade of ${month}.`,
  GRADE_SETTLED_OTHERWISE: ({ month }) =>
    `With all facts in, the points for ${month} lead to another grade than the decided one. Look at the decision again.`,
  GRADE_RECONSIDERED: ({ month, decision }) =>
    decision === "REOPEN"
      ? `The superior decides the grade of ${month} again, now that all facts are in.`
      : `The superior's grade of ${month} stands, now that all facts are in.`,
  MEETING_RETURNED: ({ month }) => `The superior returned the record of ${month}.`,
  CORRECTION_MADE: ({ month }) => `The record of ${month} was corrected.`,
  APPOINTMENT_PROPOSED: () => "Somebody is proposed for an office; the superior has to confirm it.",
  APPOINTMENT_WAITING: () => "A proposal for an office waits for your confirmation.",
  APPOINTMENT_DECIDED: ({ state }) =>
    state === "CONFIRMED" ? "An office is confirmed and in force." : "The proposal for an office was declined.",
  APPOINTMENT_ENDED: ({ day }) => `An office ends on ${day}.`,
  DIRECTIVE_SENT: ({ due }) => `A new text from above${due ? ` (due ${due})` : ""}.`,
  ORIENTATION_ISSUED: ({ month }) =>
    `Your superior has issued the orientation for ${month}. Its blocks are ready in the preparation.`,
  BULLETIN_ISSUED: ({ month }) =>
    `Your superior has issued the bulletin of ${month}. Choose excerpts in the preparation.`,
  TOPICS_ACCEPTED: ({ count, year }) => `The superior accepted ${count} of your topics of ${year}.`,
  TOPIC_RETURNED: () => "The superior returned a topic.",
  TOPIC_MOVED: ({ month, quarter, year }) => `The cell moved a topic to ${month || `quarter ${quarter} of ${year}`}.`,
  TOPIC_DROPPED: () => "The cell dropped a topic.",
  REPORT_SENT: ({ ...of }) => `A report of ${periodSaid(of, "en")} was sent to you.`,
  REORGANIZATION_ENDED: ({ decision }) => `The change of organizations by decision ${decision} was taken back.`,
  REPORT_RETURNED: ({ ...of }) => `The superior returned your report of ${periodSaid(of, "en")}.`,
  REPORT_LATE: ({ due, ...of }) => `Your report of ${periodSaid(of, "en")} was due on ${due}.`,
  EXEMPLAR_MARKED: ({ due }) =>
    `The superior marks the cell as a good example. The cell may look at it and say no${due ? ` until ${due}` : ""}.`,
  EXEMPLAR_ANSWERED: ({ decision }) =>
    decision === "ACCEPTED"
      ? "A cell agrees to be shown as an example."
      : "A cell does not agree to be shown as an example.",
  EXEMPLAR_WITHDRAWN: () => "The superior took an example of your cell back.",
  EXCHANGE_RECORDED: () => "A cell recorded an exchange of experience with yours.",
  TASK_DUE: ({ due, days }) => `One of your tasks is due ${inDays(days)} (${due}).`,
  PREPARATION_DUE: ({ due, days }) => `What you are to prepare is due ${inDays(days)} (${due}).`,
  DIRECTIVE_DUE: ({ due, days }) => `What the superior asked for is due ${inDays(days)} (${due}).`,
  MEETING_SOON: ({ when }) => `The meeting is near: ${when}.`,
};
