import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { NewTask } from "../workspace-query.ts";
import { ClosingSection } from "./closing-section.tsx";
import { TaskDialog } from "./task-dialog.tsx";

/** Tasks assigned in this meeting: who, what, by when, reported when. */
export function NewTasksCard() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [opened, setOpened] = useState<NewTask | "new">();
  const remove = useAct((taskId: string) => client.task.removeAssigned({ ...identity, taskId }));
  const words = t.meeting.newTasks;
  return (
    <ClosingSection place="new-tasks" title={words.title}>
      <Trouble error={remove.error} />
      {workspace.newTasks.length === 0 && <div className={styles.dim}>{words.none}</div>}
      <ol className={styles.plainList}>
        {workspace.newTasks.map((task) => (
          <li key={task.taskId} className={styles.lineRow}>
            <span>
              <strong>{task.what}</strong>
              <span className={styles.agendaNotes}>
                {[task.massOrganization, task.owner?.fullName].filter(Boolean).join(" · ")} ·{" "}
                {t.meeting.task.dueShort(f.date(task.dueOn))}
                {task.reportMonth && ` · ${words.reportedIn(f.month(task.reportMonth))}`}
                {task.targetValue !== null && ` · ${words.targetOf(f.number(task.targetValue), task.targetUnit)}`}
              </span>
            </span>
            {can("task.updateAssigned") && (
              <span className={styles.lineEnd}>
                <Button variant="subtle" px="sm" onClick={() => setOpened(task)}>
                  {t.common.action.edit}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  c="var(--ink)"
                  px="sm"
                  aria-label={words.removeNamed(task.what)}
                  onClick={() => remove.mutate(task.taskId)}
                >
                  {t.common.action.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {can("task.assign") && (
        <Button variant="default" mt="sm" onClick={() => setOpened("new")}>
          {words.add}
        </Button>
      )}
      {opened && <TaskDialog {...(opened === "new" ? {} : { task: opened })} onClose={() => setOpened(undefined)} />}
    </ClosingSection>
  );
}
