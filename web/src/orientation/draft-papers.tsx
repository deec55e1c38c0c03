import { CloseButton } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import type { ChosenFile } from "../directive/chosen-files.tsx";
import { UncheckedFile } from "../directive/files-card.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble, troubleLine } from "../trouble.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../upload.ts";
import { OrientationPapers } from "./block-view.tsx";
import styles from "./orientation.module.css";
import { type Orientation, useOrientationChange } from "./orientation-query.ts";

/** The papers of a draft: attached and taken out; a picture of paper once somebody has looked at it. */
export function DraftPapers({ orientation }: { orientation: Orientation }) {
  const { t } = useLanguage();
  const words = t.orientation;
  const { organizationId, orientationId, files } = orientation;
  const identity = { organizationId, orientationId };
  const [unchecked, setUnchecked] = useState<readonly ChosenFile[]>([]);
  const attach = useOrientationChange(async ({ uploadId, bearsNoMark }: ChosenFile) => {
    await client.orientation.addFile({ ...identity, uploadId, bearsNoMark });
    setUnchecked((before) => before.filter((one) => one.uploadId !== uploadId));
  });
  const remove = useOrientationChange((fileId: string) => client.orientation.removeFile({ ...identity, fileId }));
  return (
    <div>
      <ul className={styles.list} aria-label={words.paperList}>
        {files.map((file) => (
          <li key={file.fileId} className={styles.fileRow}>
            <OrientationPapers {...identity} files={[file]} />
            <CloseButton
              size="xl"
              aria-label={words.removePaper(file.name)}
              onClick={() => remove.mutate(file.fileId)}
            />
          </li>
        ))}
      </ul>
      <Trouble error={remove.error ?? attach.error} />
      <FileDrop
        label={words.uploadPaper}
        endings={paperEndings}
        maxBytes={MAX_PAPER_BYTES}
        warnOfSecrecy
        upload={async (file, controls) => {
          const { uploadId, name, hasText } = await uploadFile(file, controls);
          const chosen = { uploadId, name, hasText, bearsNoMark: false };
          if (hasText) await attach.mutateAsync(chosen);
          else setUnchecked((before) => [...before, chosen]);
        }}
        explain={(error) => troubleLine(error, t)}
      />
      {unchecked.length > 0 && (
        <ul className={styles.list} aria-label={t.directive.form.chosen}>
          {unchecked.map((file) => (
            <UncheckedFile
              key={file.uploadId}
              file={file}
              busy={attach.isPending}
              onAttach={() => attach.mutate({ ...file, bearsNoMark: true })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
