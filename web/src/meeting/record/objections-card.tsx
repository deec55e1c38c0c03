import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";

type Objection = Workspace["objections"][number];

/** Objections to the minutes: attached, and answered at the next meeting. */
export function ObjectionsCard() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [raising, setRaising] = useState(false);
  const [answering, setAnswering] = useState<Objection>();
  const words = t.meeting.objection;
  const raise = useAct((body: string) => client.objection.raise({ ...identity, body }), {
    onDone: () => setRaising(false),
  });
  if (workspace.objections.length === 0 && !can("objection.raise")) return null;
  return (
    <SectionCard title={words.title}>
      {workspace.objections.length === 0 && <div className={styles.dim}>{words.none}</div>}
      <ul className={styles.plainList}>
        {workspace.objections.map((objection) => (
          <li key={objection.objectionId} className={styles.lineRow}>
            <span>
              <strong>{objection.person.fullName}</strong>
              <span className={styles.readText}>{objection.body}</span>
              <span className={styles.agendaNotes}>{f.dateTime(objection.raisedAt)}</span>
              {objection.answer && <span className={styles.readText}>→ {objection.answer}</span>}
            </span>
            <span className={styles.lineEnd}>
              <StateBadge tone={objection.answeredAt ? "green" : "amber"}>
                {objection.answeredAt ? words.answered : words.open}
              </StateBadge>
              {can("objection.answer") && !objection.answeredAt && (
                <Button variant="default" onClick={() => setAnswering(objection)}>
                  {words.answer}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {can("objection.raise") && (
        <Button variant="default" mt="sm" onClick={() => setRaising(true)}>
          {words.raise}
        </Button>
      )}
      <ConfirmDialog
        opened={raising}
        onClose={() => setRaising(false)}
        title={words.raise}
        explanation={words.raiseExplanation}
        reason={{ label: words.body }}
        busy={raise.isPending}
        trouble={<Trouble error={raise.error} />}
        onConfirm={(body) => raise.mutate(body)}
      />
      {answering && <AnswerDialog objection={answering} onClose={() => setAnswering(undefined)} />}
    </SectionCard>
  );
}

function AnswerDialog({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [answer, setAnswer] = useState("");
  const [tried, setTried] = useState(false);
  const words = t.meeting.objection;
  const { objectionId } = objection;
  const send = useAct(() => client.objection.answer({ ...identity, objectionId, answer: answer.trim() }), {
    onDone: onClose,
  });

  function submit() {
    setTried(true);
    if (answer.trim() !== "") send.mutate();
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.answer}
      submitLabel={t.common.action.save}
      busy={send.isPending}
      error={send.error}
      onSubmit={submit}
    >
      <div className={styles.readText}>{objection.body}</div>
      <Textarea
        label={words.answerLabel}
        required
        autosize
        minRows={3}
        data-autofocus
        error={tried && answer.trim() === "" ? words.answerNeeded : undefined}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
