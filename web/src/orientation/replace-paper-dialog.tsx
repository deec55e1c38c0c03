import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { AttachFiles } from "../directive/attach-files.tsx";
import type { ChosenFile } from "../directive/chosen-files.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { type Orientation, type OrientationIdentity, useOrientationChange } from "./orientation-query.ts";

interface ReplacePaperDialogProps {
  identity: OrientationIdentity;
  paper: Orientation["files"][number];
  onClose: () => void;
}

/** A changed paper in the place of one that was issued, and where the change arrives. */
export function ReplacePaperDialog({ identity, paper: { fileId, name }, onClose }: ReplacePaperDialogProps) {
  const { t } = useLanguage();
  const words = t.orientation;
  const [changeNote, setNote] = useState("");
  const replace = useOrientationChange(
    ({ uploadId, bearsNoMark }: ChosenFile) =>
      client.orientation.replaceFile({ ...identity, fileId, uploadId, bearsNoMark, changeNote: changeNote.trim() }),
    onClose,
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.replaceNamed(name)}
      size="lg"
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      <Stack>
        <Text>{words.replaceAdvice}</Text>
        <TextInput
          label={t.meeting.papers.changeNote}
          description={t.meeting.papers.changeNoteHint}
          maxLength={500}
          value={changeNote}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <AttachFiles label={words.replaceUpload} multiple={false} attach={replace.mutateAsync} />
        <Trouble error={replace.error} />
      </Stack>
    </Modal>
  );
}
