import { NumberInput, Radio, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { useKindWord } from "../meeting/use-kind-word.ts";
import type { MeetingRow } from "../meeting/workspace-query.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { type Directive, useDirectiveChange } from "./directive-query.ts";
import { agendaTitleOf, USUAL_MINUTES } from "./named-in-vietnamese.ts";

const MEETINGS_LOOKED_AT = 24;
const open: readonly MeetingRow["state"][] = ["DRAFT", "CONVENED", "OPEN"];

interface ScheduleDialogProps {
  opened: boolean;
  onClose: () => void;
  directive: Directive;
}

/** Puts a text on the agenda of a meeting that is being prepared or held. */
export function ScheduleDialog(props: ScheduleDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, directive }: ScheduleDialogProps) {
  const { t } = useLanguage();
  const words = t.directive.schedule;
  const { organizationId, directiveId } = directive;
  const { data, error } = useQuery(
    api.meeting.list.queryOptions({ input: { organizationId, limit: MEETINGS_LOOKED_AT } }),
  );
  const meetings = (data?.rows ?? [])
    .filter(({ state }) => open.includes(state))
    .toSorted((one, other) => Date.parse(one.scheduledAt) - Date.parse(other.scheduledAt));
  const [chosen, setChosen] = useState<string>();
  const [title, setTitle] = useState(() => agendaTitleOf(directive));
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const meetingId = chosen ?? firstToPropose(meetings)?.meetingId;
  const add = useDirectiveChange(
    (into: string) =>
      client.agenda.add({
        organizationId,
        meetingId: into,
        directiveId,
        title: title.trim(),
        kind: "INFORMATION",
        part: "COURSE",
        presenterId: null,
        plannedMinutes: minutes,
        central: false,
      }),
    onClose,
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={words.submit}
      busy={add.isPending}
      disabled={meetingId === undefined || title.trim() === ""}
      error={error ?? add.error}
      onSubmit={() => meetingId !== undefined && add.mutate(meetingId)}
    >
      {!data && !error && <SkeletonList rows={2} />}
      {data && meetings.length === 0 && <NoMeeting organizationId={organizationId} />}
      {meetings.length > 0 && (
        <>
          <Radio.Group label={words.which} value={meetingId ?? ""} onChange={setChosen}>
            <Stack gap={0}>
              {meetings.map((meeting) => (
                <MeetingChoice key={meeting.meetingId} meeting={meeting} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={words.itemTitle}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NumberInput
            label={words.minutes}
            min={0}
            max={600}
            value={minutes}
            onChange={(value) => setMinutes(Number(value) || 0)}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The next meeting of the members; a committee's own is chosen by whoever wants it. */
function firstToPropose(meetings: readonly MeetingRow[]): MeetingRow | undefined {
  return meetings.find(({ kind }) => kind !== "COMMITTEE") ?? meetings[0];
}

function MeetingChoice({ meeting }: { meeting: MeetingRow }) {
  const { t, f } = useLanguage();
  const kindWord = useKindWord(meeting.organizationId, true);
  return (
    <Radio
      value={meeting.meetingId}
      label={`${kindWord(meeting.kind)} · ${f.weekdayDate(dayOf(meeting.scheduledAt))}`}
      description={t.meeting.state[meeting.state]}
    />
  );
}

function NoMeeting({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.directive.schedule;
  return (
    <EmptyState
      icon="meeting"
      title={words.none}
      advice={words.noneAdvice}
      action={
        <Link to="/organizations/$organizationId/meetings" params={{ organizationId }}>
          {words.toMeetings}
        </Link>
      }
    />
  );
}
