import { Checkbox, NumberInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import type { ReceivedBlock } from "../../orientation/orientation-query.ts";
import { linesOf } from "../../orientation/question-lines.ts";
import { FormDialog } from "../form-dialog.tsx";
import { PersonSelect } from "../person-select.tsx";
import { useAct } from "../use-act.ts";
import { usePeople } from "../use-people.ts";

interface TakeBlockDialogProps {
  of: Parameters<typeof client.orientation.leave>[0];
  block: ReceivedBlock;
  onClose: () => void;
}

/** Puts a block on the agenda in the cell's own words. */
export function TakeBlockDialog({ of, block, onClose }: TakeBlockDialogProps) {
  const { t } = useLanguage();
  const people = usePeople();
  const words = t.orientation.ready;
  const [title, setTitle] = useState(block.title);
  const [questions, setQuestions] = useState(block.questions.join("\n"));
  const [plannedMinutes, setMinutes] = useState(block.plannedMinutes);
  const [presenterId, setPresenterId] = useState<string | null>(null);
  const [central, setCentral] = useState(block.central);
  const take = useAct(
    () =>
      client.orientation.take({
        ...of,
        title: title.trim(),
        questions: linesOf(questions),
        plannedMinutes,
        presenterId,
        central,
      }),
    { onDone: onClose },
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.adapt}
      submitLabel={words.take}
      busy={take.isPending}
      disabled={title.trim() === ""}
      error={take.error}
      onSubmit={() => take.mutate()}
    >
      <Textarea
        label={t.meeting.agenda.itemTitle}
        required
        autosize
        minRows={1}
        maxLength={500}
        data-autofocus
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t.meeting.agenda.questions}
        description={t.orientation.block.questionsHint}
        autosize
        minRows={2}
        value={questions}
        onChange={(event) => setQuestions(event.currentTarget.value)}
      />
      <PersonSelect label={t.meeting.agenda.presenter} people={people} value={presenterId} onChange={setPresenterId} />
      <NumberInput
        label={t.meeting.agenda.minutes}
        min={0}
        max={600}
        value={plannedMinutes}
        onChange={(value) => setMinutes(Math.round(Number(value) || 0))}
      />
      <Checkbox
        label={t.meeting.agenda.centralLabel}
        checked={central}
        onChange={(event) => setCentral(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
