import { Checkbox, Select, TextInput } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Choices } from "../choices.tsx";
import { DayField } from "../day-field.tsx";
import styles from "../meeting.module.css";
import { monthAfter, today } from "../moments.ts";
import { type PersonOption, PersonSelect } from "../person-select.tsx";
import { forms } from "../prepare/prepare-schedule.tsx";
import { TimeField } from "../time-field.tsx";
import type { PaperPart } from "./paper-draft.ts";

const YEARS_BACK = 24;

/** Day, times, place, who chaired and who wrote, when the notice and the papers went out. */
export function PaperGeneral({ draft, change, members }: PaperPart & { members: readonly PersonOption[] }) {
  const { t, f } = useLanguage();
  const words = t.meeting.paper;
  const months = Array.from({ length: YEARS_BACK }, (_, step) => monthAfter(today(), -step));
  return (
    <SectionCard title={words.general}>
      <div className={styles.stack}>
        <Choices
          label={words.kind}
          options={(["REGULAR", "COMMITTEE"] as const).map((value) => ({ value, label: t.meeting.kind[value] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <div className={styles.fieldRow}>
          <Select
            label={t.meeting.create.month}
            allowDeselect={false}
            data={months.map((value) => ({ value, label: f.month(value) }))}
            value={draft.month}
            onChange={(month) => month && change({ month })}
          />
          <DayField label={words.day} required value={draft.day} onChange={(day) => change({ day })} max={today()} />
          <TimeField label={words.opened} required value={draft.opened} onChange={(opened) => change({ opened })} />
          <TimeField label={words.closed} required value={draft.closed} onChange={(closed) => change({ closed })} />
        </div>
        <div className={styles.fieldRow}>
          <TextInput
            label={t.meeting.schedule.place}
            value={draft.place}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
          <Select
            label={t.meeting.schedule.form}
            allowDeselect={false}
            data={forms.map((value) => ({ value, label: t.meeting.schedule.forms[value] }))}
            value={draft.form}
            onChange={(form) => form && change({ form })}
          />
        </div>
        <div className={styles.fieldRow}>
          <PersonSelect
            label={t.meeting.offices.chair}
            required
            people={members}
            value={draft.chairId}
            onChange={(chairId) => change({ chairId })}
          />
          <PersonSelect
            label={t.meeting.offices.minuteTaker}
            required
            people={members}
            value={draft.minuteTakerId}
            onChange={(minuteTakerId) => change({ minuteTakerId })}
          />
        </div>
        <div className={styles.fieldRow}>
          <DayField
            label={words.noticeSentOn}
            clearable
            value={draft.noticeSentOn}
            onChange={(noticeSentOn) => change({ noticeSentOn })}
          />
          <DayField
            label={words.papersPostedOn}
            clearable
            value={draft.papersPostedOn}
            onChange={(papersPostedOn) => change({ papersPostedOn })}
          />
          <DayField label={words.filedOn} clearable value={draft.filedOn} onChange={(filedOn) => change({ filedOn })} />
        </div>
        {draft.kind === "REGULAR" && (
          <>
            <Checkbox
              label={t.meeting.schedule.thematicPart}
              checked={draft.thematicPart}
              onChange={(event) => change({ thematicPart: event.currentTarget.checked })}
            />
            <Select
              label={t.meeting.dues.title}
              allowDeselect={false}
              data={(["PAID", "PARTLY", "UNKNOWN"] as const).map((value) => ({
                value,
                label: t.meeting.dues.status[value],
              }))}
              value={draft.duesStatus}
              onChange={(duesStatus) => duesStatus && change({ duesStatus })}
            />
          </>
        )}
      </div>
    </SectionCard>
  );
}
