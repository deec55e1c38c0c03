import { NumberInput, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type client } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { useAgendaTitle } from "../agenda-title.ts";
import styles from "../meeting.module.css";
import { textOf } from "../meeting-text.tsx";
import { momentOf, timeOf } from "../moments.ts";
import { partQuery } from "../opening/part-query.ts";
import { type PersonOption, PersonSelect } from "../person-select.tsx";
import { useVoteTitle } from "../standing-vote.ts";
import { TimeField } from "../time-field.tsx";
import { useMembers } from "../use-people.ts";
import voteStyles from "../vote.module.css";
import { useMeeting } from "../workspace-context.tsx";

export type Correction = Parameters<typeof client.correction.make>[0]["correction"];
export type Subject = Correction["subject"];
export const subjects: readonly Subject[] = ["ATTENDANCE", "VOTE", "TIME", "CONCLUSION", "OTHER"];

interface FieldsProps {
  /** Undefined as long as something is missing. */
  onChange: (correction: Correction | undefined) => void;
}

/** The true value of what was found wrong. */
export function CorrectionFields({ subject, onChange }: FieldsProps & { subject: Subject }) {
  const { joint } = useMeeting().workspace.meeting;
  if (subject === "ATTENDANCE")
    return joint ? <JointAttendanceFields onChange={onChange} /> : <AttendanceFields onChange={onChange} />;
  if (subject === "VOTE") return <VoteFields onChange={onChange} />;
  if (subject === "TIME") return <TimeFields onChange={onChange} />;
  if (subject === "CONCLUSION") return <ConclusionFields onChange={onChange} />;
  return <OtherFields onChange={onChange} />;
}

/** People of one cell whom nobody convened, at most. */
const MOST_LEFT_OFF = 200;

const statuses = ["PRESENT", "EXCUSED", "UNEXCUSED", "EXEMPT"] as const;

/** Somebody of the roll was marked wrongly, or a member was left off it. */
function AttendanceFields({ onChange }: FieldsProps) {
  const { workspace, identity } = useMeeting();
  const convened = new Set(workspace.attendance.map((person) => person.personId));
  const forgotten = useMembers(identity.organizationId).filter((member) => !convened.has(member.personId));
  return <WhoAndHow convened={workspace.attendance} forgotten={forgotten} onChange={onChange} />;
}

interface WhoAndHowProps extends FieldsProps {
  convened: readonly PersonOption[];
  forgotten: readonly PersonOption[];
}

/** The person, and whether he or she was there. */
function WhoAndHow({ convened, forgotten, onChange }: WhoAndHowProps) {
  const { t } = useLanguage();
  const [personId, setPerson] = useState<string | null>(null);
  const [status, setStatus] = useState<(typeof statuses)[number]>("PRESENT");
  function tell(person: string | null, next: (typeof statuses)[number]) {
    setPerson(person);
    setStatus(next);
    onChange(
      person ? { subject: "ATTENDANCE", personId: person, status: next, arrivedAt: null, leftAt: null } : undefined,
    );
  }
  return (
    <div className={styles.fieldRow}>
      <PersonSelect
        label={t.meeting.correction.person}
        people={[...convened, ...forgotten]}
        {...(forgotten.some((person) => person.personId === personId)
          ? { description: t.meeting.correction.forgotten }
          : {})}
        value={personId}
        onChange={(person) => tell(person, status)}
      />
      <Select
        label={t.meeting.correction.trueStatus}
        allowDeselect={false}
        data={statuses.map((value) => ({ value, label: t.meeting.roll.status[value] }))}
        value={status}
        onChange={(value) => value && tell(personId, value)}
      />
    </div>
  );
}

