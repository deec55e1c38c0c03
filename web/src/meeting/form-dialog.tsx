import { Button, Group, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { useFocusBack } from "../ui/use-focus-back.ts";

interface FormDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  submitLabel: string;
  busy?: boolean;
  error?: unknown;
  size?: string;
  disabled?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A dialog with fields: Enter sends, unless a field says that it is wrong; Escape leaves, trouble stands above the buttons. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useLanguage();
  const { opened, onClose, title, size = "lg" } = props;
  useFocusBack(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {opened && <DialogForm {...props} />}
    </Modal>
  );
}

function DialogForm({
  onClose,
  submitLabel,
  busy = false,
  disabled = false,
  error,
  onSubmit,
  children,
}: FormDialogProps) {
  const { t } = useLanguage();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (!saysWrong(form)) onSubmit();
    // Once the fields have been marked, the first wrong one gets the focus.
    setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {children}
        <Trouble error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.action.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={disabled}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whether a field says itself that what it holds cannot be meant, such as 25 o'clock. */
function saysWrong(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll("input")].some((field) => field.validity.customError);
}
