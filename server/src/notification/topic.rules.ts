import type { NotificationKind } from "./notification.queries.ts";

/** What people choose by; `ACCOUNT` guards the account itself and is not chosen. */
export type Topic = "MEETING" | "TASK" | "REMINDER" | "VOICE" | "RESULT" | "OFFICE" | "DIRECTIVE";
export type Channel = "EMAIL" | "PUSH";

/** Where each kind of word belongs. */
const topics: Record<NotificationKind, Topic | "ACCOUNT"> = {
  MEETING_CONVENED: "MEETING",
  MEETING_CHANGED: "MEETING",
  MEETING_POSTPONED: "MEETING",
  MEETING_INVITED: "MEETING",
  MEETING_JOINED: "MEETING",
  MEETING_NOT_JOINED: "MEETING",
  MEETING_ADJOURNED: "MEETING",
  MEETING_DAY_ASKED: "MEETING",
  MEETING_DAY_ANSWERED: "MEETING",
  SUPERIOR_ATTENDS: "MEETING",
  MEETING_NOT_HELD: "MEETING",
  NOT_HELD_ACCEPTED: "MEETING",
  NOT_HELD_DECLINED: "MEETING",
  ABSENCE_REQUESTED: "MEETING",
  ABSENCE_DECIDED: "MEETING",
  OPINION_SENT: "VOICE",
  PREPARATION_ASSIGNED: "TASK",
  PREPARATION_DONE: "TASK",
  PAPER_CHANGED: "MEETING",
  PAPERS_UNREAD: "REMINDER",
  TASK_ASSIGNED: "TASK",
  PROPOSAL_RAISED: "VOICE",
  PROPOSAL_ANSWERED: "VOICE",
  PROPOSAL_RECORDED: "VOICE",
  PROPOSAL_ASSIGNED: "VOICE",
  PROPOSAL_OWNED: "TASK",
  PROPOSAL_PASSED_UP: "VOICE",
  PROPOSAL_PASSED_DOWN: "VOICE",
  PROPOSAL_CAME_BACK: "VOICE",
  PROPOSAL_ANSWER_CAME: "VOICE",
  PROPOSAL_CLOSED: "VOICE",
  PROPOSAL_DUE: "REMINDER",
  OBJECTION_RAISED: "VOICE",
  OBJECTION_ANSWERED: "VOICE",
  MEETING_SENT: "RESULT",
  ANSWER_TAKEN_BACK: "RESULT",
  GRADE_DECIDED: "RESULT",
  GRADE_SETTLED_OTHERWISE: "RESULT",
  GRADE_RECONSIDERED: "RESULT",
  MEETING_RETURNED: "RESULT",
  CORRECTION_MADE: "RESULT",
  CORRECTION_DECIDED: "RESULT",
  AMENDMENT_ASKED: "OFFICE",
  AMENDMENT_ACCEPTED: "RESULT",
  AMENDMENT_REFUSED: "RESULT",
  CONDUCT_CHANGED: "RESULT",
  APPOINTMENT_PROPOSED: "OFFICE",
  APPOINTMENT_WAITING: "OFFICE",
  APPOINTMENT_DECIDED: "OFFICE",
  APPOINTMENT_ENDED: "OFFICE",
  RECOVERY_SLIP_ISSUED: "ACCOUNT",
  PASSWORD_CHANGED: "ACCOUNT",
  DIRECTIVE_SENT: "DIRECTIVE",
  ORIENTATION_ISSUED: "DIRECTIVE",
  BULLETIN_ISSUED: "DIRECTIVE",
  TOPIC_GUIDANCE: "DIRECTIVE",
  TOPICS_REGISTERED: "DIRECTIVE",
  TOPICS_ACCEPTED: "DIRECTIVE",
  TOPIC_RETURNED: "DIRECTIVE",
  TOPIC_MOVED: "DIRECTIVE",
  TOPIC_DROPPED: "DIRECTIVE",
  REPORT_SENT: "DIRECTIVE",
  REPORT_ACCEPTED: "DIRECTIVE",
  REPORT_RETURNED: "DIRECTIVE",
  REPORT_LATE: "REMINDER",
  SHORTCOMING_HANDED_IN: "VOICE",
  SHORTCOMING_RETURNED: "TASK",
  SHORTCOMING_BROUGHT: "TASK",
  SHORTCOMING_CONFIRMED: "TASK",
  SHORTCOMING_DUE: "REMINDER",
  EXEMPLAR_MARKED: "RESULT",
  EXEMPLAR_ANSWERED: "RESULT",
  EXEMPLAR_WITHDRAWN: "RESULT",
  EXCHANGE_RECORDED: "RESULT",
  REORGANIZATION_PLANNED: "OFFICE",
  REORGANIZATION_DONE: "OFFICE",
  REORGANIZATION_ENDED: "OFFICE",
  REORGANIZATION_STOPPED: "OFFICE",
  TRANSFER_COMING: "OFFICE",
  TRANSFER_ANSWERED: "OFFICE",
  TRANSFER_DUE: "REMINDER",
  MEMBER_CHANGE: "OFFICE",
  OWN_CHANGE: "OFFICE",
  STANDING_ENDS: "REMINDER",
  DISCIPLINE_ENDS: "REMINDER",
  BADGES_DUE: "REMINDER",
  STAY_ENDS: "REMINDER",
  ADMISSION_DUE: "REMINDER",
  ADMISSION_REMARK_DUE: "REMINDER",
  TERM_ENDS: "REMINDER",
  QUARTER_REVIEW_PROPOSED: "RESULT",
  QUARTER_REVIEW_READ: "RESULT",
  QUARTER_REVIEW_CONCLUDED: "RESULT",
  QUARTER_REVIEW_FOLLOW_UP: "REMINDER",
  QUARTER_REVIEWS_DUE: "REMINDER",
  ANNUAL_REVIEW_OPENED: "RESULT",
  ANNUAL_REVIEWS_DUE: "REMINDER",
  ANNUAL_REVIEWS_LATE: "REMINDER",
  DUES_OPEN: "REMINDER",
  ANNUAL_REVIEW_DECIDED: "RESULT",
  ANNUAL_REVIEW_COMPLAINED: "RESULT",
  ANNUAL_REVIEW_ANSWERED: "RESULT",
  MEETING_DUE: "REMINDER",
  TOPIC_DUE: "REMINDER",
  CELLS_LATE: "REMINDER",
  NOTICE_DUE: "REMINDER",
  PAPERS_DUE: "REMINDER",
  TASK_DUE: "REMINDER",
  PREPARATION_DUE: "REMINDER",
  DIRECTIVE_DUE: "REMINDER",
  MEETING_SOON: "REMINDER",
};

