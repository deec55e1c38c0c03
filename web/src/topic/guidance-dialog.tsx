import { Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { type Guidance, useTopicChange } from "./topic-query.ts";

interface GuidanceDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  year: number;
  guidance: Guidance | null;
}

/** Writes what the cells below should choose as topics of a year. */
export function GuidanceDialog(props: GuidanceDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

function OpenedDialog({ onClose, organizationId, year, guidance }: GuidanceDialogProps) {
  const { t } = useLanguage();
  const words = t.topic.body;
  const [body, setBody] = useState(guidance?.body ?? "");
  const [tried, setTried] = useState(false);
  const save = useTopicChange(
    () =>
      client.topic.saveGuidance({
        organizationId,
        year,
        body: body.trim(),
        directiveId: guidance?.directive?.directiveId ?? null,
        revision: guidance?.revision ?? 0,
      }),
    onClose,
  );
  function submit() {
    setTried(true);
    if (body.trim() !== "") save.mutate();
  }
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={guidance ? words.changeGuidance : words.writeGuidance}
      submitLabel={t.common.action.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      <Textarea
        label={words.guidanceText}
        {...(guidance ? {} : { description: words.guidanceTold })}
        required
        data-autofocus
        autosize
        minRows={6}
        maxLength={8000}
        value={body}
        error={tried && body.trim() === "" ? words.guidanceRequired : undefined}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
