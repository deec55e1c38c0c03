import { CloseButton } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { troubleLine } from "../trouble.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../upload.ts";
import styles from "./directive.module.css";

export interface ChosenFile {
  uploadId: string;
  name: string;
}

interface ChosenFilesProps {
  files: readonly ChosenFile[];
  onChange: (change: (before: readonly ChosenFile[]) => readonly ChosenFile[]) => void;
}

/** Files that were uploaded and will be attached when the text is stored. */
export function ChosenFiles({ files, onChange }: ChosenFilesProps) {
  const { t } = useLanguage();
  const words = t.directive.form;
  return (
    <div>
      <FileDrop
        label={words.upload}
        endings={paperEndings}
        maxBytes={MAX_PAPER_BYTES}
        warnOfSecrecy
        upload={async (file, controls) => {
          const { uploadId, name } = await uploadFile(file, controls);
          onChange((before) => [...before, { uploadId, name }]);
        }}
        explain={(error) => troubleLine(error, t)}
      />
      {files.length > 0 && (
        <ul className={styles.list} aria-label={words.chosen}>
          {files.map(({ uploadId, name }) => (
            <li key={uploadId} className={styles.chosen}>
              <span>{name}</span>
              <CloseButton
                aria-label={words.removeFile(name)}
                onClick={() => onChange((before) => before.filter((one) => one.uploadId !== uploadId))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
