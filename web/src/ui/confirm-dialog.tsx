import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { useFocusBack } from "./use-focus-back.ts";

interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  explanation?: ReactNode;
  confirmLabel?: string;
  /** Asks for a reason and refuses to go on without one. */
  reason?: { label?: string; placeholder?: string };
  busy?: boolean;
  /** Trouble of the last try, usually a `<Trouble/>`. */
  trouble?: ReactNode;
  onConfirm: (reason: string) => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useLanguage();
  useFocusBack(props.opened);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {props.opened && <ConfirmForm {...props} />}
    </Modal>
  );
}

function ConfirmForm({
  onClose,
  title,
  explanation,
  confirmLabel,
  reason,
  busy = false,
  trouble,
  onConfirm,
}: ConfirmDialogProps) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason && text.trim() === "") return setMissing(true);
    onConfirm(text.trim());
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {explanation && <Text component="div">{explanation}</Text>}
        {reason && (
          <Textarea
            label={reason.label ?? t.common.reason.label}
            placeholder={reason.placeholder ?? ""}
            autosize
            minRows={2}
            data-autofocus
            value={text}
            error={missing && text.trim() === "" ? t.common.reason.required : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {trouble}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.action.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {confirmLabel ?? title}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
