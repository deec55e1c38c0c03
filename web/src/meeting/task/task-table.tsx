import { Link } from "@tanstack/react-router";
import type { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Table } from "../../ui/paged-table.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { TaskStateBadge } from "../meeting-badges.tsx";

export type Task = Awaited<ReturnType<typeof client.task.mine>>["rows"][number];

/** Tasks, those due first at the top. */
export function TaskTable({ tasks, caption }: { tasks: readonly Task[]; caption: string }) {
  const { t, f } = useLanguage();
  const words = t.meeting.task;
  return (
    <Table
      caption={caption}
      rows={tasks}
      keyOf={(task) => task.taskId}
      columns={[
        { name: "what", label: words.what, show: (task) => <TaskLink task={task} /> },
        {
          name: "owner",
          label: words.owner,
          show: (task) => [task.massOrganization, task.owner?.fullName].filter(Boolean).join(" · "),
        },
        { name: "due", label: words.due, show: (task) => f.date(task.dueOn) },
        { name: "state", label: words.state, show: (task) => <TaskStanding task={task} /> },
      ]}
    />
  );
}

export function TaskLink({ task }: { task: Task }) {
  return (
    <Link
      className={styles.rowLink}
      to="/organizations/$organizationId/tasks/$taskId"
      params={{ organizationId: task.organizationId, taskId: task.taskId }}
    >
      {task.what}
    </Link>
  );
}

/** How a task stands: overdue before anything else. */
export function TaskStanding({ task }: { task: Task }) {
  const { t } = useLanguage();
  const isOpen = task.closedAt === null;
  if (isOpen && task.overdue)
    return <StateBadge tone="red">{t.common.time.overdue(Math.max(1, -task.daysLeft))}</StateBadge>;
  return <TaskStateBadge state={task.state} percent={task.percent} />;
}
