import { periodSaid } from "../report/period.rules.ts";
import { inDays, plainSentencesEn } from "./plain-sentences-en.rules.ts";
import type { NotificationSentences } from "./sentence.rules.ts";

/** What people are told, in English: in the application and in what is sent from it. */
export const sentencesEn: NotificationSentences = {
  ...plainSentencesEn,
  AMENDMENT_REFUSED: ({ reason }) => `What you asked to be changed stays as it is: ${reason}`,
  MEETING_CONVENED: ({ when, place }) => `Notice of a meeting: ${when}${place ? `, ${place}` : ""}.`,
  MEETING_CHANGED: ({ when, place }) => `The meeting has moved: ${when}${place ? `, ${place}` : ""}.`,
  MEETING_INVITED: ({ when, place }) =>
    `Your cell is asked to a joint thematic meeting: ${when}${place ? `, ${place}` : ""}. Please answer.`,
  MEETING_NOT_JOINED: ({ reason }) => `A cell that was asked does not take part${reason ? `. Reason: ${reason}` : "."}`,
  MEETING_POSTPONED: ({ when, reason }) => `The meeting is postponed to ${when}. Reason: ${reason}`,
  MEETING_ADJOURNED: ({ reason, continues }) =>
    `The meeting is adjourned${continues ? `, it continues ${continues}` : ""}. Reason: ${reason}`,
  MEETING_DAY_ASKED: ({ when, due, reason }) =>
    `The superior asks to move the meeting of ${when} to ${due || "another day"}. Reason: ${reason}`,
  MEETING_DAY_ANSWERED: ({ decision, when, reason }) =>
    decision === "MOVED"
      ? `The cell moved the meeting as asked: ${when}.`
      : `The cell keeps ${when}. Reason: ${reason}`,
  SUPERIOR_ATTENDS: ({ what, decision, when }) =>
    decision === "YES"
      ? `${what} of the superior will attend on ${when}.`
      : `${what} of the superior will not attend on ${when}.`,
  MEETING_NOT_HELD: ({ month, reason }) => `The cell reports no meeting in ${month}. Reason: ${reason}`,
  NOT_HELD_DECLINED: ({ month, reason }) =>
    `The superior does not accept that ${month} goes without a meeting; it is to be prepared again. Reason: ${reason}`,
  ABSENCE_DECIDED: ({ decision, reason }) =>
    decision === "ACCEPTED"
      ? "You are excused from the meeting."
      : `Your request to be excused was declined${reason ? `: ${reason}` : "."}`,
  PREPARATION_ASSIGNED: ({ what }) => `You are to prepare: ${what}`,
  PREPARATION_DONE: ({ what }) => `Prepared: ${what}`,
  PAPER_CHANGED: ({ what }) => `The paper “${what}”, which you have read, has a new version.`,
  TASK_ASSIGNED: ({ what }) => (what ? `A task was assigned to you: ${what}` : "A task was assigned to you."),
  PROPOSAL_RAISED: ({ what }) => `A new proposal waits for an answer${what ? `: ${what}` : "."}`,
  PROPOSAL_ANSWERED: ({ what }) => `Your proposal was answered${what ? `: ${what}` : "."}`,
  PROPOSAL_RECORDED: ({ what }) => `Your proposal was recorded: ${what}`,
  PROPOSAL_ASSIGNED: ({ what, due }) => `Somebody answers for your proposal now${due ? `, by ${due}` : ""}: ${what}`,
  PROPOSAL_OWNED: ({ what, due }) => `You are to answer a proposal${due ? ` by ${due}` : ""}: ${what}`,
  PROPOSAL_PASSED_UP: ({ what, reason }) => `Your proposal was passed one level up: ${what}. Reason: ${reason}`,
  PROPOSAL_PASSED_DOWN: ({ what }) => `Your proposal was sent back to the level below to be answered: ${what}`,
  PROPOSAL_CAME_BACK: ({ what }) => `The level above sent a proposal back to be answered here: ${what}`,
  PROPOSAL_ANSWER_CAME: ({ what }) => `The level above answered a proposal; the next meeting hears the answer: ${what}`,
  PROPOSAL_CLOSED: ({ what }) => `Your proposal was answered in front of the cell: ${what}`,
  PROPOSAL_DUE: ({ what, due, days }) => `A proposal waits for its answer, due ${inDays(days)} (${due}): ${what}`,
  MEETING_SENT: ({ month, total, grade }) =>
    `A cell sent its result of ${month}: own score ${total}, ${grade}. It waits for a decision.`,
  GRADE_DECIDED: ({ month, total, grade }) => `The superior decided the grade of ${month}: ${grade}, ${total} points.`,
  GRADE_SETTLED_OTHERWISE: ({ month, total, grade, decided }) =>
    `With all facts in, the cell's points for ${month} come to ${total} (${grade}); ${decided} was decided. Look at the decision again.`,
  GRADE_RECONSIDERED: ({ month, decision, reason }) =>
    decision === "REOPEN"
      ? `The superior decides the grade of ${month} again, now that all facts are in. Reason: ${reason}`
      : `The superior's grade of ${month} stands, now that all facts are in. Reason: ${reason}`,
  MEETING_RETURNED: ({ month, reason }) => `The superior returned the record of ${month}. Reason: ${reason}`,
  CORRECTION_MADE: ({ month, reason }) => `The record of ${month} was corrected. Reason: ${reason}`,
  APPOINTMENT_PROPOSED: ({ position }) => `Somebody is proposed as ${position}; the superior has to confirm it.`,
  APPOINTMENT_WAITING: ({ position }) => `A proposal for the position of ${position} waits for your confirmation.`,
  APPOINTMENT_DECIDED: ({ position, state, reason }) =>
    state === "CONFIRMED"
      ? `The office of ${position} is confirmed and in force.`
      : `The proposal for the office of ${position} was declined.${reason ? ` Reason: ${reason}` : ""}`,
  APPOINTMENT_ENDED: ({ position, day }) => `The office of ${position} ends on ${day}.`,
  DIRECTIVE_SENT: ({ reference, subject, due }) =>
    `A new text from above: ${reference ? `${reference}, ` : ""}${subject}${due ? ` (due ${due})` : ""}`,
  ORIENTATION_ISSUED: ({ subject, month }) =>
    `Your superior has issued the orientation for ${month}: ${subject}. Its blocks are ready in the preparation.`,
  BULLETIN_ISSUED: ({ subject, month }) =>
    `Your superior has issued the bulletin of ${month}: ${subject}. Choose excerpts in the preparation.`,
  TOPICS_ACCEPTED: ({ count, what, year }) =>
    count === "1"
      ? `The superior accepted the topic “${what}”.`
      : `The superior accepted ${count} of your topics of ${year}.`,
  TOPIC_RETURNED: ({ what, reason }) => `The superior returned the topic “${what}”. Reason: ${reason}`,
  TOPIC_MOVED: ({ what, month, quarter, year, reason }) =>
    `The cell moved the topic “${what}” to ${month || `quarter ${quarter} of ${year}`}. Reason: ${reason}`,
  TOPIC_DROPPED: ({ what, reason }) => `The cell dropped the topic “${what}”. Reason: ${reason}`,
  REPORT_SENT: ({ ...of }) => `A report of ${periodSaid(of, "en")} was sent to you, to be read and accepted.`,
  REORGANIZATION_ENDED: ({ decision, reason }) =>
    `The change of organizations by decision ${decision} was taken back. Reason: ${reason}`,
  REPORT_RETURNED: ({ reason, ...of }) =>
    `The superior returned your report of ${periodSaid(of, "en")}. Reason: ${reason}`,
  REPORT_LATE: ({ due, ...of }) =>
    `Your report of ${periodSaid(of, "en")} was due on ${due}. Open it to complete and send it.`,
  EXEMPLAR_MARKED: ({ what, due }) =>
    `The superior marks the cell as a good example: ${what}. The cell may look at it and say no${due ? ` until ${due}` : ""}.`,
  EXEMPLAR_ANSWERED: ({ what, decision, reason }) =>
    decision === "ACCEPTED"
      ? `The cell agrees to be shown as an example: ${what}`
      : `The cell does not agree to be shown as an example: ${what}. Reason: ${reason}`,
  EXEMPLAR_WITHDRAWN: ({ what, reason }) => `The superior took a good example back: ${what}. Reason: ${reason}`,
  EXCHANGE_RECORDED: ({ what, subject }) => `${what} recorded an exchange of experience with the cell: ${subject}`,
  TASK_DUE: ({ what, due, days }) => `Your task is due ${inDays(days)} (${due}): ${what}`,
  PREPARATION_DUE: ({ what, due, days }) => `What you are to prepare is due ${inDays(days)} (${due}): ${what}`,
  DIRECTIVE_DUE: ({ reference, subject, due, days }) =>
    `What the superior asked for is due ${inDays(days)} (${due}): ${reference ? `${reference}, ` : ""}${subject}`,
  MEETING_SOON: ({ when, place }) => `The meeting is near: ${when}${place ? `, ${place}` : ""}.`,
};

/** A kind that is newer than this program still says that there is something. */
export const unknownEn = "There is something new that concerns you.";
