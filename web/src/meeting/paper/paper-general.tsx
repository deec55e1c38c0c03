import { Checkbox, Select, TextInput } from "@mantine/core";
import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Choices } from "../choices.tsx";
import { DayField } from "../day-field.tsx";
import styles from "../meeting.module.css";
import { monthAfter, today } from "../moments.ts";
import { type PersonOption, PersonSelect } from "../person-select.tsx";
import { forms } from "../prepare/prepare-schedule.tsx";
import { TimeField } from "../time-field.tsx";
import { useIsCell, useKindWord } from "../use-kind-word.ts";
import { monthsApart, type PaperDraft, type PaperPart } from "./paper-draft.ts";

const MONTHS_BACK = 24;

interface PaperGeneralProps extends PaperPart {
  members: readonly PersonOption[];
  organizationId: string;
}

/** Day, times, place, who chaired and who wrote, when the notice and the papers went out. */
export function PaperGeneral({ draft, change, members, organizationId }: PaperGeneralProps) {
  const { t, f } = useLanguage();
  const kindWord = useKindWord(organizationId);
  const words = t.meeting.paper;
  // A body holds a topic for several cells together, which the minute book of one cell does not have.
  const kinds: PaperDraft["kind"][] = useIsCell(organizationId)
    ? ["REGULAR", "THEMATIC", "COMMITTEE"]
    : ["REGULAR", "COMMITTEE"];
  const recent = Array.from({ length: MONTHS_BACK }, (_, step) => monthAfter(today(), -step));
  const months = recent.includes(draft.month) ? recent : [...recent, draft.month];
  const isFar = draft.day !== null && monthsApart(draft.month, draft.day) > 1;

  function chooseDay(day: string | null) {
    change({ day, ...(day !== null && !draft.monthChosen && { month: monthAfter(day, 0) }) });
  }

  return (
    <SectionCard title={words.general}>
      <div className={styles.stack}>
        <Choices
          label={words.kind}
          options={kinds.map((value) => ({ value, label: kindWord(value) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <div className={styles.fieldRow}>
          <Select
            label={t.meeting.create.month}
            allowDeselect={false}
            data={months.map((value) => ({ value, label: f.month(value) }))}
            value={draft.month}
            onChange={(month) => month && change({ month, monthChosen: true })}
          />
          <DayField label={words.day} required value={draft.day} onChange={chooseDay} max={today()} />
          <TimeField label={words.opened} required value={draft.opened} onChange={(opened) => change({ opened })} />
          <TimeField label={words.closed} required value={draft.closed} onChange={(closed) => change({ closed })} />
        </div>
        {isFar && draft.day && (
          <Notice
            tone="amber"
            title={words.monthFar(f.date(draft.day), f.month(draft.month))}
            advice={words.monthFarAdvice}
          />
        )}
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
