import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { TaskStateBadge } from "../meeting/meeting-badges.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Table } from "../ui/paged-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./home.module.css";
import type { Month } from "./month-query.ts";

type Task = Month["tasks"][number];

/** Tasks of the cell that are not finished, those due first. */
export function OpenTasks({ month }: { month: Month }) {
  const { t, f } = useLanguage();
  const words = t.home.tasks;
  return (
    <SectionCard title={words.title} aside={<Link to="/tasks">{words.all(month.openTaskCount)}</Link>}>
      {month.tasks.length === 0 ? (
        <EmptyState icon="task" title={words.none} advice={words.noneAdvice} />
      ) : (
        <Table
          caption={words.title}
          keyOf={(task) => task.taskId}
          rows={month.tasks}
          columns={[
            { name: "what", label: words.what, show: (task: Task) => <TaskAndOwner task={task} /> },
            { name: "due", label: words.due, show: (task: Task) => f.dayMonth(task.dueOn) },
            { name: "state", label: words.state, show: (task: Task) => <TaskBadge task={task} /> },
          ]}
        />
      )}
    </SectionCard>
  );
}

function TaskAndOwner({ task }: { task: Task }) {
  return (
    <>
      {task.what}
      <div className={styles.dim}>{task.massOrganization || task.owner?.fullName}</div>
    </>
  );
}

export function TaskBadge({ task }: { task: Pick<Task, "state" | "percent" | "overdue"> }) {
  const { t } = useLanguage();
  if (task.overdue) return <StateBadge tone="red">{t.home.tasks.overdue}</StateBadge>;
  return <TaskStateBadge state={task.state} percent={task.percent} />;
}
