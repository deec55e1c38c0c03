import { Button, Title } from "@mantine/core";
import { useId, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { TaskStateBadge } from "../meeting/meeting-badges.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { DaysLeft } from "../ui/state-badge.tsx";
import styles from "./home.module.css";
import type { Mine } from "./month-query.ts";
import { TaskNoteDialog } from "./task-note-dialog.tsx";

type Task = Mine["tasks"][number];

export function MyTasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Title order={2} id={id}>
        {words.tasks}
      </Title>
      {tasks.length === 0 && (
        <SectionCard>
          <EmptyState icon="task" title={words.noTasks} advice={words.noTasksAdvice} />
        </SectionCard>
      )}
      {tasks.map((task) => (
        <TaskCard key={task.taskId} task={task} />
      ))}
    </section>
  );
}

function TaskCard({ task }: { task: Task }) {
  const { t, f } = useLanguage();
  const words = t.home.my;
  const [updating, setUpdating] = useState(false);
  const day = f.date(task.dueOn);
  return (
    <SectionCard>
      <strong>{task.what}</strong>
      <div className={styles.dim}>
        {task.documentSymbol ? words.taskFrom(task.documentSymbol, day) : words.taskDue(day)}
      </div>
      <div className={styles.row}>
        <div>
          <DaysLeft day={task.dueOn} /> <TaskStateBadge state={task.state} percent={task.percent} />
        </div>
        <Button variant="default" aria-label={words.updateNamed(task.what)} onClick={() => setUpdating(true)}>
          {words.update}
        </Button>
      </div>
      <TaskNoteDialog opened={updating} onClose={() => setUpdating(false)} task={task} />
    </SectionCard>
  );
}
