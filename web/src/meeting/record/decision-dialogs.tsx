import { Select, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { isRefused } from "../../refusal.ts";
import { Trouble } from "../../trouble.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation, Grade } from "../workspace-query.ts";

const grades: readonly Grade[] = ["GOOD", "FAIR", "AVERAGE", "POOR"];

interface AnswerProps {
  onClose: () => void;
  onDone: (answered: Grade | null) => void;
}

/** Another grade than the points lead to, with its reason. */
export function DecideDialog({ evaluation, onClose, onDone }: AnswerProps & { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const { identity } = useMeeting();
  const [grade, setGrade] = useState<Grade | null>(null);
  const [reason, setReason] = useState("");
  const words = t.meeting.decision;
  const decide = useAct(() => client.evaluation.decide({ ...identity, grade, reason: reason.trim() }), {
    onDone: ({ officialGrade }) => onDone(officialGrade),
  });
  const lacksReason = isRefused(decide.error, "REASON_REQUIRED") && reason.trim() === "";
  const reasonField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (lacksReason) reasonField.current?.focus();
  }, [lacksReason]);
  const isByPoints = grade === null || grade === evaluation.gradeByPoints;
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.decide}
      submitLabel={words.decide}
      busy={decide.isPending}
      error={lacksReason ? undefined : decide.error}
      onSubmit={() => decide.mutate()}
    >
      <div>{words.total(f.number(evaluation.superiorTotal ?? evaluation.selfTotal))}</div>
      <Select
        label={words.grade}
        description={words.gradeHint}
        clearable
        placeholder={words.byPoints}
        data={grades.map((value) => ({ value, label: t.meeting.grade[value] }))}
        value={grade}
        onChange={setGrade}
      />
      <Textarea
        ref={reasonField}
        label={words.reason}
        autosize
        minRows={2}
        value={reason}
        error={lacksReason && (isByPoints ? words.reasonNeeded : words.reasonNeededForGrade)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Back to the cell, with a reason. */
export function ReturnDialog({ opened, onClose, onDone }: AnswerProps & { opened: boolean }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.decision;
  const send = useAct((reason: string) => client.evaluation.return({ ...identity, reason }), {
    onDone: () => onDone(null),
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.return}
      explanation={words.returnExplanation}
      reason={{}}
      busy={send.isPending}
      trouble={<Trouble error={send.error} />}
      onConfirm={(reason) => send.mutate(reason)}
    />
  );
}
