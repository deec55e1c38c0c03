import { judgeByPeople, recordCourse, show } from "../evaluation/scored-meeting.fixture.ts";
import { insert, type Victim, type VictimIds } from "./build-victim.ts";
import type { Door } from "./door.ts";

/** How far the victim's meeting has come when an operation is tried. */
export type Scene =
  | "preparing"
  | "convened"
  | "opened"
  | "open"
  | "tooFew"
  | "adjourned"
  | "notHeld"
  | "judged"
  | "proposed"
  | "voted"
  | "closed"
  | "issued"
  | "filed"
  | "sent"
  | "decided"
  | "settledOtherwise";

export const scenes: readonly Scene[] = [
  "preparing",
  "convened",
  "opened",
  "open",
  "tooFew",
  "adjourned",
  "notHeld",
  "judged",
  "proposed",
  "voted",
  "closed",
  "issued",
  "filed",
  "sent",
  "decided",
  "settledOtherwise",
];

/** Brings the victim's meeting to a scene, as its secretary would; answers the identifiers that exist there. */
export async function setScene(door: Door, victim: Victim, scene: Scene): Promise<VictimIds> {
  door.setNow("2026-12-03T08:30:00Z");
  if (["preparing", "convened", "opened", "notHeld"].includes(scene)) return setNextMonth(door, victim, scene);
  const secretary = door.as(victim.cell.secretary.accountId);
  const { organizationId, meetingId } = victim.ids;
  const key = { organizationId, meetingId };
  if (scene === "open") return victim.ids;
  if (scene === "tooFew") {
    const away = victim.cell.members.slice(1).map(({ personId }) => personId);
    const mark = "UPDATE attendance SET status = 'EXCUSED' WHERE meeting_id = $1 AND person_id = ANY ($2)";
    await door.owner.query(mark, [meetingId, away]);
    return victim.ids;
  }
  if (scene === "adjourned") {
    await secretary.meeting.adjourn({ ...key, reason: "Mất điện" });
    return victim.ids;
  }
  return setTowardsTheEnd(door, victim, scene);
}

/** Next month's meeting, which is before its opening or has just been opened. */
async function setNextMonth(door: Door, { body, cell, member, ids }: Victim, scene: Scene): Promise<VictimIds> {
  const { organizationId, fileId } = ids;
  const secretary = door.as(cell.secretary.accountId);
  const place = { place: "Phòng họp tầng 3", scheduledAt: "2027-01-04T07:00:00Z" };
  const key = await secretary.meeting.create({ organizationId, kind: "REGULAR", month: "2027-01-01", ...place });
  const item = { title: "Nội dung", presenterId: null, plannedMinutes: 5, central: false };
  const { agendaItemId } = await secretary.agenda.add({ ...key, ...item });
  const { assignmentId } = await secretary.assignment.add({
    ...key,
    personId: member.personId,
    what: "Báo cáo",
    dueOn: null,
  });
  const material =
    "INSERT INTO material (id, organization_id, meeting_id, file_id, title) VALUES ($1, $2, $3, $4, 'Báo cáo')";
  const materialId = await insert(door, material, [organizationId, key.meetingId, fileId]);
  await secretary.shortcoming.putBefore({ ...key, shortcomingId: ids["shortcomingId"] ?? "" });
  const offices = { chairId: cell.secretary.personId, minuteTakerId: cell.deputy.personId, helperId: null };
  await secretary.meeting.appointOffices({ ...key, ...offices });
  if (scene !== "preparing") {
    await secretary.meeting.convene(key);
    await door.as(body.office.accountId).schedule.ask({ ...key, reason: "Trùng lịch Đảng ủy" });
    await door.as(member.accountId).absence.request({ ...key, reason: "Đi công tác" });
  }
  if (scene === "opened") await secretary.meeting.open(key);
  if (scene === "notHeld") await secretary.meeting.markNotHeld({ ...key, reason: "Bão" });
  return { ...ids, ...key, agendaItemId, assignmentId, materialId };
}

type Step = { name: Scene; take(): Promise<unknown> };

async function setTowardsTheEnd(door: Door, victim: Victim, scene: Scene): Promise<VictimIds> {
  const { cell, member } = victim;
  const { organizationId, meetingId } = victim.ids;
  const key = { organizationId, meetingId };
  const secretary = door.as(cell.secretary.accountId);
  const found: Record<string, string> = {};
  const issue = async (kind: "NOTICE" | "MINUTES" | "RESOLUTION") => {
    const { documentId } = await secretary.document.issue({ ...key, kind });
    found["documentId"] = documentId;
    if (kind === "RESOLUTION") found["resolutionId"] = documentId;
  };
  await reviewTasks(door, victim);
  await recordCourse({ key, secretary, deputy: door.as(cell.deputy.accountId) });
  const steps: Step[] = [
    { name: "judged", take: () => judgeByPeople(secretary, key) },
    { name: "proposed", take: () => secretary.evaluation.propose(key) },
    { name: "voted", take: () => show(secretary, key, "MEETING_SCORE") },
    {
      name: "closed",
      take: async () => {
        await secretary.meeting.close(key);
        found["objectionId"] = (
          await door.as(member.accountId).objection.raise({ ...key, body: "Đề nghị sửa" })
        ).objectionId;
        const correction = { subject: "OTHER", body: "Ghi sót" } as const;
        found["correctionId"] = (
          await secretary.correction.make({ ...key, correction, reason: "Ghi sót" })
        ).correctionId;
        await door.owner.query("UPDATE correction SET needs_superior = true WHERE id = $1", [found["correctionId"]]);
      },
    },
    {
      name: "issued",
      take: async () => {
        await issue("RESOLUTION");
        await issue("MINUTES");
      },
    },
    { name: "filed", take: () => secretary.meeting.file(key) },
    { name: "sent", take: () => secretary.evaluation.submit(key) },
    { name: "decided", take: () => door.as(victim.body.secretary.accountId).evaluation.decide(key) },
    {
      name: "settledOtherwise",
      take: async () => {
        await door.owner.query("UPDATE evaluation SET settled_otherwise_at = now() WHERE meeting_id = $1", [meetingId]);
      },
    },
  ];
  for (const step of steps) {
    await step.take();
    if (step.name === scene) break;
  }
  return { ...victim.ids, ...found };
}

async function reviewTasks(door: Door, { cell, ids }: Victim): Promise<void> {
  const { organizationId, meetingId, earlierTaskId = "" } = ids;
  const report = { state: "DONE", percent: 100, result: "Xong", revision: 0 } as const;
  await door.as(cell.secretary.accountId).task.report({ organizationId, meetingId, taskId: earlierTaskId, ...report });
}
