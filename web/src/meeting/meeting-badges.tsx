import { useLanguage } from "../language/use-language.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import type { Grade, Meeting, TaskState } from "./workspace-query.ts";

const meetingTones: Record<Meeting["state"], Tone> = {
  DRAFT: "grey",
  CONVENED: "gold",
  OPEN: "red",
  ADJOURNED: "amber",
  CLOSED: "amber",
  FILED: "green",
  POSTPONED: "grey",
  NOT_HELD: "grey",
};

export function MeetingStateBadge({ state, suffix = "" }: { state: Meeting["state"]; suffix?: string }) {
  const { t } = useLanguage();
  return (
    <StateBadge tone={meetingTones[state]}>
      {t.meeting.state[state]}
      {suffix}
    </StateBadge>
  );
}

const gradeTones: Record<Grade, Tone> = { GOOD: "green", FAIR: "gold", AVERAGE: "amber", POOR: "red" };

export function GradeBadge({ grade }: { grade: Grade }) {
  const { t } = useLanguage();
  return <StateBadge tone={gradeTones[grade]}>{t.meeting.grade[grade]}</StateBadge>;
}

const taskTones: Record<TaskState, Tone> = { NOT_STARTED: "grey", IN_PROGRESS: "gold", DONE: "green", NOT_DONE: "red" };

export function TaskStateBadge({ state, percent }: { state: TaskState; percent?: number }) {
  const { t } = useLanguage();
  const share = percent !== undefined && state === "IN_PROGRESS" ? ` · ${percent}%` : "";
  return (
    <StateBadge tone={taskTones[state]}>
      {t.meeting.taskState[state]}
      {share}
    </StateBadge>
  );
}
