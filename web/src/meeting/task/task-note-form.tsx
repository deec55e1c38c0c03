import { Button, NumberInput, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, client, queryClient } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble, troubleLine } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { uploadFile } from "../../upload.ts";
import styles from "../meeting.module.css";
import { useKept } from "../use-kept.ts";

const endings = [".pdf", ".docx", ".xlsx", ".png", ".jpg", ".jpeg"] as const;
const MAX_BYTES = 25 * 1024 * 1024;

interface TaskNoteFormProps {
  task: { organizationId: string; taskId: string; percent: number };
}

/** Progress in words, with a percentage and a file as evidence. */
export function TaskNoteForm({ task }: TaskNoteFormProps) {
  const { t } = useLanguage();
  const { organizationId, taskId } = task;
  const [body, setBody] = useKept(`task.${taskId}.note`);
  const [percent, setPercent] = useState<number | null>(task.percent);
  const [evidence, setEvidence] = useState<{ uploadId: string; name: string }>();
  const words = t.meeting.tasks;
  const add = useMutation({
    mutationFn: () =>
      client.task.addNote({ organizationId, taskId, body: body.trim(), percent, uploadId: evidence?.uploadId ?? null }),
    onSuccess: async () => {
      setBody("");
      setEvidence(undefined);
      await queryClient.invalidateQueries({ queryKey: api.task.key() });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (body.trim() !== "") add.mutate();
  }
  return (
    <SectionCard title={words.noteTitle}>
      <form onSubmit={submit} className={styles.stack}>
        <Textarea
          label={words.noteBody}
          required
          autosize
          minRows={3}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <NumberInput
          label={t.meeting.task.percent}
          min={0}
          max={100}
          suffix="%"
          value={percent ?? ""}
          onChange={(value) => setPercent(value === "" ? null : Math.round(Number(value)))}
        />
        <FileDrop
          label={words.evidence}
          endings={endings}
          maxBytes={MAX_BYTES}
          multiple={false}
          warnOfSecrecy
          upload={async (file, controls) => setEvidence(await uploadFile(file, controls))}
          explain={(error) => troubleLine(error, t)}
        />
        <Trouble error={add.error} kept={t.trouble.kept} />
        <div className={styles.sticky}>
          <Button type="submit" loading={add.isPending} disabled={body.trim() === ""}>
            {words.noteSend}
          </Button>
        </div>
      </form>
    </SectionCard>
  );
}
