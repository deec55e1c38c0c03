import { Text, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { PersonSelect } from "../meeting/person-select.tsx";
import rowStyles from "../ui/rows.module.css";
import { useProposalChange } from "./proposal-query.ts";
import { usePeopleWhoAnswer } from "./use-answering.ts";

interface AnswerDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Where it is answered. */
  organizationId: string;
  proposal: {
    proposalId: string;
    body: string;
    answer: string;
    ownerId: string | null;
    dueOn: string | null;
    revision: number;
  };
}

/** Answers a proposal, or says who answers it and by when; both at once where both are typed. */
export function AnswerDialog(props: AnswerDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, organizationId, proposal }: AnswerDialogProps) {
  const { t } = useLanguage();
  const words = t.proposal.dialog;
  const [answer, setAnswer] = useState(proposal.answer);
  const [ownerId, setOwnerId] = useState(proposal.ownerId);
  const [dueOn, setDueOn] = useState(proposal.dueOn);
  const [tried, setTried] = useState(false);
  const people = usePeopleWhoAnswer(organizationId);
  const typed = { answer: answer.trim(), ownerId, dueOn };
  const save = useSaving(organizationId, proposal, onClose);
  const isMissing = typed.answer === "" && ownerId === null && dueOn === null;

  function submit() {
    setTried(true);
    if (!isMissing) save.mutate(typed);
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.title}
      submitLabel={words.submit}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <Text fw={600} className={rowStyles.lines}>
        {proposal.body}
      </Text>
      <Text>{words.explanation}</Text>
      <Textarea
        label={words.text}
        autosize
        minRows={3}
        maxLength={4000}
        data-autofocus
        value={answer}
        error={tried && isMissing ? words.needed : undefined}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <PersonSelect label={words.owner} people={people} value={ownerId} onChange={setOwnerId} />
      <DayField label={words.due} value={dueOn} onChange={setDueOn} clearable />
    </FormDialog>
  );
}

type Typed = { answer: string; ownerId: string | null; dueOn: string | null };

/** Who answers is kept first; where the answer is refused then, the next try goes on from there. */
function useSaving(
  organizationId: string,
  { proposalId, ...before }: AnswerDialogProps["proposal"],
  onDone: () => void,
) {
  const kept = useRef({ ...before });
  return useProposalChange(async ({ answer, ownerId, dueOn }: Typed) => {
    const key = { organizationId, proposalId };
    if (ownerId !== kept.current.ownerId || dueOn !== kept.current.dueOn) {
      const { revision } = await client.proposal.assign({ ...key, ownerId, dueOn, revision: kept.current.revision });
      kept.current = { ...kept.current, ownerId, dueOn, revision };
    }
    if (answer !== "" && answer !== kept.current.answer)
      await client.proposal.answer({ ...key, answer, revision: kept.current.revision });
  }, onDone);
}
