import { Button, Checkbox, CloseButton } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { troubleLine } from "../trouble.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import rowStyles from "../ui/rows.module.css";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../upload.ts";
import styles from "./directive.module.css";

export interface ChosenFile {
  uploadId: string;
  name: string;
  /** A picture of paper has none: a person looks for the mark of secrecy in it. */
  hasText: boolean;
  bearsNoMark: boolean;
}

/** Whether nobody has said of a picture of paper that it bears no mark of secrecy. */
export function isUnchecked({ hasText, bearsNoMark }: ChosenFile): boolean {
  return !hasText && !bearsNoMark;
}

interface ChosenFilesProps {
  files: readonly ChosenFile[];
  onChange: (change: (before: readonly ChosenFile[]) => readonly ChosenFile[]) => void;
  tried: boolean;
  label?: string;
  endings?: readonly string[];
  /** One file alone: another one takes its place. */
  single?: boolean;
}

/** Files that were uploaded and will be attached when the form is sent. */
export function ChosenFiles({ files, onChange, tried, label, endings, single = false }: ChosenFilesProps) {
  const { t } = useLanguage();
  const words = t.directive.form;
  const change = (uploadId: string, bearsNoMark: boolean) =>
    onChange((before) => before.map((one) => (one.uploadId === uploadId ? { ...one, bearsNoMark } : one)));
  const remove = (uploadId: string) => onChange((before) => before.filter((one) => one.uploadId !== uploadId));
  return (
    <div>
      <FileDrop
        label={label ?? words.upload}
        endings={endings ?? paperEndings}
        maxBytes={MAX_PAPER_BYTES}
        multiple={!single}
        warnOfSecrecy
        upload={async (file, controls) => {
          const { uploadId, name, hasText } = await uploadFile(file, controls);
          onChange((before) => [...(single ? [] : before), { uploadId, name, hasText, bearsNoMark: false }]);
        }}
        explain={(error) => troubleLine(error, t)}
      />
      {files.length > 0 && (
        <ul className={rowStyles.list} aria-label={words.chosen}>
          {files.map((file) => (
            <li key={file.uploadId} className={styles.chosen}>
              <div>
                <div>{file.name}</div>
                {!file.hasText && (
                  <LookedAt
                    file={file}
                    onChange={(bearsNoMark) => change(file.uploadId, bearsNoMark)}
                    error={tried && isUnchecked(file) ? words.markNeeded : undefined}
                  />
                )}
              </div>
              <CloseButton aria-label={words.removeFile(file.name)} onClick={() => remove(file.uploadId)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface LookedAtProps {
  file: Pick<ChosenFile, "name" | "bearsNoMark">;
  onChange: (bearsNoMark: boolean) => void;
  error?: string | undefined;
}

/** Of a picture of paper: whoever attaches it has looked; what was said is kept with the file. */
function LookedAt({ file, onChange, error }: LookedAtProps) {
  const { t } = useLanguage();
  const words = t.directive.form;
  return (
    <Checkbox
      label={words.bearsNoMark}
      description={words.noText}
      error={error}
      checked={file.bearsNoMark}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** A picture of paper is attached once somebody has looked at it. */
export function UncheckedFile({ file, busy, onAttach }: { file: ChosenFile; busy: boolean; onAttach: () => void }) {
  const { t } = useLanguage();
  const [bearsNoMark, setBearsNoMark] = useState(false);
  return (
    <li className={styles.fileRow}>
      <div>
        <div>{file.name}</div>
        <LookedAt file={{ ...file, bearsNoMark }} onChange={setBearsNoMark} />
      </div>
      <Button variant="default" disabled={!bearsNoMark} loading={busy} onClick={onAttach}>
        {t.directive.form.attach}
      </Button>
    </li>
  );
}
