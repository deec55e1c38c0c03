import { NumberInput, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../../api.ts";
import { type ChosenFile, ChosenFiles, isUnchecked } from "../../directive/chosen-files.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { FormDialog } from "../form-dialog.tsx";
import type { Task } from "./task-table.tsx";

interface TaskNoteDialogProps {
  opened: boolean;
  onClose: () => void;
  task: Task;
}

export const evidenceEndings = [".pdf", ".docx", ".xlsx", ".jpg", ".jpeg", ".png"] as const;

/** Notes how far a task is, in words, as a percentage, and with a file that shows it. */
export function TaskNoteDialog({ opened, onClose, task }: TaskNoteDialogProps) {
  const { t } = useLanguage();
  const words = t.home.my;
  const [body, setBody] = useState("");
  const [percent, setPercent] = useState<number | null>(task.percent);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      client.task.addNote({
        organizationId: task.organizationId,
        taskId: task.taskId,
        body,
        percent,
        ...evidenceOf(files),
      }),
    onSuccess: async () => {
      setBody("");
      setFiles([]);
      setTried(false);
      await queryClient.invalidateQueries({ queryKey: api.home.mine.key() });
      await queryClient.invalidateQueries({ queryKey: api.task.key() });
      onClose();
    },
  });

  function submit() {
    setTried(true);
    if (body.trim() !== "" && !files.some(isUnchecked)) send.mutate();
  }

  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={words.updateTitle}
      submitLabel={t.common.action.save}
      busy={send.isPending}
      error={send.error}
      onSubmit={submit}
    >
      <Text fw={600}>{task.what}</Text>
      <Textarea
        label={words.note}
        autosize
        minRows={3}
        data-autofocus
        value={body}
        error={tried && body.trim() === "" ? words.noteNeeded : undefined}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <NumberInput
        label={words.progress}
        min={0}
        max={100}
        step={10}
        clampBehavior="strict"
        allowDecimal={false}
        value={percent ?? ""}
        onChange={(value) => setPercent(typeof value === "number" ? value : null)}
      />
      <ChosenFiles
        single
        label={words.evidence}
        endings={evidenceEndings}
        files={files}
        onChange={setFiles}
        tried={tried}
      />
    </FormDialog>
  );
}

/** The one file that shows it, where there is one. */
export function evidenceOf([file]: readonly ChosenFile[]): { uploadId: string; bearsNoMark: boolean } | object {
  return file ? { uploadId: file.uploadId, bearsNoMark: file.bearsNoMark } : {};
}
