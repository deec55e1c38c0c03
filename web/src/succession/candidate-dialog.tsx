import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { type Candidate, useSuccessionChange } from "./succession-query.ts";

export type CandidateAction = "consult" | "approve" | "review" | "remove";
const totals = ["convened", "collected", "valid", "agree"] as const;

interface CandidateDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  planId: string;
  candidate: Candidate;
  action: CandidateAction;
}

/** One step of a candidate: the totals of the ballot, the approval, the yearly review, or the removal. */
export function CandidateDialog(props: CandidateDialogProps) {
  const { opened, onClose, organizationId, planId, candidate, action } = props;
  const { t } = useLanguage();
  const words = t.succession;
  const [on, setOn] = useState<string | null>(candidate.ballot?.consultedOn ?? today());
  const [said, setSaid] = useState("");
  const [ballot, setBallot] = useState(candidate.ballot ?? { convened: 0, collected: 0, valid: 0, agree: 0 });
  const [isTried, setTried] = useState(false);
  const move = useSuccessionChange(async (day: string) => {
    const key = { organizationId, planId, candidateId: candidate.candidateId };
    const { convened, collected, valid, agree } = ballot;
    if (action === "consult")
      return await client.succession.consult({ ...key, consultedOn: day, convened, collected, valid, agree });
    if (action === "approve") return await client.succession.approve({ ...key, approvedOn: day, decision: said });
    if (action === "review") return await client.succession.review({ ...key, reviewedOn: day, note: said });
    return await client.succession.remove({ ...key, removedOn: day, reason: said });
  }, onClose);
  const isNeeded = action === "approve" || action === "remove";
  const isUnsaid = isNeeded && said.trim() === "";
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.actionNamed(words.action[action], candidate.fullName)}
      submitLabel={words.save}
      busy={move.isPending}
      error={move.error}
      onSubmit={() => {
        setTried(true);
        if (!isUnsaid && on !== null) move.mutate(on);
      }}
    >
      <DayField
        label={words.day}
        required
        value={on}
        error={isTried && on === null ? words.dayMissing : undefined}
        onChange={setOn}
      />
      {action === "consult" && (
        <>
          <p>{words.secretOnly}</p>
          {totals.map((name) => (
            <NumberInput
              key={name}
              label={words[name]}
              min={0}
              max={100_000}
              allowDecimal={false}
              value={ballot[name]}
              onChange={(value) => setBallot((now) => ({ ...now, [name]: typeof value === "number" ? value : 0 }))}
            />
          ))}
        </>
      )}
      {action === "approve" && (
        <TextInput
          label={words.decision}
          required
          maxLength={120}
          value={said}
          error={isTried && isUnsaid ? words.decisionMissing : undefined}
          onChange={({ currentTarget: { value } }) => setSaid(value)}
        />
      )}
      {(action === "review" || action === "remove") && (
        <Textarea
          label={action === "review" ? words.note : words.reason}
          required={isNeeded}
          autosize
          minRows={2}
          maxLength={500}
          value={said}
          error={isTried && isUnsaid ? words.reasonMissing : undefined}
          onChange={({ currentTarget: { value } }) => setSaid(value)}
        />
      )}
    </FormDialog>
  );
}
