import { Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";

const verdicts = ["SATISFIED", "NOT_SATISFIED"] as const;

/** The answer was read out: what its proposer says of it closes the proposal. */
export function CloseProposalDialog({
  proposal,
  onClose,
}: {
  proposal: Workspace["proposals"][number];
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>("SATISFIED");
  const [word, setWord] = useState("");
  const words = t.proposal.meeting;
  const close = useAct(
    () => client.proposal.close({ ...identity, proposalId: proposal.proposalId, verdict, word: word.trim() }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.closeTitle}
      submitLabel={words.close}
      busy={close.isPending}
      error={close.error}
      onSubmit={() => close.mutate()}
    >
      <Text fw={600}>{proposal.body}</Text>
      <div className={styles.readText}>→ {proposal.answer}</div>
      <Radio.Group
        label={words.asked}
        value={verdict}
        onChange={(value) => setVerdict(verdicts.find((each) => each === value) ?? verdict)}
      >
        <Stack gap="xs" mt="xs">
          {verdicts.map((each) => (
            <Radio key={each} value={each} label={t.proposal.verdict[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={words.word}
        autosize
        minRows={2}
        maxLength={1000}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