/**
 * What is sent where nobody chose. An address is given and a device switched on on purpose, so what asks for something or changes a day is sent;
 * what may come many times in an evening (opinions, proposals) is found in the application.
 */
export const usualChoices: Readonly<Record<Topic, Readonly<Record<Channel, boolean>>>> = {
  MEETING: { EMAIL: true, PUSH: true },
  TASK: { EMAIL: true, PUSH: true },
  REMINDER: { EMAIL: true, PUSH: true },
  VOICE: { EMAIL: false, PUSH: false },
  RESULT: { EMAIL: true, PUSH: true },
  OFFICE: { EMAIL: true, PUSH: true },
  DIRECTIVE: { EMAIL: true, PUSH: true },
};

export type Choice = { topic: string; channel: string; isWanted: boolean };

/** Every topic and channel with what the person chose, or the usual. */
export function choicesOf(chosen: readonly Choice[]): { topic: Topic; channel: Channel; isWanted: boolean }[] {
  // The table has exactly the topics as keys, and each of them the channels.
  return (Object.keys(usualChoices) as Topic[]).flatMap((topic) =>
    (Object.keys(usualChoices[topic]) as Channel[]).map((channel) => ({
      topic,
      channel,
      isWanted: wantedIn(topic, channel, chosen),
    })),
  );
}

/** Whether a word of a kind reaches a person by a channel; a kind that this program does not know is told in the application only. */
export function isWanted(kind: string, channel: Channel, chosen: readonly Choice[]): boolean {
  const topic = (topics as Readonly<Record<string, Topic | "ACCOUNT">>)[kind];
  if (topic === undefined) return false;
  return topic === "ACCOUNT" || wantedIn(topic, channel, chosen);
}

function wantedIn(topic: Topic, channel: Channel, chosen: readonly Choice[]): boolean {
  return (
    chosen.find((choice) => choice.topic === topic && choice.channel === channel)?.isWanted ??
    usualChoices[topic][channel]
  );
}
