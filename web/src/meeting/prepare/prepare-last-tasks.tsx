import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Table } from "../../ui/paged-table.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { TaskStateBadge } from "../meeting-badges.tsx";
import { useMeeting } from "../workspace-context.tsx";

/** Open tasks of earlier meetings: they are on this meeting's agenda without anybody copying them. */
export function PrepareLastTasks() {
  const { t, f } = useLanguage();
  const { taskReviews, meeting } = useMeeting().workspace;
  const words = t.meeting.lastTasks;
  // A meeting on a topic alone leaves them to the regular one.
  if (meeting.kind === "THEMATIC") return null;
  return (
    <SectionCard title={words.title}>
      {taskReviews.length === 0 ? (
        <div className={styles.dim}>{words.none}</div>
      ) : (
        <Table
          caption={words.title}
          rows={taskReviews}
          keyOf={(task) => task.taskId}
          columns={[
            { name: "what", label: t.meeting.task.what, show: (task) => task.what },
            {
              name: "owner",
              label: t.meeting.task.owner,
              show: (task) => task.owner?.fullName ?? task.massOrganization,
            },
            { name: "due", label: t.meeting.task.due, show: (task) => f.date(task.dueOn) },
            {
              name: "state",
              label: t.meeting.task.state,
              show: (task) => (
                <span className={styles.oneLine}>
                  {task.overdue ? (
                    <StateBadge tone="red">{t.meeting.task.overdue}</StateBadge>
                  ) : (
                    <TaskStateBadge state={task.state} percent={task.percent} />
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
    </SectionCard>
  );
}
