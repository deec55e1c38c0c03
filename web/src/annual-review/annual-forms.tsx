import { Button, Group, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { api, client } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import {
  type AnnualReview,
  type Level,
  levels,
  type NotReviewed,
  type ReviewKey,
  reasons,
  useReviewChange,
} from "./annual-review-query.ts";

interface FormProps {
  reviewKey: ReviewKey;
  read: AnnualReview;
}

/** The own review: kept as a draft, sent, or taken back. */
export function SelfReviewForm({ reviewKey, read }: FormProps) {
  const { t } = useLanguage();
  const words = t.annualReview;
  const [ownWords, setOwnWords] = useState(read.ownWords);
  const [commonPoints, setCommonPoints] = useState(read.commonPoints);
  const [taskPoints, setTaskPoints] = useState(read.taskPoints);
  const [ownLevel, setOwnLevel] = useState(read.ownLevel);
  const isSent = read.state === "SENT";
  const write = useReviewChange((send: boolean) =>
    client.annualReview.write({
      ...{ ...reviewKey, ownWords, commonPoints, taskPoints, ownLevel },
      ...{ send, revision: read.revision },
    }),
  );
  return (
    <Form title={words.selfReview} error={write.error} onSubmit={() => write.mutate(true)}>
      <div>{words.rules(read.rules)}</div>
      <Textarea
        label={words.ownWords}
        description={words.ownWordsHint}
        autosize
        minRows={5}
        maxLength={10_000}
        value={ownWords}
        onChange={({ currentTarget }) => setOwnWords(currentTarget.value)}
      />
      <Points
        label={words.commonPoints}
        max={read.rules.commonPoints}
        value={commonPoints}
        onChange={setCommonPoints}
      />
      <Points label={words.taskPoints} max={read.rules.taskPoints} value={taskPoints} onChange={setTaskPoints} />
      <LevelField label={words.ownLevel} value={ownLevel} onChange={setOwnLevel} />
      <Group>
        <Button type="submit" loading={write.isPending}>
          {isSent ? words.sendAgain : words.send}
        </Button>
        <Button variant="default" disabled={write.isPending} onClick={() => write.mutate(false)}>
          {isSent ? words.takeBack : words.keep}
        </Button>
      </Group>
    </Form>
  );
}

type Counts = Record<"issued" | "collected" | "valid" | "invalid" | Level, number | null>;

/** The tellers' minutes: totals of one meeting. */
export function BallotForm({ reviewKey, read }: FormProps) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const { organizationId } = reviewKey;
  const { data: meetings } = useQuery(api.meeting.list.queryOptions({ input: { organizationId, limit: 24 } }));
  const held = (meetings?.rows ?? []).filter(
    ({ kind, state }) => kind !== "COMMITTEE" && ["OPEN", "ADJOURNED", "CLOSED", "FILED"].includes(state),
  );
  const [meetingId, setMeetingId] = useState("");
  const [tellers, setTellers] = useState("");
  const [counts, setCounts] = useState<Partial<Counts>>({});
  const of = (name: keyof Counts) => counts[name] ?? 0;
  const record = useReviewChange(() =>
    client.annualReview.ballot({
      ...{ ...reviewKey, meetingId: meetingId || (held[0]?.meetingId ?? ""), tellers, revision: read.revision },
      ...{ issued: of("issued"), collected: of("collected"), valid: of("valid"), invalid: of("invalid") },
      votes: { EXCELLENT: of("EXCELLENT"), WELL_DONE: of("WELL_DONE"), DONE: of("DONE"), NOT_DONE: of("NOT_DONE") },
    }),
  );
  const field = (name: keyof Counts, label: string) => (
    <Points
      key={name}
      label={label}
      max={100_000}
      value={counts[name] ?? null}
      onChange={(value) => setCounts((now) => ({ ...now, [name]: value }))}
    />
  );
  if (meetings && held.length === 0) return <SectionCard title={words.ballot}>{words.noMeeting}</SectionCard>;
  return (
    <Form
      title={words.ballot}
      isQuiet={read.state === "BALLOTED"}
      error={record.error}
      onSubmit={() => record.mutate()}
    >
      <div>{words.ballotHint}</div>
      <NativeSelect
        label={words.meeting}
        value={meetingId || (held[0]?.meetingId ?? "")}
        data={held.map((each) => ({ value: each.meetingId, label: f.dateTime(each.scheduledAt) }))}
        onChange={({ currentTarget }) => setMeetingId(currentTarget.value)}
      />
      <div className={styles.fields}>
        {(["issued", "collected", "valid", "invalid"] as const).map((name) => field(name, words.count[name]))}
        {levels.map((level) => field(level, words.level[level]))}
      </div>
      <TextInput
        label={words.tellers}
        required
        maxLength={300}
        value={tellers}
        onChange={({ currentTarget }) => setTellers(currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={record.isPending} disabled={tellers.trim() === ""}>
          {words.ballotSave}
        </Button>
      </div>
    </Form>
  );
}

/** The committee decides; a level other than proposed needs a reason. */
export function DecideForm({ reviewKey, read }: FormProps) {
  const { t } = useLanguage();
  const words = t.annualReview;
  const [level, setLevel] = useState(read.proposedLevel);
  const [reason, setReason] = useState("");
  const decide = useReviewChange((chosen: Level) =>
    client.annualReview.decide({ ...reviewKey, level: chosen, reason, revision: read.revision }),
  );
  return (
    <Form title={words.decision} error={decide.error} onSubmit={() => level && decide.mutate(level)}>
      <LevelField label={words.decisionLevel} value={level} onChange={setLevel} />
      <Words label={words.decisionReason} value={reason} onChange={setReason} />
      <div>
        <Button type="submit" loading={decide.isPending} disabled={level === null}>
          {words.decide}
        </Button>
      </div>
    </Form>
  );
}

/** Who was decided about complains. */
export function ComplaintForm({ reviewKey, read }: FormProps) {
  const { t } = useLanguage();
  const words = t.annualReview;
  const [complaint, setComplaint] = useState("");
  const send = useReviewChange(() =>
    client.annualReview.complain({ ...reviewKey, complaint, revision: read.revision }),
  );
  return (
    <Form title={words.complaint} isQuiet error={send.error} onSubmit={() => send.mutate()}>
      <Words label={words.complaintWords} value={complaint} onChange={setComplaint} />
      <div>
        <Button type="submit" variant="default" loading={send.isPending} disabled={complaint.trim() === ""}>
          {words.complain}
        </Button>
      </div>
    </Form>
  );
}

/** The committee answers a complaint. */
export function AnswerForm({ reviewKey, read }: FormProps) {
  const { t } = useLanguage();
  const words = t.annualReview;
  const [answer, setAnswer] = useState("");
  const send = useReviewChange(() => client.annualReview.answer({ ...reviewKey, answer, revision: read.revision }));
  return (
    <Form title={words.answer} error={send.error} onSubmit={() => send.mutate()}>
      <Words label={words.answer} value={answer} onChange={setAnswer} />
      <div>
        <Button type="submit" loading={send.isPending} disabled={answer.trim() === ""}>
          {words.answerSend}
        </Button>
      </div>
    </Form>
  );
}

/** Corrects who is reviewed. */
export function ExemptForm({ reviewKey, read }: FormProps) {
  const { t } = useLanguage();
  const words = t.annualReview;
  const [chosen, setChosen] = useState<NotReviewed | null>(read.notReviewed);
  const [reason, setReason] = useState("");
  const save = useReviewChange(() =>
    client.annualReview.exempt({ ...reviewKey, notReviewed: chosen, reason, revision: read.revision }),
  );
  return (
    <Form title={words.exempt} isQuiet error={save.error} onSubmit={() => save.mutate()}>
      <NativeSelect
        label={words.exemptField}
        value={chosen ?? ""}
        data={[
          { value: "", label: words.isReviewed },
          ...reasons.map((each) => ({ value: each, label: words.notReviewed[each] })),
        ]}
        onChange={({ currentTarget }) => setChosen(reasons.find((each) => each === currentTarget.value) ?? null)}
      />
      <TextInput
        label={words.exemptReason}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={save.isPending} disabled={reason.trim() === ""}>
          {words.exemptSave}
        </Button>
      </div>
    </Form>
  );
}

interface FrameProps {
  title: string;
  /** It is not what waits now. */
  isQuiet?: boolean;
  error: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

function Form({ title, isQuiet = false, error, onSubmit, children }: FrameProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <SectionCard title={title} urgent={!isQuiet}>
      <form className={styles.stack} noValidate onSubmit={submit}>
        {children}
        <Trouble error={error} />
      </form>
    </SectionCard>
  );
}

interface FieldProps<Value> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
}

function Words({ label, value, onChange }: FieldProps<string>) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function Points({ label, max, value, onChange }: FieldProps<number | null> & { max: number }) {
  return (
    <NumberInput
      label={label}
      min={0}
      max={max}
      value={value ?? ""}
      onChange={(given) => onChange(given === "" ? null : Number(given))}
    />
  );
}

function LevelField({ label, value, onChange }: FieldProps<Level | null>) {
  const { t } = useLanguage();
  const words = t.annualReview;
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      data={[{ value: "", label: words.noLevel }, ...levels.map((each) => ({ value: each, label: words.level[each] }))]}
      onChange={({ currentTarget }) => onChange(levels.find((each) => each === currentTarget.value) ?? null)}
    />
  );
}
