import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { type ChosenFile, ChosenFiles, isUnchecked } from "../../directive/chosen-files.tsx";
import { useLanguage } from "../../language/use-language.tsx";
import { Choices } from "../choices.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Assignment } from "./prepare-assignments.tsx";

interface AssignmentDialogProps {
  opened: boolean;
  assignment: Assignment;
  onClose: () => void;
}

const states: readonly Assignment["state"][] = ["NOT_STARTED", "IN_PROGRESS", "DONE"];

/** How far a preparation is, a word about it, and the paper that answers it: one of the meeting's, or a file from here. */
export function MoveAssignmentDialog({ opened, assignment, onClose }: AssignmentDialogProps) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const [state, setState] = useState(assignment.state);
  const [word, setWord] = useState(assignment.word);
  const [materialId, setMaterial] = useState(assignment.materialId);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const paper = files.map((file) => ({ ...file, title: titleOf(file.name) }))[0];
  const words = t.meeting.assignments;
  const papers = workspace.materials.filter(({ purpose }) => purpose === "PAPER");
  const { assignmentId } = assignment;
  const move = useAct(
    () =>
      client.assignment.move({
        ...identity,
        assignmentId,
        state,
        word: word.trim(),
        ...(paper
          ? { paper: { uploadId: paper.uploadId, bearsNoMark: paper.bearsNoMark, title: paper.title } }
          : { materialId }),
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={assignment.what}
      submitLabel={t.common.action.save}
      busy={move.isPending}
      error={move.error}
      onSubmit={() => {
        setTried(true);
        if (!files.some(isUnchecked)) move.mutate();
      }}
    >
      <Choices
        vertical
        label={words.stateLabel}
        options={states.map((value) => ({ value, label: words.state[value] }))}
        value={state}
        onChange={setState}
      />
      <Textarea
        label={words.word}
        autosize
        minRows={2}
        maxLength={1000}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {papers.length > 0 && paper === undefined && (
        <Select
          label={words.paper}
          clearable
          data={papers.map(({ materialId: value, title }) => ({ value, label: title }))}
          value={materialId}
          onChange={setMaterial}
        />
      )}
      <ChosenFiles single label={words.upload} files={files} onChange={setFiles} tried={tried} />
      {paper && <div className={styles.dim}>{words.willPost(paper.title)}</div>}
    </FormDialog>
  );
}

function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "").slice(0, 300);
}
