import { Button, Select, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { Notice } from "../../ui/notice.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { type Correction, CorrectionFields, type Subject, subjects } from "./correction-fields.tsx";
import { EffectsTable } from "./effects-table.tsx";

/** First the true value, then what it changes, then the reason; nothing old is overwritten. */
export function CorrectionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [subject, setSubject] = useState<Subject>("ATTENDANCE");
  const [correction, setCorrection] = useState<Correction>();
  const [reason, setReason] = useState("");
  const words = t.meeting.correction;
  const preview = useMutation({
    mutationFn: (asked: Correction) => client.correction.preview({ ...identity, correction: asked }),
  });
  const make = useAct(
    (asked: Correction) => client.correction.make({ ...identity, correction: asked, reason: reason.trim() }),
    { onDone: onClose },
  );
  const shown = preview.data;

  function change(next: Correction | undefined) {
    setCorrection(next);
    preview.reset();
  }

  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.make}
      submitLabel={words.submit}
      size="xl"
      busy={make.isPending}
      disabled={!correction || !shown || reason.trim() === ""}
      error={make.error}
      onSubmit={() => correction && make.mutate(correction)}
    >
      <div className={styles.dim}>{words.explanation}</div>
      <Select
        label={words.subjectLabel}
        allowDeselect={false}
        data={subjects.map((value) => ({ value, label: words.subject[value] }))}
        value={subject}
        onChange={(value) => {
          if (!value) return;
          setSubject(value);
          change(undefined);
        }}
      />
      <CorrectionFields key={subject} subject={subject} onChange={change} />
      <div>
        <Button
          variant="default"
          loading={preview.isPending}
          disabled={!correction}
          onClick={() => correction && preview.mutate(correction)}
        >
          {words.preview}
        </Button>
      </div>
      <Trouble error={preview.error} />
      {shown && (
        <div aria-live="polite" className={styles.stack}>
          {shown.effects.length === 0 ? <div>{words.noEffects}</div> : <EffectsTable effects={shown.effects} />}
          {shown.needsSuperior && <Notice tone="amber" title={words.needsSuperior} />}
        </div>
      )}
      {shown && (
        <Textarea
          label={t.common.reason.label}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
