import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import { DaysLeft } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { TaskStateBadge } from "../meeting-badges.tsx";
import { type Task, TaskLink } from "./task-table.tsx";

const TaskNoteDialog = lazyDialog(async () => (await import("./task-note-dialog.tsx")).TaskNoteDialog);

/** Tasks that one answers for, each with its state and the button that reports on it. */
export function TaskCards({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className={styles.plainList}>
      {tasks.map((task) => (
        <TaskCard key={task.taskId} task={task} />
      ))}
    </ul>
  );
}

function TaskCard({ task }: { task: Task }) {
  const { t, f } = useLanguage();
  const words = t.home.my;
  const [updating, setUpdating] = useState(false);
  const day = f.date(task.dueOn);
  return (
    <li className={styles.lineRow}>
      <span>
        <TaskLink task={task} />
        <span className={styles.agendaNotes}>
          {task.documentSymbol ? words.taskFrom(task.documentSymbol, day) : words.taskDue(day)}
        </span>
        <DaysLeft day={task.dueOn} /> <TaskStateBadge state={task.state} percent={task.percent} />
      </span>
      <Button variant="default" aria-label={words.updateNamed(task.what)} onClick={() => setUpdating(true)}>
        {words.update}
      </Button>
      <TaskNoteDialog opened={updating} onClose={() => setUpdating(false)} task={task} />
    </li>
  );
}
