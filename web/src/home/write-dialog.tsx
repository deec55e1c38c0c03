import { Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";

interface WriteDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  explanation: string;
  label: string;
  /** Stands above the text, such as to whom it goes. */
  above?: ReactNode;
  send: (text: string) => Promise<unknown>;
  onSent: () => void;
}

/** One text that goes to the committee; what was typed stays until it has arrived. */
export function WriteDialog({ opened, onClose, title, explanation, label, above, send, onSent }: WriteDialogProps) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () => send(text.trim()),
    onSuccess: () => {
      setText("");
      setTried(false);
      onSent();
      onClose();
    },
  });

  function submit() {
    setTried(true);
    if (text.trim() !== "") sending.mutate();
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={title}
      submitLabel={title}
      busy={sending.isPending}
      error={sending.error}
      onSubmit={submit}
    >
      <Text>{explanation}</Text>
      {above}
      <Textarea
        label={label}
        autosize
        minRows={3}
        data-autofocus
        value={text}
        error={tried && text.trim() === "" ? t.home.my.textNeeded : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
