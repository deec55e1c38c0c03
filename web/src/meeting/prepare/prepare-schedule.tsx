import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { officeOf } from "../../schedule/attending-words.ts";
import { SectionCard } from "../../ui/card.tsx";
import { DayField } from "../day-field.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { momentOf, timeOf } from "../moments.ts";
import { ThematicFormSelect } from "../thematic-form-select.tsx";
import { TimeField } from "../time-field.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Meeting } from "../workspace-query.ts";
import { DayRequest } from "./day-request.tsx";

export const forms: readonly Meeting["form"][] = ["IN_PLACE", "BY_GROUPS", "ONLINE"];

/** When, where and in which form; changed in a dialog, because everybody convened is told of it. */
export function PrepareSchedule() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const [changing, setChanging] = useState(false);
  const { meeting } = workspace;
  const words = t.meeting.schedule;
  const change = can("meeting.reschedule") && (
    <Button variant="subtle" onClick={() => setChanging(true)}>
      {t.common.action.edit}
    </Button>
  );
  return (
    <SectionCard place="schedule" title={words.title} aside={change}>
      <DayRequest onMove={() => setChanging(true)} />
      <dl className={styles.facts}>
        <dt>{words.when}</dt>
        <dd>{f.weekdayDateTime(meeting.scheduledAt)}</dd>
        <dt>{words.place}</dt>
        <dd>{meeting.place || words.noPlace}</dd>
        <dt>{words.form}</dt>
        <dd>
          {words.forms[meeting.form]}
          {meeting.thematicPart && ` · ${words.withThematic}`}
        </dd>
        {isAboutTopic(meeting) && (
          <>
            <dt>{words.topic}</dt>
            <dd>
              {meeting.topic || words.noTopic} · {t.topic.form[meeting.thematicForm]}
            </dd>
          </>
        )}
        {workspace.attending.length > 0 && (
          <>
            <dt>{t.schedule.attendingLabel}</dt>
            <dd>
              {workspace.attending.map((each) => (
                <div key={each.personId}>
                  {each.fullName} ({officeOf(each, t)})
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
      <ScheduleDialog opened={changing} onClose={() => setChanging(false)} />
    </SectionCard>
  );
}

function isAboutTopic({ kind, topic }: Meeting): boolean {
  return kind === "THEMATIC" || topic !== "";
}

function ScheduleDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  return opened ? (
    <ScheduleForm key={workspace.meeting.revision} title={t.meeting.schedule.change} onClose={onClose} />
  ) : null;
}

function ScheduleForm({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { meeting } = workspace;
  const words = t.meeting.schedule;
  const [day, setDay] = useState<string | null>(dayOf(meeting.scheduledAt));
  const [time, setTime] = useState<string | null>(timeOf(meeting.scheduledAt));
  const [place, setPlace] = useState(meeting.place);
  const [form, setForm] = useState<Meeting["form"]>(meeting.form);
  const [thematicPart, setThematicPart] = useState(meeting.thematicPart);
  const [topic, setTopic] = useState(meeting.topic);
  const [thematicForm, setThematicForm] = useState(meeting.thematicForm);
  const act = useAct(
    (scheduledAt: string) =>
      client.meeting.reschedule({
        ...identity,
        scheduledAt,
        place: place.trim(),
        form,
        thematicPart,
        ...(meeting.kind === "THEMATIC" && { topic: topic.trim(), thematicForm }),
        revision: meeting.revision,
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={title}
      submitLabel={t.common.action.save}
      busy={act.isPending}
      disabled={day === null || time === null}
      error={act.error}
      onSubmit={() => day && time && act.mutate(momentOf(day, time))}
    >
      {meeting.state === "CONVENED" && <div>{words.changeTold}</div>}
      <div className={styles.fieldRow}>
        <DayField label={t.meeting.field.day} value={day} onChange={setDay} required />
        <TimeField label={t.meeting.field.time} value={time} onChange={setTime} required />
      </div>
      <TextInput label={words.place} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
      <Select
        label={words.form}
        allowDeselect={false}
        data={forms.map((value) => ({ value, label: words.forms[value] }))}
        value={form}
        onChange={(value) => value && setForm(value)}
      />
      {meeting.kind === "THEMATIC" && (
        <>
          <TextInput
            label={words.topic}
            required
            value={topic}
            onChange={(event) => setTopic(event.currentTarget.value)}
          />
          <ThematicFormSelect value={thematicForm} onChange={setThematicForm} />
        </>
      )}
      {meeting.kind === "REGULAR" && (
        <Checkbox
          label={words.thematicPart}
          checked={thematicPart}
          onChange={(event) => setThematicPart(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
