import { Button, Textarea, type TextareaProps } from "@mantine/core";
import { useRef, useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import styles from "./meeting.module.css";
import type { TextField } from "./workspace-query.ts";

const EarlierTextsDialog = lazyDialog(async () => (await import("./earlier-texts-dialog.tsx")).EarlierTextsDialog);

interface PhrasedTextareaProps extends TextareaProps {
  field: TextField;
  subjectId: string;
  label: string;
  onPhrase: (passage: string) => void;
}

/** A field that offers what earlier meetings wrote in it, by a button at the end of its label's line or by F2. */
export function PhrasedTextarea({ field, subjectId, label, onPhrase, ...textarea }: PhrasedTextareaProps) {
  const { t } = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <div className={styles.textFrame}>
        <Textarea
          {...textarea}
          ref={area}
          label={label}
          onKeyDown={(event) => {
            if (event.key === "F2") setChoosing(true);
          }}
        />
        <Button
          className={styles.phrases}
          variant="subtle"
          color="gray"
          aria-label={t.meeting.earlier.title(label)}
          aria-keyshortcuts="F2"
          onClick={() => setChoosing(true)}
        >
          {t.meeting.earlier.open}
        </Button>
      </div>
      <EarlierTextsDialog
        opened={choosing}
        onClose={() => setChoosing(false)}
        onClosed={() => area.current?.focus()}
        field={field}
        subjectId={subjectId}
        label={label}
        onChoose={onPhrase}
      />
    </>
  );
}
