import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./meeting.module.css";
import { type Task, TaskLink, TaskStanding } from "./task-table.tsx";

/** "Việc của tôi": what the reader answers for, read from the server. */
export function MyTasks() {
  const { data, error } = useQuery(api.task.mine.queryOptions({ input: {} }));
  if (!data) return error ? <Trouble error={error} /> : <SkeletonList rows={3} />;
  return <TaskCards tasks={data.rows} />;
}

/** The same as a list of cards, for a page that has read the tasks already. */
export function TaskCards({ tasks }: { tasks: readonly Task[] }) {
  const { t, f } = useLanguage();
  const words = t.meeting.tasks;
  if (tasks.length === 0) return <EmptyState icon="task" title={words.noneMine} advice={words.noneMineAdvice} />;
  return (
    <ul className={styles.plainList}>
      {tasks.map((task) => (
        <li key={task.taskId} className={styles.lineRow}>
          <span>
            <TaskLink task={task} />
            <span className={styles.agendaNotes}>
              {task.documentSymbol ?? task.organizationName} · {t.meeting.task.dueShort(f.dayMonth(task.dueOn))}
            </span>
            <TaskStanding task={task} />
          </span>
          <Link
            className={styles.buttonLink}
            to="/organizations/$organizationId/tasks/$taskId"
            params={{ organizationId: task.organizationId, taskId: task.taskId }}
            aria-label={words.updateNamed(task.what)}
          >
            {words.update}
          </Link>
        </li>
      ))}
    </ul>
  );
}
