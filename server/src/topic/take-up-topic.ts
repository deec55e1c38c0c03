import type { StepInPlace } from "../../../rulesets/agenda-templates.ts";
import type { Transaction } from "../database/connect.ts";
import { followDirectives } from "../directive/follow-directives.queries.ts";
import { lockMeeting, type MeetingRow } from "../meeting/meeting.queries.ts";
import { preparing, requireState } from "../meeting/require-state.ts";
import { renewNotice } from "../meeting/send-notice.queries.ts";
import { addThematicPart } from "../meeting/thematic-part.queries.ts";
import { storeSchedule } from "../meeting/transition.queries.ts";
import { newId } from "../new-id.ts";
import type { Operation } from "../operation.ts";
import { refuse } from "../refusal.ts";
import { followTopics } from "./follow-topics.queries.ts";
import { holdTopic } from "./hold-topics.queries.ts";
import { putOnAgenda } from "./put-on-agenda.queries.ts";
import type { LockedTopic } from "./topic.queries.ts";

/** Puts a topic on the agenda of a meeting that is being prepared; the meeting has a thematic part from then on. */
export const takeUpTopic: Operation<"topic.takeUp"> = async ({ tx, clock }, input) => {
  const { organizationId, meetingId } = input;
  const key = { organizationId, meetingId };
  const meeting = await lockMeeting(tx, organizationId, meetingId);
  if (!meeting) return refuse("NOT_FOUND");
  requireState(meeting, preparing);
  if (meeting.kind !== "REGULAR" && meeting.kind !== "THEMATIC") refuse("NOT_A_MEETING_FOR_TOPICS");
  const topic = await holdTopic(tx, input, "topic.takeUp");
  const [part] = await addThematicPart(tx, meeting, meeting.scheduledAt);
  const agendaItemId = await putOnAgenda(tx, key, itemOf(topic, part, meeting.kind));
  if (meeting.kind === "THEMATIC") await nameTopic(tx, meeting, topic);
  else if (!meeting.thematicPart) await announceThematicPart(tx, meeting, clock.now());
  await followTopics(tx, key);
  if (topic.directiveId !== null) await followDirectives(tx, key, clock.now());
  return { agendaItemId };
};

function itemOf(topic: LockedTopic, part: StepInPlace | undefined, meetingKind: string) {
  const { topicId, presenterId, directiveId, title } = topic;
  return {
    id: newId(),
    topicId,
    presenterId,
    directiveId,
    title: part && meetingKind !== "THEMATIC" ? `${part.step.title}: ${title}` : title,
    plannedMinutes: part?.step.plannedMinutes ?? 0,
    stepKey: part?.step.stepKey ?? "",
    after: part?.after ?? [],
  };
}

/** A meeting that has no topic of its own yet is about this one, and held as it was registered. */
async function nameTopic(
  tx: Transaction,
  meeting: MeetingRow,
  { title, form: thematicForm }: LockedTopic,
): Promise<void> {
  if (meeting.topic !== "") return;
  const { scheduledAt, place, form, thematicPart, revision } = meeting;
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id, revision };
  const schedule = { scheduledAt, place, form, thematicPart, topic: title, thematicForm };
  if (!(await storeSchedule(tx, key, schedule))) refuse("CHANGED_MEANWHILE");
}

/** From now on the session is regular and thematic; where the notice is out, it goes out again and says so. */
async function announceThematicPart(tx: Transaction, meeting: MeetingRow, now: Date): Promise<void> {
  const { scheduledAt, place, form, revision } = meeting;
  const key = { organizationId: meeting.organizationId, meetingId: meeting.id, revision };
  if (!(await storeSchedule(tx, key, { scheduledAt, place, form, thematicPart: true }))) refuse("CHANGED_MEANWHILE");
  if (meeting.state !== "CONVENED") return;
  const parameters = { scheduledAt: scheduledAt.toISOString(), place };
  await renewNotice(tx, meeting, { at: now, told: { kind: "MEETING_CHANGED", parameters } });
}