/** Of a joint meeting: first the cell for which somebody counts, then who of it. */
function JointAttendanceFields({ onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const [cell, setCell] = useState<string | null>(null);
  const cells = workspace.participants.filter(({ state }) => state === "AGREED");
  return (
    <>
      <Select
        label={t.meeting.correction.ofCell}
        searchable
        allowDeselect={false}
        data={cells.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
        value={cell}
        onChange={(next) => {
          setCell(next);
          onChange(undefined);
        }}
      />
      {cell && <AttendanceOfCell key={cell} ofOrganizationId={cell} onChange={onChange} />}
    </>
  );
}

function AttendanceOfCell({ ofOrganizationId, onChange }: FieldsProps & { ofOrganizationId: string }) {
  const { identity } = useMeeting();
  const input = { ...identity, ofOrganizationId, limit: MOST_LEFT_OFF };
  const { data: leftOff, error } = useQuery(api.correction.listLeftOff.queryOptions({ input }));
  const { data: part, error: troubleOfPart } = useQuery(partQuery(identity, ofOrganizationId));
  return (
    <>
      <Trouble error={error ?? troubleOfPart} />
      <WhoAndHow convened={part?.rows ?? []} forgotten={leftOff?.rows ?? []} onChange={onChange} />
    </>
  );
}

function VoteFields({ onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { votes, meeting } = useMeeting().workspace;
  const [voteId, setVote] = useState<string | null>(null);
  const [counts, setCounts] = useState({ agree: 0, disagree: 0, other: 0 });
  const words = t.meeting.vote;
  const voteTitle = useVoteTitle(meeting);
  function tell(chosen: string | null, next: typeof counts) {
    setVote(chosen);
    setCounts(next);
    onChange(chosen ? { subject: "VOTE", voteId: chosen, ...next } : undefined);
  }
  return (
    <>
      <Select
        label={t.meeting.correction.vote}
        data={votes.flatMap((vote) => (vote.agree === null ? [] : { value: vote.voteId, label: voteTitle(vote) }))}
        value={voteId}
        onChange={(chosen) => {
          const vote = votes.find((each) => each.voteId === chosen);
          tell(chosen, { agree: vote?.agree ?? 0, disagree: vote?.disagree ?? 0, other: vote?.other ?? 0 });
        }}
      />
      <div className={voteStyles.counts}>
        {(["agree", "disagree", "other"] as const).map((name) => (
          <NumberInput
            key={name}
            label={words[name]}
            min={0}
            value={counts[name]}
            onChange={(value) => tell(voteId, { ...counts, [name]: Number(value) || 0 })}
          />
        ))}
      </div>
    </>
  );
}

function TimeFields({ onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { meeting } = useMeeting().workspace;
  const firstDay = dayOf(meeting.openedAt ?? meeting.scheduledAt);
  // A meeting that was adjourned may have ended on a later day.
  const lastDay = meeting.closedAt ? dayOf(meeting.closedAt) : firstDay;
  const [opened, setOpened] = useState<string | null>(timeOf(meeting.openedAt ?? meeting.scheduledAt));
  const [closed, setClosed] = useState<string | null>(meeting.closedAt && timeOf(meeting.closedAt));
  function tell(from: string | null, to: string | null) {
    setOpened(from);
    setClosed(to);
    onChange(
      from && to ? { subject: "TIME", openedAt: momentOf(firstDay, from), closedAt: momentOf(lastDay, to) } : undefined,
    );
  }
  return (
    <div className={styles.fieldRow}>
      <TimeField label={t.meeting.paper.opened} value={opened} onChange={(time) => tell(time, closed)} />
      <TimeField label={t.meeting.paper.closed} value={closed} onChange={(time) => tell(opened, time)} />
    </div>
  );
}

function ConclusionFields({ onChange }: FieldsProps) {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const agendaTitle = useAgendaTitle();
  const [agendaItemId, setItem] = useState<string | null>(null);
  const [body, setBody] = useState("");
  function tell(item: string | null, next: string) {
    setItem(item);
    setBody(next);
    onChange(item ? { subject: "CONCLUSION", agendaItemId: item, body: next } : undefined);
  }
  return (
    <>
      <Select
        label={t.meeting.correction.item}
        data={workspace.agenda.map((item) => ({ value: item.agendaItemId, label: agendaTitle(item.title) }))}
        value={agendaItemId}
        onChange={(item) => tell(item, item ? (textOf(workspace, "CONCLUSION", item)?.body ?? "") : "")}
      />
      <Textarea
        label={t.meeting.correction.conclusion}
        autosize
        minRows={3}
        value={body}
        onChange={(event) => tell(agendaItemId, event.currentTarget.value)}
      />
    </>
  );
}

function OtherFields({ onChange }: FieldsProps) {
  const { t } = useLanguage();
  const [body, setBody] = useState("");
  return (
    <Textarea
      label={t.meeting.correction.other}
      autosize
      minRows={3}
      value={body}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setBody(next);
        onChange(next.trim() === "" ? undefined : { subject: "OTHER", body: next.trim() });
      }}
    />
  );
}
