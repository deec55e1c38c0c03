import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { DayField } from "../day-field.tsx";
import styles from "../meeting.module.css";
import { type PersonOption, PersonSelect } from "../person-select.tsx";
import type { TaskState } from "../workspace-query.ts";
import { LineRows } from "./line-rows.tsx";
import type { PaperDraft, PaperPart } from "./paper-draft.ts";

type Line = PaperDraft["tasks"][number];
const states: readonly TaskState[] = ["DONE", "IN_PROGRESS", "NOT_DONE", "NOT_STARTED"];

/** Results of open tasks, and the tasks that were assigned. */
export function PaperTasks({
  draft,
  change,
  members,
  organizationId,
}: PaperPart & { members: readonly PersonOption[]; organizationId: string }) {
  const { t } = useLanguage();
  return (
    <SectionCard title={t.meeting.paper.tasks}>
      <div className={styles.stack}>
        <OpenTasks draft={draft} change={change} organizationId={organizationId} />
        <LineRows<Line>
          rows={draft.tasks}
          onChange={(tasks) => change({ tasks })}
          blank={() => ({ what: "", ownerId: null, dueOn: null })}
          addLabel={t.meeting.newTasks.add}
          nameOf={(row, index) => row.what || t.meeting.paper.taskNumber(index + 1)}
          show={(row, changeRow) => (
            <>
              <TextInput
                label={t.meeting.task.what}
                value={row.what}
                onChange={(event) => changeRow({ what: event.currentTarget.value })}
              />
              <div className={styles.fieldRow}>
                <PersonSelect
                  label={t.meeting.task.owner}
                  people={members}
                  value={row.ownerId}
                  onChange={(ownerId) => changeRow({ ownerId })}
                />
                <DayField label={t.meeting.task.due} value={row.dueOn} onChange={(dueOn) => changeRow({ dueOn })} />
              </div>
            </>
          )}
        />
      </div>
    </SectionCard>
  );
}

function OpenTasks({ draft, change, organizationId }: PaperPart & { organizationId: string }) {
  const { t, f } = useLanguage();
  const { data } = useQuery(api.task.listOpen.queryOptions({ input: { organizationId, closed: "false", limit: 100 } }));
  const words = t.meeting.task;
  if (!data || data.rows.length === 0) return null;

  function report(taskId: string, state: TaskState | null) {
    const { [taskId]: before, ...others } = draft.taskReports;
    const kept = { result: "", ...before };
    const percent = state === "DONE" ? 100 : Math.min(before?.percent ?? 0, 99);
    change({ taskReports: state === null ? others : { ...others, [taskId]: { ...kept, state, percent } } });
  }

  return (
    <ul className={styles.plainList}>
      {data.rows.map((task) => {
        const said = draft.taskReports[task.taskId];
        return (
          <li key={task.taskId} className={styles.request}>
            <div className={styles.fieldRow}>
              <Select
                label={task.what}
                description={words.dueShort(f.date(task.dueOn))}
                placeholder={t.meeting.lastTasks.notReported}
                clearable
                data={states.map((value) => ({ value, label: t.meeting.taskState[value] }))}
                value={said?.state ?? null}
                onChange={(state) => report(task.taskId, state)}
              />
              {said && (
                <TextInput
                  label={words.result}
                  value={said.result}
                  onChange={(event) =>
                    change({
                      taskReports: {
                        ...draft.taskReports,
                        [task.taskId]: { ...said, result: event.currentTarget.value },
                      },
                    })
                  }
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
