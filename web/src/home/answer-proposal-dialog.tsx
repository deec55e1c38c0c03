import { Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { PersonSelect } from "../meeting/person-select.tsx";
import { useMembers } from "../meeting/use-people.ts";
import { monthQuery } from "./month-query.ts";

interface AnswerProposalDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  proposalId: string;
  body: string;
}

/** Answers a proposal, or names who answers it and by when. */
export function AnswerProposalDialog({ opened, onClose, organizationId, proposalId, body }: AnswerProposalDialogProps) {
  const { t } = useLanguage();
  const words = t.home.answer;
  const [answer, setAnswer] = useState("");
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const people = useMembers(organizationId, { enabled: opened });
  const revision = useRevision(organizationId, proposalId, opened);
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      client.proposal.answer({ organizationId, proposalId, answer, ownerId, dueOn, revision: revision ?? 0 }),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: monthQuery(organizationId).queryKey }),
  });
  const isMissing = answer.trim() === "" && dueOn === null;

  function submit() {
    setTried(true);
    if (!isMissing) send.mutate();
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.title}
      submitLabel={words.submit}
      busy={send.isPending}
      disabled={revision === undefined}
      error={send.error}
      onSubmit={submit}
    >
      <Text fw={600}>{body}</Text>
      <Text>{words.explanation}</Text>
      <Textarea
        label={words.text}
        autosize
        minRows={3}
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

/** The month's page carries no revision of its proposals; the list of open ones does. */
function useRevision(organizationId: string, proposalId: string, enabled: boolean): number | undefined {
  const { data } = useQuery(api.proposal.list.queryOptions({ input: { organizationId, limit: 200 }, enabled }));
  return data?.rows.find((proposal) => proposal.proposalId === proposalId)?.revision;
}
