import { Button, Code, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { saveBlob } from "../ui/save-blob.ts";
import { pdfOf } from "./pdf-of.ts";

interface RecoverySlipDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  personId: string;
  fullName: string;
}

/** A one-time slip for somebody who forgot the password; its code is shown this once. */
export function RecoverySlipDialog({ opened, onClose, organizationId, personId, fullName }: RecoverySlipDialogProps) {
  const { t, f } = useLanguage();
  const words = t.people.recovery;
  const issue = useMutation({ mutationFn: () => client.account.issueRecoverySlip({ organizationId, personId }) });
  const slip = issue.data;

  function leave() {
    issue.reset();
    onClose();
  }

  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={slip ? words.done : words.button}
      closeButtonProps={{ "aria-label": t.common.action.close }}
      closeOnClickOutside={!slip}
    >
      {slip ? (
        <Stack role="status">
          <Text>{words.once}</Text>
          <Text>
            {words.username}: <Code fz="md">{slip.username}</Code>
          </Text>
          <Text>
            {words.code}: <Code fz="md">{slip.code}</Code>
          </Text>
          <Text c="dimmed">{words.expires(f.dateTime(slip.expiresAt))}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t.common.action.close}
            </Button>
            <Button onClick={() => saveBlob(words.fileName(fullName), pdfOf(slip.pdf))}>{words.save}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Text>{words.explanation(fullName)}</Text>
          <Trouble error={issue.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t.common.action.cancel}
            </Button>
            <Button loading={issue.isPending} onClick={() => issue.mutate()}>
              {words.submit}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
