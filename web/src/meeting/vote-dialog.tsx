import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Notice } from "../ui/notice.tsx";
import { FormDialog } from "./form-dialog.tsx";
import styles from "./meeting.module.css";
import { ReasonField } from "./reason-field.tsx";
import { useAct } from "./use-act.ts";
import voteStyles from "./vote.module.css";
import { useMeeting } from "./workspace-context.tsx";
import type { VoteMatter } from "./workspace-query.ts";

interface VoteDialogProps {
  opened: boolean;
  onClose: () => void;
  matter: VoteMatter;
  title: string;
  /** As the record has it, where that is not what the reader sees. */
  recordedTitle?: string;
  agendaItemId?: string;
  /** What is put to the vote, as the room sees it. */
  text?: string;
}

/** A show of hands: base and needed before, counts that must be those present, the outcome judged by the server. */
export function VoteDialog(props: VoteDialogProps) {
  return props.opened ? <Vote {...props} /> : null;
}

function Vote({ onClose, matter, title, recordedTitle = title, agendaItemId, text }: VoteDialogProps) {
  const { t } = useLanguage();
  const { workspace, identity, rules } = useMeeting();
  const { figures } = workspace;
  const room = figures.presentWithVote;
  const [disagree, setDisagree] = useState(0);
  const [other, setOther] = useState(0);
  const [agreed, setAgreed] = useState<number>();
  const [deferring, setDeferring] = useState(false);
  const words = t.meeting.vote;
  const agree = agreed ?? Math.max(0, room - disagree - other);
  const counted = agree + disagree + other;
  const isTwoThirds = rules.majorities.matters[matter].majority === "AT_LEAST_TWO_THIRDS";
  const needed = isTwoThirds ? figures.twoThirds : figures.simpleMajority;
  const subject = { ...identity, matter, title: recordedTitle, agendaItemId: agendaItemId ?? null };
  const record = useAct(() => client.vote.record({ ...subject, agree, disagree, other }), { onDone: onClose });

  if (deferring) return <DeferForm subject={subject} onClose={onClose} />;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={title}
      submitLabel={words.record}
      busy={record.isPending}
      disabled={counted !== room || !figures.canDecide}
      error={record.error}
      onSubmit={() => record.mutate()}
    >
      {text && <div className={voteStyles.voteText}>{text}</div>}
      <dl className={voteStyles.voteFrame}>
        <div>
          <dt>{words.base}</dt>
          <dd>{figures.base}</dd>
        </div>
        <div>
          <dt>{isTwoThirds ? words.neededTwoThirds : words.neededHalf}</dt>
          <dd>{needed}</dd>
        </div>
        <div>
          <dt>{words.inRoom}</dt>
          <dd>{room}</dd>
        </div>
      </dl>
      {!figures.canDecide && <Notice title={words.tooFew(room, figures.base)} advice={words.tooFewAdvice} />}
      <div className={voteStyles.counts}>
        <Count label={words.agree} value={agree} onChange={setAgreed} autoFocus />
        <Count label={words.disagree} value={disagree} onChange={setDisagree} />
        <Count label={words.other} value={other} onChange={setOther} />
      </div>
      <div role="status" className={counted === room ? styles.dim : styles.wrong}>
        {counted === room ? words.addsUp(room) : words.mustAddUp(counted, room)}
      </div>
      {agree < needed && counted === room && <div className={styles.wrong}>{words.willFail(agree, needed)}</div>}
      <div>
        <Button variant="subtle" color="gray" c="var(--ink)" px={0} onClick={() => setDeferring(true)}>
          {words.defer}
        </Button>
      </div>
    </FormDialog>
  );
}

interface CountProps {
  label: string;
  value: number;
  onChange: (count: number) => void;
  autoFocus?: boolean;
}

function Count({ label, value, onChange, autoFocus = false }: CountProps) {
  return (
    <NumberInput
      label={label}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      value={value}
      {...(autoFocus ? { "data-autofocus": true } : {})}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(count) => onChange(Number(count) || 0)}
    />
  );
}

type Subject = Omit<Parameters<typeof client.vote.defer>[0], "reason">;

function DeferForm({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const words = t.meeting.vote;
  const act = useAct(() => client.vote.defer({ ...subject, reason: reason.trim() }), { onDone: onClose });

  function submit() {
    setTried(true);
    if (reason.trim() !== "") act.mutate();
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.deferTitle}
      submitLabel={words.defer}
      busy={act.isPending}
      error={act.error}
      onSubmit={submit}
    >
      <ReasonField value={reason} onChange={setReason} tried={tried} autoFocus />
    </FormDialog>
  );
}
