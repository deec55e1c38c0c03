import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble, troubleLine } from "../trouble.tsx";
import { FileDrop } from "../ui/file-drop.tsx";
import rowStyles from "../ui/rows.module.css";
import { MAX_PAPER_BYTES, paperEndings, uploadFile } from "../upload.ts";
import { type ChosenFile, UncheckedFile } from "./chosen-files.tsx";

interface AttachFilesProps {
  label: string;
  endings?: readonly string[];
  multiple?: boolean;
  attach: (chosen: ChosenFile) => Promise<unknown>;
}

/** Attaches each file as it is dropped; a picture of paper once somebody has looked at it. */
export function AttachFiles({ label, endings = paperEndings, multiple = true, attach }: AttachFilesProps) {
  const { t } = useLanguage();
  const [unchecked, setUnchecked] = useState<readonly ChosenFile[]>([]);
  const attachLookedAt = useMutation({
    mutationFn: (chosen: ChosenFile) => attach({ ...chosen, bearsNoMark: true }),
    onSuccess: (_, { uploadId }) => setUnchecked((before) => before.filter((one) => one.uploadId !== uploadId)),
  });
  return (
    <>
      <FileDrop
        label={label}
        endings={endings}
        maxBytes={MAX_PAPER_BYTES}
        multiple={multiple}
        warnOfSecrecy
        upload={async (file, controls) => {
          const { uploadId, name, hasText } = await uploadFile(file, controls);
          const chosen = { uploadId, name, hasText, bearsNoMark: false };
          if (hasText) await attach(chosen);
          else setUnchecked((before) => [...before, chosen]);
        }}
        explain={(error) => troubleLine(error, t)}
      />
      {unchecked.length > 0 && (
        <ul className={rowStyles.list} aria-label={t.directive.form.chosen}>
          {unchecked.map((file) => (
            <UncheckedFile
              key={file.uploadId}
              file={file}
              busy={attachLookedAt.isPending}
              onAttach={() => attachLookedAt.mutate(file)}
            />
          ))}
        </ul>
      )}
      <Trouble error={attachLookedAt.error} />
    </>
  );
}
