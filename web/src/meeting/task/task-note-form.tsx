import { Button, NumberInput, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, client, queryClient } from "../../api.ts";
import { type ChosenFile, ChosenFiles, isUnchecked } from "../../directive/chosen-files.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { useKept } from "../use-kept.ts";
import { evidenceEndings, evidenceOf } from "./task-note-dialog.tsx";

interface TaskNoteFormProps {
  task: { organizationId: string; taskId: string; percent: number };
}

/** Progress in words, with a percentage and a file as evidence. */
export function TaskNoteForm({ task }: TaskNoteFormProps) {
  const { t } = useLanguage();
  const { organizationId, taskId } = task;
  const [body, setBody] = useKept(`task.${taskId}.note`);
  const [percent, setPercent] = useState<number | null>(task.percent);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const words = t.meeting.tasks;
  const add = useMutation({
    mutationFn: () => client.task.addNote({ organizationId, taskId, body: body.trim(), percent, ...evidenceOf(files) }),
    onSuccess: async () => {
      setBody("");
      setFiles([]);
      setTried(false);
      await queryClient.invalidateQueries({ queryKey: api.task.key() });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (body.trim() !== "" && !files.some(isUnchecked)) add.mutate();
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
        <ChosenFiles
          single
          label={words.evidence}
          endings={evidenceEndings}
          files={files}
          onChange={setFiles}
          tried={tried}
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
