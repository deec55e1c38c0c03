import type { StatementRow } from "../workspace/course.queries.ts";
import type { TaskReviewRow, TaskRow } from "../workspace/outcome.queries.ts";
import type { TextRow } from "../workspace/preparation.queries.ts";
import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { filled } from "./cell-story.ts";
import { minutesAfter, monthWords, previousMonth } from "./demo-calendar.ts";
import type { Scene } from "./hold-regular.ts";
import { criticisms, informations, moods, praises, remarks, shortcomings } from "./works-common.ts";

type Reported = { taskReviews: readonly TaskReviewRow[]; newTasks: readonly TaskRow[] };

/** Everything written in a meeting: the report, how members think, conclusions, the draft resolution. */
export function textsOf(scene: Scene, reported: Reported): TextRow[] {
  const { story, meetingId, month, times, works, lastWorks, mood, theme } = scene;
  const { random } = story;
  const words = monthWords(month);
  const reviewed = monthWords(previousMonth(month));
  const topics = lastWorks.own.map(({ topic }) => topic);
  const write = (
    field: TextRow["field"],
    body: string,
    subjectId = meetingId,
    changedAt = minutesAfter(times.closedAt, -20),
  ): TextRow => ({
    subjectId,
    field,
    body,
    revision: 3,
    changedBy: null,
    changedAt,
  });
  const item = (step: string) => [...scene.stepOf].find(([, key]) => key === step)?.[0];
  const [discussion, second, information, thematic] = [
    item("politicalTask"),
    item("discipline") ?? item("workers"),
    item("information"),
    item("thematic"),
  ];
  return [
    write("SECRETARY_REPORT", report(reported, topics)),
    write("MOOD", filled(random.pick(moods), words)),
    write("POLITICAL_TASK", `Hoàn thành cơ bản các nhiệm vụ trọng tâm: ${topics.map(lowerFirst).join("; ")}`),
    write(
      "PRAISE",
      filled(random.pick(praises), {
        name: random.pick(scene.roll.filter(({ status }) => status === "PRESENT")).fullName,
      }),
    ),
    write("SHORTCOMINGS", random.pick(shortcomings)),
    write(
      "CARRYING_OUT",
      `${story.cell.issuing.committeeMembers > 0 ? "Chi ủy" : "Bí thư"} phân công đảng viên thực hiện, kiểm tra giữa kỳ; báo cáo kết quả tại kỳ sinh hoạt sau`,
    ),
    write(
      "SYNTHESIS",
      `Chi bộ thống nhất đánh giá kết quả kỳ trước và ${reported.newTasks.length} nhiệm vụ trọng tâm ${words.t}; yêu cầu từng đảng viên thực hiện đúng thời hạn.`,
    ),
    ...(mood.noDraft
      ? []
      : [
          write(
            "DRAFT_RESOLUTION",
            draft(reported.newTasks, words.t),
            meetingId,
            times.papersAt < times.openedAt ? times.papersAt : minutesAfter(times.openedAt, -30),
          ),
        ]),
    ...(discussion ? [write("CONCLUSION", works.own.map(({ conclusion }) => conclusion).join(" "), discussion)] : []),
    ...(second ? [write("CONCLUSION", works.common.conclusion, second)] : []),
    ...(theme && thematic
      ? [write("DISCUSSION", theme.presented, thematic), write("CONCLUSION", theme.conclusion, thematic)]
      : []),
    ...(information
      ? [write("DISCUSSION", filled(random.pick(informations), { ...words, t: reviewed.t }), information)]
      : []),
  ];
}

function report({ taskReviews }: Reported, topics: readonly string[]): string {
  const done = taskReviews.filter(({ reportedState }) => reportedState === "DONE").length;
  const tasks =
    taskReviews.length === 0 ? "" : ` Trong kỳ có ${taskReviews.length} nhiệm vụ đến hạn báo cáo, hoàn thành ${done}.`;
  return `Chi bộ đã lãnh đạo thực hiện nhiệm vụ chuyên môn, tập trung vào ${topics.map(lowerFirst).join(", ")}.${tasks} Công tác xây dựng Đảng, đoàn thể được duy trì nền nếp.`;
}

function draft(tasks: readonly TaskRow[], month: string): string {
  return `Nhiệm vụ trọng tâm ${month}: ${tasks.map(({ what }) => lowerFirst(what)).join("; ")}.`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase("vi") + sentence.slice(1);
}

type Said = { kind: StatementRow["kind"]; gist: string; itemId: string | null };

/** Who said what: opinions on the month's works, questions, self-criticism and criticism, each by somebody who was there. */
export function statementsOf(scene: Scene): MeetingRecordRows["statements"] {
  const { story, roll, works, times, stepOf, theme } = scene;
  const { random } = story;
  const there = roll.filter(({ status, arrivedAt }) => status === "PRESENT" && arrivedAt === null);
  const speakers = random.some(there, there.length);
  const item = (step: string) => [...stepOf].find(([, key]) => key === step)?.[0] ?? null;
  const second = item("discipline") ?? item("workers");
  const opinions: Said[] = [
    ...works.own.flatMap(({ opinions: own }) =>
      random
        .some(own, random.between(2, 3))
        .map((gist) => ({ kind: "OPINION" as const, gist, itemId: item("politicalTask") })),
    ),
    ...random.some(works.common.opinions, 2).map((gist) => ({ kind: "OPINION" as const, gist, itemId: second })),
    ...(theme?.opinions ?? []).map((gist) => ({ kind: "OPINION" as const, gist, itemId: item("thematic") })),
  ];
  const critical: Said[] = [
    { kind: "SELF_CRITICISM", gist: random.pick(criticisms), itemId: item("criticism") },
    { kind: "CRITICISM", gist: random.pick(remarks), itemId: item("criticism") },
  ];
  const most = Math.round(there.length * (scene.mood.weak ? 0.3 : 0.45 + random.next() * 0.25));
  const said = [...opinions.slice(0, Math.max(1, most - critical.length)), ...critical];
  return said.map(({ kind, gist, itemId }, index) => {
    const speaker = speakers[index % speakers.length];
    const saidAt = minutesAfter(times.openedAt, 35 + index * 3);
    return {
      id: random.id(saidAt),
      agendaItemId: itemId,
      personId: speaker?.personId ?? null,
      guestId: null,
      speakerName: speaker?.fullName ?? "",
      kind,
      gist,
      saidAt,
      revision: 1,
    };
  });
}
