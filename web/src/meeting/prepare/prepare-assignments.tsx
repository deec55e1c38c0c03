import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Who prepares what before the meeting. */
export function PrepareAssignments() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [adding, setAdding] = useState(false);
  const words = t.meeting.assignments;
  const complete = useAct(({ assignmentId, isDone }: { assignmentId: string; isDone: boolean }) =>
    client.assignment.complete({ ...identity, assignmentId, isDone }),
  );
  const remove = useAct((assignmentId: string) => client.assignment.remove({ ...identity, assignmentId }));
  if (workspace.assignments.length === 0 && !can("assignment.add")) return null;
  return (
    <SectionCard place="assignments" title={words.title}>
      <Trouble error={complete.error ?? remove.error} />
      <ul className={styles.plainList}>
        {workspace.assignments.map((assignment) => (
          <li key={assignment.assignmentId} className={styles.lineRow}>
            <Checkbox
              label={`${assignment.person.fullName}: ${assignment.what}`}
              description={assignment.dueOn ? words.dueOn(f.date(assignment.dueOn)) : undefined}
              checked={assignment.doneAt !== null}
              disabled={!can("assignment.complete")}
              onChange={(event) =>
                complete.mutate({ assignmentId: assignment.assignmentId, isDone: event.currentTarget.checked })
              }
            />
            {can("assignment.remove") && (
              <Button
                variant="subtle"
                color="gray"
                c="var(--ink)"
                px="sm"
                aria-label={words.removeNamed(assignment.what)}
                onClick={() => remove.mutate(assignment.assignmentId)}
              >
                {t.common.action.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {workspace.assignments.length === 0 && <div className={styles.dim}>{words.none}</div>}
      {can("assignment.add") && (
        <Button variant="default" mt="sm" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      {adding && <AssignmentDialog onClose={() => setAdding(false)} />}
    </SectionCard>
  );
}

function AssignmentDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const words = t.meeting.assignments;
  const [personId, setPerson] = useState<string | null>(null);
  const [what, setWhat] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const act = useAct(
    (chosen: string) => client.assignment.add({ ...identity, personId: chosen, what: what.trim(), dueOn }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.add}
      submitLabel={t.common.action.add}
      busy={act.isPending}
      disabled={personId === null || what.trim() === ""}
      error={act.error}
      onSubmit={() => personId && act.mutate(personId)}
    >
      <PersonSelect label={words.who} people={people} value={personId} onChange={setPerson} required first />
      <TextInput label={words.what} required value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
      <DayField label={words.due} value={dueOn} onChange={setDueOn} clearable />
    </FormDialog>
  );
}
