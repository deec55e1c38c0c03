import { Checkbox, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MeetingThresholds } from "../../../rulesets/meeting-thresholds.ts";
import { api, client, queryClient } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { useThresholds } from "../limits/use-thresholds.ts";
import { DayField } from "./day-field.tsx";
import { FormDialog } from "./form-dialog.tsx";
import styles from "./meeting.module.css";
import { momentOf, monthAfter, timeOf, today } from "./moments.ts";
import { type Participants, ParticipantsField } from "./participants-field.tsx";
import { forms } from "./prepare/prepare-schedule.tsx";
import { committeeDay, regularDay } from "./regular-day.ts";
import { ThematicFormSelect } from "./thematic-form-select.tsx";
import { TimeField } from "./time-field.tsx";
import { useIsCell } from "./use-kind-word.ts";
import type { Meeting, MeetingIdentity } from "./workspace-query.ts";

type MeetingSummary = Awaited<ReturnType<typeof client.meeting.list>>["rows"][number];

const MEETINGS_LOOKED_AT = 12;
const givenUp: readonly string[] = ["POSTPONED", "NOT_HELD"];

export type CreatableKind = "REGULAR" | "COMMITTEE" | "THEMATIC";

interface CreateMeetingDialogProps {
  organizationId: string;
  kind: CreatableKind;
  /** First day of the month it is for. */
  month?: string;
  opened: boolean;
  onClose: () => void;
  onCreated: (created: MeetingIdentity) => unknown;
}

/** Starts preparing a meeting: on the day that the rule proposes, in the next month that has none, where and when the last one was. */
export function CreateMeetingDialog(props: CreateMeetingDialogProps) {
  const { organizationId, kind, opened } = props;
  const input = { organizationId, kind, limit: MEETINGS_LOOKED_AT };
  const { data, isPending } = useQuery({ ...api.meeting.list.queryOptions({ input }), enabled: opened });
  const { thresholds, isPending: isReading } = useThresholds(organizationId, { enabled: opened });
  if (!opened || isPending || isReading) return null;
  return <CreateForm {...props} earlier={data?.rows ?? []} thresholds={thresholds} />;
}

interface CreateFormProps extends CreateMeetingDialogProps {
  earlier: readonly MeetingSummary[];
  /** The numbers that apply here. */
  thresholds: MeetingThresholds;
}

function CreateForm(props: CreateFormProps) {
  const { organizationId, kind, month: given, onClose, onCreated, earlier, thresholds } = props;
  const { t, f } = useLanguage();
  const words = t.meeting.create;
  const isCell = useIsCell(organizationId, kind !== "REGULAR");
  const [last] = earlier;
  const [month, setMonth] = useState(given ?? proposedMonth(earlier, thresholds));
  const [day, setDay] = useState<string | null>(() =>
    dayFor(kind, given ?? proposedMonth(earlier, thresholds), thresholds),
  );
  const [time, setTime] = useState<string | null>(last ? timeOf(last.scheduledAt) : "14:00");
  const [place, setPlace] = useState(last?.place ?? "");
  const [form, setForm] = useState<Meeting["form"]>("IN_PLACE");
  const [thematicPart, setThematicPart] = useState(false);
  const [topic, setTopic] = useState("");
  const [thematicForm, setThematicForm] = useState<Meeting["thematicForm"]>("IN_PLACE");
  const [chosen, setChosen] = useState<Participants>();
  const [ofStandingCommittee, setOfStandingCommittee] = useState(false);
  const participants = chosen ?? (isCell === false ? "WHOLE_BODY" : []);
  const isThematic = kind === "THEMATIC";
  const create = useMutation({
    mutationFn: (scheduledAt: string) =>
      client.meeting.create({
        ...{ organizationId, kind, month, scheduledAt, place: place.trim(), form, thematicPart, ofStandingCommittee },
        ...(isThematic && { topic: topic.trim(), thematicForm, participants }),
      }),
    onSuccess: async (created) => {
      await queryClient.invalidateQueries({ queryKey: api.meeting.list.key() });
      onClose();
      await onCreated(created);
    },
  });
  const months = [-2, -1, 0, 1, 2, 3].map((step) => monthAfter(today(), step));
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={kind !== "REGULAR" && isCell === false ? words.titleInBody[kind] : words.title[kind]}
      submitLabel={words.submit}
      busy={create.isPending}
      disabled={day === null || time === null || (isThematic && topic.trim() === "")}
      error={create.error}
      onSubmit={() => day && time && create.mutate(momentOf(day, time))}
    >
      {isThematic && (
        <TextInput
          label={t.meeting.schedule.topic}
          required
          data-autofocus
          value={topic}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
      )}
      <Select
        label={words.month}
        allowDeselect={false}
        data={months.map((value) => ({ value, label: f.month(value) }))}
        value={month}
        onChange={(value) => {
          if (!value) return;
          setMonth(value);
          setDay(dayFor(kind, value, thresholds));
        }}
      />
      <div className={styles.fieldRow}>
        <DayField
          label={t.meeting.field.day}
          value={day}
          onChange={setDay}
          required
          {...(isCell === false || isThematic ? {} : { description: words.dayHint[kind] })}
        />
        <TimeField label={t.meeting.field.time} value={time} onChange={setTime} required />
      </div>
      <TextInput
        label={t.meeting.schedule.place}
        placeholder={words.placeHint}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Select
        label={t.meeting.schedule.form}
        allowDeselect={false}
        data={forms.map((value) => ({ value, label: t.meeting.schedule.forms[value] }))}
        value={form}
        onChange={(value) => value && setForm(value)}
      />
      {isThematic && (
        <>
          <ThematicFormSelect value={thematicForm} onChange={setThematicForm} />
          {isCell !== undefined && (
            <ParticipantsField
              organizationId={organizationId}
              isCell={isCell}
              value={participants}
              onChange={setChosen}
            />
          )}
        </>
      )}
      {kind === "COMMITTEE" && isCell === false && (
        <Checkbox
          label={words.standingCommittee}
          description={words.standingCommitteeHint}
          checked={ofStandingCommittee}
          onChange={(event) => setOfStandingCommittee(event.currentTarget.checked)}
        />
      )}
      {kind === "REGULAR" && (
        <Checkbox
          label={t.meeting.schedule.thematicPart}
          description={words.thematicHint(thresholds.longMinimumMinutes)}
          checked={thematicPart}
          onChange={(event) => setThematicPart(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}

/** This month as long as its day of meeting has not passed, else the next; the first of them that has no meeting yet. */
function proposedMonth(earlier: readonly MeetingSummary[], thresholds: MeetingThresholds): string {
  const month = monthAfter(today(), 0);
  const first = regularDay(month, thresholds) >= today() ? 0 : 1;
  const taken = new Set(earlier.filter(({ state }) => !givenUp.includes(state)).map((meeting) => meeting.month));
  const ahead = [0, 1, 2].map((step) => monthAfter(month, first + step));
  return ahead.find((each) => !taken.has(each)) ?? monthAfter(month, first);
}

function dayFor(kind: CreatableKind, month: string, thresholds: MeetingThresholds): string {
  if (kind === "THEMATIC") return month > today() ? month : today();
  return kind === "REGULAR" ? regularDay(month, thresholds) : committeeDay(month, thresholds, today());
}
