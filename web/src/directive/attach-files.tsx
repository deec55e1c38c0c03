import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { troubleLine } from "../trouble.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../upload.ts";
import { type ChosenFile, UncheckedFile } from "./chosen-files.tsx";
import styles from "./directive.module.css";

interface AttachFilesProps {
  label: string;
  attach: { mutateAsync(chosen: ChosenFile): Promise<unknown>; isPending: boolean };
}

/** Attaches each file as it is dropped; a picture of paper once somebody has looked at it. */
export function AttachFiles({ label, attach }: AttachFilesProps) {
  const { t } = useLanguage();
  const [unchecked, setUnchecked] = useState<readonly ChosenFile[]>([]);
  async function attachLookedAt(chosen: ChosenFile) {
    await attach.mutateAsync({ ...chosen, bearsNoMark: true });
    setUnchecked((before) => before.filter((one) => one.uploadId !== chosen.uploadId));
  }
  return (
    <>
      <FileDrop
        label={label}
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
              // What went wrong stands in the mutation, which the page shows.
              onAttach={() => void attachLookedAt(file).catch(() => undefined)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
