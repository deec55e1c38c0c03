import { Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { blankDecision, DecisionFields, isDecisionComplete } from "./decision-fields.tsx";
import { isStanding, type MemberChange, useMemberChangeStep } from "./member-change-query.ts";

export type ChangeStep = "decide" | "decline" | "withdraw" | "undo";

interface StepDialogProps {
  opened: boolean;
  onClose: () => void;
  change: MemberChange;
  step: ChangeStep;
}

/** One step of a change: the decision with its document, or a reason. */
export function StepDialog({ opened, onClose, change, step }: StepDialogProps) {
  const { t } = useLanguage();
  const all = t.memberChange;
  const words = all.step[step];
  const { organizationId, changeId, revision, kind } = change;
  const [decision, setDecision] = useState(blankDecision);
  const [effectiveOn, setEffectiveOn] = useState(change.effectiveOn);
  const [lastDay, setLastDay] = useState(change.lastDay);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const key = { organizationId, changeId, revision };
  const decides = step === "decide";
  const isMissing = decides ? !isDecisionComplete(decision) : reason.trim() === "";
  const send = useMemberChangeStep(() => {
    if (step === "decide") return client.memberChange.decide({ ...key, ...decision, effectiveOn, lastDay });
    return client.memberChange[step]({ ...key, reason });
  }, onClose);
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.title}
      submitLabel={words.button}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => {
        setTried(true);
        if (!isMissing) send.mutate();
      }}
    >
      <Text>{words.explanation}</Text>
      {decides ? (
        <>
          <DecisionFields
            value={decision}
            tried={tried}
            onChange={(changed) => setDecision((now) => ({ ...now, ...changed }))}
          />
          <DayField
            label={all.effectiveOn}
            value={effectiveOn}
            onChange={(day) => setEffectiveOn(day ?? change.effectiveOn)}
          />
          {isStanding(kind) && (
            <DayField label={all.lastDay} value={lastDay} min={effectiveOn} onChange={setLastDay} clearable />
          )}
        </>
      ) : (
        <Textarea
          label={all.reason}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={tried && isMissing ? t.transfer.textMissing : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      )}
    </FormDialog>
  );
}
