import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { client } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { type Review, type ReviewKey, type Tendency, tendencies, useReviewChange } from "./quarter-review-query.ts";

interface FormProps {
  reviewKey: ReviewKey;
  review: Review["review"];
  revision: number;
}

/** Those who lead write what they propose; sending it again asks the person to read it again. */
export function ProposeForm({ reviewKey, review, revision }: FormProps) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const [merits, setMerits] = useState(review?.merits ?? "");
  const [limits, setLimits] = useState(review?.limits ?? "");
  const [tendency, setTendency] = useState<Tendency | null>(review?.tendency ?? null);
  const propose = useReviewChange(() =>
    client.quarterReview.propose({ ...reviewKey, merits: merits.trim(), limits: limits.trim(), tendency, revision }),
  );
  return (
    <StepForm
      title={words.proposal}
      submitLabel={review ? words.proposeAgain : words.propose}
      isQuiet={review !== null}
      busy={propose.isPending}
      error={propose.error}
      onSubmit={() => propose.mutate()}
    >
      <Area label={words.merits} max={2000} value={merits} onChange={setMerits} />
      <Area label={words.limits} max={2000} value={limits} onChange={setLimits} />
      <TendencyField value={tendency} onChange={setTendency} />
    </StepForm>
  );
}

/** The person has read it, and may reply. */
export function ReplyForm({ reviewKey, review, revision }: FormProps) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const [reply, setReply] = useState(review?.reply ?? "");
  const send = useReviewChange(() => client.quarterReview.reply({ ...reviewKey, reply: reply.trim(), revision }));
  return (
    <StepForm
      title={words.replyOwn}
      submitLabel={words.replySend}
      isQuiet={review?.state === "READ"}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate()}
    >
      <Area label={words.replyOwn} hint={words.replyHint} max={2000} value={reply} onChange={setReply} />
    </StepForm>
  );
}

/** The conclusion, with an early word where something goes wrong. */
export function ConcludeForm({ reviewKey, review, revision }: FormProps) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const [conclusion, setConclusion] = useState("");
  const [tendency, setTendency] = useState<Tendency | null>(review?.tendency ?? null);
  const [earlyWord, setEarlyWord] = useState("");
  const [followUpOn, setFollowUpOn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const isWritten = conclusion.trim() !== "";
  const conclude = useReviewChange(() =>
    client.quarterReview.conclude({
      ...reviewKey,
      conclusion: conclusion.trim(),
      tendency,
      earlyWord: earlyWord.trim(),
      followUpOn,
      revision,
    }),
  );
  function submit() {
    setTried(true);
    if (isWritten) conclude.mutate();
  }
  return (
    <StepForm
      title={words.conclusion}
      submitLabel={words.conclude}
      busy={conclude.isPending}
      error={conclude.error}
      onSubmit={submit}
    >
      <Area
        label={words.conclusion}
        max={2000}
        required
        error={tried && !isWritten ? words.conclusionRequired : undefined}
        value={conclusion}
        onChange={setConclusion}
      />
      <TendencyField value={tendency} onChange={setTendency} />
      <Area label={words.earlyWord} hint={words.earlyWordHint} max={1000} value={earlyWord} onChange={setEarlyWord} />
      <DayField label={words.followUpDay} clearable min={today()} value={followUpOn} onChange={setFollowUpOn} />
    </StepForm>
  );
}

/** What became of an early word. */
export function FollowUpForm({ reviewKey, revision }: FormProps) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  const [word, setWord] = useState("");
  const [tried, setTried] = useState(false);
  const save = useReviewChange(() => client.quarterReview.followUp({ ...reviewKey, word: word.trim(), revision }));
  function submit() {
    setTried(true);
    if (word.trim() !== "") save.mutate();
  }
  return (
    <StepForm
      title={words.followUp}
      submitLabel={words.followUpSave}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <Area
        label={words.followUp}
        max={1000}
        required
        error={tried && word.trim() === "" ? words.followUpRequired : undefined}
        value={word}
        onChange={setWord}
      />
    </StepForm>
  );
}

interface StepFormProps {
  title: string;
  submitLabel: string;
  /** It can be done again, and is not what waits now. */
  isQuiet?: boolean;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

function StepForm({ title, submitLabel, isQuiet = false, busy, error, onSubmit, children }: StepFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <SectionCard title={title} urgent={!isQuiet}>
      <form className={styles.stack} noValidate onSubmit={submit}>
        {children}
        <Trouble error={error} />
        <div>
          <Button type="submit" {...(isQuiet ? { variant: "default" } : {})} loading={busy}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </SectionCard>
  );
}

interface AreaProps {
  label: string;
  hint?: string;
  max: number;
  required?: boolean;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

function Area({ label, hint, max, required = false, error, value, onChange }: AreaProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      required={required}
      autosize
      minRows={2}
      maxLength={max}
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function TendencyField({ value, onChange }: { value: Tendency | null; onChange: (value: Tendency | null) => void }) {
  const { t } = useLanguage();
  const words = t.quarterReview;
  return (
    <NativeSelect
      label={words.tendency}
      description={words.tendencyHint}
      value={value ?? ""}
      data={[
        { value: "", label: words.noTendency },
        ...tendencies.map((each) => ({ value: each, label: words.tendencyWord[each] })),
      ]}
      onChange={({ currentTarget }) => onChange(tendencies.find((each) => each === currentTarget.value) ?? null)}
    />
  );
}
