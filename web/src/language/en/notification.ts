import type { Texts } from "../language.ts";

export const notification: Texts["notification"] = {
  bell: (unread) => (unread === 0 ? "Notifications" : `Notifications, ${unread} unread`),
  title: "Notifications",
  markAll: "Mark all as read",
  unread: "New",
  unreadCount: (count) => `${count} unread`,
  allRead: "Everything is read",
  empty: "No notifications yet",
  emptyAdvice: "Meetings, requests, proposals and grades are announced here.",
  more: "More",
  kind: {
    MEETING_CONVENED: ({ when, place }) => `Notice of a meeting: ${when}${place ? `, ${place}` : ""}.`,
    MEETING_CHANGED: ({ when, place }) => `The meeting has moved: ${when}${place ? `, ${place}` : ""}.`,
    MEETING_POSTPONED: ({ when, reason }) => `The meeting is postponed to ${when}. Reason: ${reason}`,
    MEETING_ADJOURNED: ({ reason, continues }) =>
      `The meeting is adjourned${continues ? `, it continues ${continues}` : ""}. Reason: ${reason}`,
    MEETING_NOT_HELD: ({ month, reason }) => `The cell reports no meeting in ${month}. Reason: ${reason}`,
    NOT_HELD_ACCEPTED: () => "The superior accepts that the meeting was not held.",
    NOT_HELD_DECLINED: ({ month, reason }) =>
      `The superior does not accept that ${month} goes without a meeting; it is to be prepared again. Reason: ${reason}`,
    ABSENCE_REQUESTED: () => "A request to be excused waits for an answer.",
    ABSENCE_DECIDED: ({ decision }) =>
      decision === "ACCEPTED" ? "You are excused from the meeting." : "Your request to be excused was declined.",
    OPINION_SENT: () => "An opinion was sent before the meeting.",
    PREPARATION_ASSIGNED: ({ what }) => `You are to prepare: ${what}`,
    TASK_ASSIGNED: ({ what }) => (what ? `A task was assigned to you: ${what}` : "A task was assigned to you."),
    PROPOSAL_RAISED: () => "A new proposal waits for an answer.",
    PROPOSAL_ANSWERED: () => "Your proposal was answered.",
    OBJECTION_RAISED: () => "Somebody objects to the minutes.",
    OBJECTION_ANSWERED: () => "Your objection to the minutes was answered.",
    MEETING_SENT: ({ month, total, grade }) =>
      `A cell sent its result of ${month}: own score ${total}, ${grade}. It waits for a decision.`,
    GRADE_DECIDED: ({ month, total, grade }) =>
      `The superior decided the grade of ${month}: ${grade}, ${total} points.`,
    GRADE_SETTLED_OTHERWISE: ({ month, total, grade, decided }) =>
      `With all facts in, the cell's points for ${month} come to ${total} (${grade}); ${decided} was decided. Look at the decision again.`,
    GRADE_RECONSIDERED: ({ month, decision, reason }) =>
      decision === "REOPEN"
        ? `The superior decides the grade of ${month} again, now that all facts are in. Reason: ${reason}`
        : `The superior's grade of ${month} stands, now that all facts are in. Reason: ${reason}`,
    MEETING_RETURNED: ({ month, reason }) => `The superior returned the record of ${month}. Reason: ${reason}`,
    CORRECTION_MADE: ({ month, reason }) => `The record of ${month} was corrected. Reason: ${reason}`,
    CORRECTION_DECIDED: ({ month, decision }) =>
      decision === "REOPEN"
        ? `The superior reconsiders the grade of ${month} after the correction.`
        : `The grade of ${month} stands after the correction.`,
    APPOINTMENT_PROPOSED: ({ position }) => `Somebody is proposed as ${position}; the superior has to confirm it.`,
    APPOINTMENT_WAITING: ({ position }) => `A proposal for the position of ${position} waits for your confirmation.`,
    APPOINTMENT_DECIDED: ({ position, state, reason }) =>
      state === "CONFIRMED"
        ? `The office of ${position} is confirmed and in force.`
        : `The proposal for the office of ${position} was declined.${reason ? ` Reason: ${reason}` : ""}`,
    APPOINTMENT_ENDED: ({ position, day }) => `The office of ${position} ends on ${day}.`,
    RECOVERY_SLIP_ISSUED: () =>
      "A password recovery slip was issued for your account. If you did not ask for it, tell your cell's secretary at once.",
    PASSWORD_CHANGED: () =>
      "The password of your account was set anew. If you do not know why, tell your cell's secretary at once.",
    DIRECTIVE_SENT: ({ reference, subject, due }) =>
      `A new text from above: ${reference ? `${reference}, ` : ""}${subject}${due ? ` (due ${due})` : ""}`,
  },
  unknown: "There is something new that concerns you.",
};
