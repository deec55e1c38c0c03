import { NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { daysOf } from "../held-day.ts";
import styles from "../meeting.module.css";
import { monthAfter } from "../moments.ts";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { NewTask } from "../workspace-query.ts";

/** One task: who, what, by when, reported at which meeting; a target where it can be counted. */
export function TaskDialog({ task, onClose }: { task?: NewTask; onClose: () => void }) {
  const { t, f } = useLanguage();
  const { workspace, identity } = useMeeting();
  const people = usePeople();
  const { month } = workspace.meeting;
  const nextMonth = monthAfter(month, 1);
  const [what, setWhat] = useState(task?.what ?? "");
  const [ownerId, setOwner] = useState(task?.owner?.personId ?? null);
  const [massOrganization, setMass] = useState(task?.massOrganization ?? "");
  const [dueOn, setDueOn] = useState<string | null>(task?.dueOn ?? lastDayOf(month));
  const [reportMonth, setReportMonth] = useState<string | null>(task ? task.reportMonth : nextMonth);
  const [targetValue, setTarget] = useState<number | null>(task?.targetValue ?? null);
  const [targetUnit, setUnit] = useState(task?.targetUnit ?? "");
  const words = t.meeting.newTasks;
  const months = [0, 1, 2, 3, 4, 5, 6].map((step) => monthAfter(month, step));
  const act = useAct(
    async (due: string) => {
      const fields = {
        ...identity,
        what: what.trim(),
        ownerId,
        massOrganization: massOrganization.trim(),
        dueOn: due,
        reportMonth,
        targetValue,
        targetUnit: targetUnit.trim(),
      };
      if (!task) await client.task.assign(fields);
      else await client.task.updateAssigned({ ...fields, taskId: task.taskId, revision: task.revision });
    },
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={task ? words.edit : words.add}
      submitLabel={t.common.action.save}
      busy={act.isPending}
      disabled={what.trim() === "" || ownerId === null || dueOn === null}
      error={act.error}
      onSubmit={() => dueOn && act.mutate(dueOn)}
    >
      <Textarea
        label={t.meeting.task.what}
        required
        data-autofocus
        autosize
        minRows={2}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <PersonSelect label={words.owner} people={people} value={ownerId} onChange={setOwner} required />
      <TextInput
        label={words.mass}
        description={words.massHint}
        value={massOrganization}
        onChange={(event) => setMass(event.currentTarget.value)}
      />
      <div className={styles.fieldRow}>
        <DayField
          label={t.meeting.task.due}
          value={dueOn}
          onChange={setDueOn}
          required
          min={daysOf(workspace.meeting).on}
        />
        <Select
          label={words.reportMonth}
          clearable
          data={months.map((value) => ({ value, label: f.month(value) }))}
          value={reportMonth}
          onChange={setReportMonth}
        />
      </div>
      <div className={styles.fieldRow}>
        <NumberInput
          label={words.target}
          decimalSeparator={t.meeting.field.decimalSign}
          value={targetValue ?? ""}
          onChange={(value) => setTarget(value === "" ? null : Number(value))}
        />
        <TextInput label={words.unit} value={targetUnit} onChange={(event) => setUnit(event.currentTarget.value)} />
      </div>
    </FormDialog>
  );
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
