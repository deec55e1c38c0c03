import { Checkbox, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import styles from "./orientation.module.css";
import { type Block, blockKinds, type OrientationIdentity, useOrientationChange } from "./orientation-query.ts";
import { linesOf } from "./question-lines.ts";

interface BlockDialogProps {
  identity: OrientationIdentity;
  isBulletin: boolean;
  /** The block that is changed; absent for a new one. */
  block?: Block;
  onClose: () => void;
}

/** One block: what item of an agenda it becomes, its words, suggested questions and minutes. */
export function BlockDialog({ identity, isBulletin, block, onClose }: BlockDialogProps) {
  const { t } = useLanguage();
  const words = t.orientation.block;
  const [kind, setKind] = useState<Block["kind"]>(block?.kind ?? (isBulletin ? "INFORMATION" : "DISCUSSION"));
  const [title, setTitle] = useState(block?.title ?? "");
  const [body, setBody] = useState(block?.body ?? "");
  const [questions, setQuestions] = useState(block?.questions.join("\n") ?? "");
  const [plannedMinutes, setMinutes] = useState(block?.plannedMinutes ?? (isBulletin ? 5 : 15));
  const [central, setCentral] = useState(block?.central ?? false);
  const save = useOrientationChange(async () => {
    const fields = {
      ...identity,
      kind,
      title: title.trim(),
      body,
      questions: linesOf(questions),
      plannedMinutes,
      central,
    };
    if (!block) return client.orientation.addBlock(fields);
    return client.orientation.updateBlock({ ...fields, blockId: block.blockId, revision: block.revision });
  }, onClose);
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={block ? words.edit : words.add}
      submitLabel={block ? t.common.action.save : t.common.action.add}
      busy={save.isPending}
      disabled={title.trim() === ""}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      <TextInput
        label={words.title}
        description={words.titleHint}
        required
        data-autofocus
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.body}
        autosize
        minRows={4}
        maxLength={10_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Textarea
        label={words.questions}
        description={words.questionsHint}
        autosize
        minRows={2}
        value={questions}
        onChange={(event) => setQuestions(event.currentTarget.value)}
      />
      <div className={styles.fieldRow}>
        <Select
          label={t.meeting.agenda.kindLabel}
          allowDeselect={false}
          data={blockKinds.map((value) => ({ value, label: t.meeting.agenda.kind[value] }))}
          value={kind}
          onChange={(value) => setKind(value ?? kind)}
        />
        <NumberInput
          label={words.minutes}
          min={0}
          max={600}
          value={plannedMinutes}
          onChange={(value) => setMinutes(Math.round(Number(value) || 0))}
        />
      </div>
      <Checkbox
        label={words.central}
        description={words.centralHint}
        checked={central}
        onChange={(event) => setCentral(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
