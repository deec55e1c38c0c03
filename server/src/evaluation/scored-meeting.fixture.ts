import type { BuiltBody, BuiltCell } from "../testing/build.ts";
import { type BuiltMeeting, buildMeetingWithRoll } from "../testing/build-meeting.ts";
import type { Client, Door } from "../testing/door.ts";

export type ScoredMeeting = BuiltMeeting & { superior: Client };
type Key = BuiltMeeting["key"];

/** Points for every criterion that only people can judge, all of them in full. */
export async function judgeByPeople(client: Client, key: Key): Promise<void> {
  const { sections } = await client.evaluation.get(key);
  for (const criterion of sections.flatMap((section) => section.criteria)) {
    if (criterion.selfPoints !== null) continue;
    await client.evaluation.setPoints({
      ...key,
      criterion: criterion.criterion,
      points: criterion.max,
      reason: "",
      revision: criterion.revision,
    });
  }
}

/** Everything that closing needs besides the score: agenda adopted, a conclusion, a resolution, minutes adopted. */
export async function recordCourse({ secretary, key }: BuiltMeeting): Promise<void> {
  await show(secretary, key, "AGENDA");
  await secretary.statement.add({
    ...key,
    agendaItemId: null,
    personId: (await secretary.meeting.get(key)).chair?.personId ?? null,
    kind: "SELF_CRITICISM",
    gist: "nhận trách nhiệm đăng tài liệu muộn",
  });
  await secretary.meeting.saveText({
    ...key,
    subjectId: key.meetingId,
    field: "SYNTHESIS",
    body: "Thống nhất các nội dung đã bàn.",
    revision: 0,
  });
  await show(secretary, key, "RESOLUTION");
  await secretary.meeting.adoptMinutes(key);
}

/** A show of hands in which everybody present agrees, or so many do not. */
export async function show(client: Client, key: Key, matter: "AGENDA" | "RESOLUTION" | "MEETING_SCORE", against = 0) {
  const { figures } = await client.workspace.get(key);
  const titles = {
    AGENDA: "Chương trình buổi sinh hoạt",
    RESOLUTION: "Nghị quyết",
    MEETING_SCORE: "Kết quả tự đánh giá",
  };
  return client.vote.record({
    ...key,
    matter,
    title: titles[matter],
    agree: figures.presentWithVote - against,
    disagree: against,
    other: 0,
  });
}

type Offices = { chairId?: string; minuteTakerId?: string };
type Times = { month?: string; opens?: string; closes?: string };

/** A meeting that is closed: held for 102 minutes, scored by everybody and voted. */
export async function buildClosedMeeting(
  door: Door,
  cell: BuiltCell,
  body: BuiltBody,
  times: Times = {},
  offices: Offices = {},
): Promise<ScoredMeeting> {
  const { month = "2026-12-01", opens = "2026-12-03T07:00:00Z", closes = "2026-12-03T08:42:00Z" } = times;
  door.setNow(new Date(Date.parse(opens) - 3 * 86_400_000).toISOString());
  door.setNow(opens);
  const meeting = await buildMeetingWithRoll(door, cell, { month, scheduledAt: opens });
  door.setNow(closes);
  const named = { chairId: cell.secretary.personId, minuteTakerId: cell.deputy.personId, helperId: null, ...offices };
  await meeting.secretary.meeting.appointOffices({ ...meeting.key, ...named });
  await recordCourse(meeting);
  await judgeByPeople(meeting.secretary, meeting.key);
  await meeting.secretary.evaluation.propose(meeting.key);
  await show(meeting.secretary, meeting.key, "MEETING_SCORE");
  await meeting.secretary.meeting.close(meeting.key);
  return { ...meeting, superior: door.as(body.secretary.accountId) };
}

/** The same, filed the next day with minutes and resolution issued. */
export async function buildFiledMeeting(
  door: Door,
  cell: BuiltCell,
  body: BuiltBody,
  times: Times = {},
): Promise<ScoredMeeting> {
  const meeting = await buildClosedMeeting(door, cell, body, times);
  await meeting.secretary.document.issue({ ...meeting.key, kind: "MINUTES" });
  await meeting.secretary.document.issue({ ...meeting.key, kind: "RESOLUTION" });
  await meeting.secretary.meeting.file(meeting.key);
  return meeting;
}
