import { Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useKept } from "../use-kept.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";

/** As the contract takes it. */
const LONGEST_ANSWER = 1000;

interface SendAgainDialogProps {
  evaluation: Evaluation;
  onClose: () => void;
}

/** A returned record goes to the superior again, with the cell's answer: what was changed, or why it stands. */
export function SendAgainDialog({ evaluation, onClose }: SendAgainDialogProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  // What was typed for an earlier return answers that one only.
  const [answer, setAnswer] = useKept(`meeting.${identity.meetingId}.return-answer.${evaluation.returns.length}`);
  const [tried, setTried] = useState(false);
  const words = t.meeting.filing;
  const isEmpty = answer.trim() === "";
  const send = useAct(() => client.evaluation.submit({ ...identity, answer: answer.trim() }), {
    onDone: () => {
      setAnswer("");
      onClose();
    },
  });
  function submit() {
    setTried(true);
    if (!isEmpty) send.mutate();
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.sendAgain}
      submitLabel={words.sendAgain}
      busy={send.isPending}
      error={send.error}
      onSubmit={submit}
    >
      <div className={styles.readText}>{words.returnedBecause(evaluation.returnReason)}</div>
      <Textarea
        label={words.answer}
        description={words.answerHint}
        required
        autosize
        minRows={3}
        maxLength={LONGEST_ANSWER}
        data-autofocus
        value={answer}
        error={tried && isEmpty ? words.answerNeeded : undefined}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
