import type { MeetingRecord } from "../document/meeting-record.ts";
import { lastVote, voteResult } from "../document/meeting-sentences.ts";
import {
  capitalized,
  meetingName,
  memberWord,
  monthAndYear,
  percentOf,
  shortDay,
  weekdayInWords,
} from "../document/party-words.ts";
import { checkSecrecy } from "../file/secrecy.rules.ts";

/** A paper that has been issued: `Nghị quyết số 24-NQ/CB, ngày 04/11/2026`. */
export type IssuedPaper = { title: string; symbol: string; issuedOn: string };

/** What a chat group or a register is told of a meeting that is coming: which body, when, where, what about. */
export type AnnouncedMeeting = Pick<MeetingRecord, "organization" | "meetingKind" | "topic" | "month"> & {
  on: string;
  from: string;
  place: string;
  titles: readonly string[];
};

/** Body, weekday and time, place and agenda titles; never papers, never names. */
export function announcementText(meeting: AnnouncedMeeting, issued: readonly IssuedPaper[] = []): string {
  return [
    meeting.organization.name,
    capitalized(meetingName(meeting)),
    `Thời gian: ${meeting.from} ${weekdayInWords(meeting.on)}, ngày ${shortDay(meeting.on)}`,
    ...(meeting.place ? [`Địa điểm: ${meeting.place}`] : []),
    ...numbered("Nội dung:", meeting.titles),
    ...issued.map(issuedLine),
  ].join("\n");
}

/**
 * What was decided at a meeting that is over, to be pasted into the national register: who came in figures,
 * conclusions, tasks with owner and deadline, the resolution's number and vote. Nothing that was said of persons:
 * no criticism, no praise, no thoughts and feelings, no secret ballots; and no text that bears a mark of secrecy.
 */
export function decidedText(record: MeetingRecord, issued: readonly IssuedPaper[]): string {
  return [
    record.organization.name,
    capitalized(meetingName(record)),
    ...record.sessions.map(
      ({ on, from, to }) => `Thời gian: ${from}${to ? `–${to}` : ""} ${weekdayInWords(on)}, ngày ${shortDay(on)}`,
    ),
    `Địa điểm: ${record.place}`,
    ...attendanceLine(record),
    ...reviewedLine(record),
    ...concludedLines(record),
    ...taskLines(record),
    ...adoptedLine(record),
    ...issued.map(issuedLine),
  ].join("\n");
}

function issuedLine({ title, symbol, issuedOn }: IssuedPaper): string {
  return `${title} số ${symbol}, ngày ${shortDay(issuedOn)}`;
}

function attendanceLine(record: MeetingRecord): string[] {
  const { expected, expectedPresent: came = record.counts.present } = record.counts;
  if (came === undefined || expected === undefined) return [];
  return [`${capitalized(memberWord(record))} dự: ${came}/${expected} (${percentOf(came, expected)})`];
}

function reviewedLine({ previousTasks }: MeetingRecord): string[] {
  if (previousTasks.length === 0) return [];
  const done = previousTasks.filter(({ result }) => result === "DONE").length;
  return [`Nhiệm vụ kỳ trước: hoàn thành ${done}/${previousTasks.length}`];
}

/** Steps about persons; what was concluded there stays in the minutes. */
const ABOUT_PERSONS = ["CRITICISM", "IDEOLOGY"];

function concludedLines({ agenda }: MeetingRecord): string[] {
  const concluded = agenda
    .filter(({ kind }) => !(kind && ABOUT_PERSONS.includes(kind)))
    .flatMap(({ title, conclusion }) => (conclusion ? [`${title}: ${oneLine(conclusion)}`] : []));
  const titles = agenda.filter(({ kind }) => kind === "DISCUSSION" || kind === "INFORMATION").map(({ title }) => title);
  return concluded.length > 0 ? numbered("Kết luận:", concluded) : numbered("Nội dung:", titles);
}

function taskLines({ newTasks, tasksMonth }: MeetingRecord): string[] {
  return numbered(
    `Nhiệm vụ ${monthAndYear(tasksMonth)}:`,
    newTasks.map(({ what, owner, target, dueOn }) =>
      [`${oneLine(what)}${target ? ` (chỉ tiêu: ${target})` : ""}`, owner, ...(dueOn ? [`hạn ${shortDay(dueOn)}`] : [])]
        .filter(Boolean)
        .join("; "),
    ),
  );
}

function adoptedLine(record: MeetingRecord): string[] {
  const vote = lastVote(record, "RESOLUTION");
  return vote?.outcome === "PASSED" ? [`Nghị quyết được ${voteResult(record, vote)}`] : [];
}

function numbered(title: string, texts: readonly string[]): string[] {
  const lines = texts.filter((text) => checkSecrecy(text) === undefined);
  return lines.length === 0 ? [] : [title, ...lines.map((line, index) => `${index + 1}. ${line}`)];
}

/** A text of several lines as one, so that the numbers of the list stay its only line breaks. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*\n+\s*/gu, " ")
    .replace(/[.;,]$/u, "");
}
