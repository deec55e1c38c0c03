import { Checkbox, Group, NumberInput, Textarea } from "@mantine/core";
import { useCallback, useState } from "react";
import { client, queryClient } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { linesOf } from "../../orientation/question-lines.ts";
import { isRefused } from "../../refusal.ts";
import type { SaveOutcome } from "../../ui/autosave.ts";
import { ConflictDialog } from "../../ui/conflict-dialog.tsx";
import { SaveIndicator } from "../../ui/save-indicator.tsx";
import { useAutosave } from "../../ui/use-autosave.ts";
import styles from "../meeting.module.css";
import { PersonSelect } from "../person-select.tsx";
import { usePeople } from "../use-people.ts";
import { useTrouble } from "../use-trouble.ts";
import { useMeeting } from "../workspace-context.tsx";
import { type AgendaItem, type MeetingIdentity, readAgain, workspaceQuery } from "../workspace-query.ts";

interface Fields {
  title: string;
  presenterId: string | null;
  plannedMinutes: number;
  central: boolean;
  questions: string[];
}

/** Title, presenter, minutes and central matter of an item; saved together as they are changed. */
export function AgendaItemFields({ item }: { item: AgendaItem }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const people = usePeople();
  const { lineOf } = useTrouble();
  const words = t.meeting.agenda;
  const { agendaItemId } = item;
  const save = useCallback(
    (fields: Fields, revision: number) => saveItem(identity, agendaItemId, fields, revision),
    [identity, agendaItemId],
  );
  const field = useAutosave<Fields>({
    key: `meeting.${identity.meetingId}.agenda.${agendaItemId}`,
    value: fieldsOf(item),
    revision: item.revision,
    save,
  });
  const { value, state } = field;
  const change = (part: Partial<Fields>) => field.change({ ...value, ...part });
  const leave = () => void field.flush();

  return (
    <>
      <Textarea
        autosize
        minRows={1}
        label={words.itemTitle}
        value={value.title}
        error={value.title.trim() === "" ? t.common.required : undefined}
        onChange={(event) => change({ title: event.currentTarget.value })}
        onBlur={leave}
      />
      <QuestionsField questions={value.questions} onChange={(questions) => change({ questions })} onLeave={leave} />
      <div className={styles.presenterRow}>
        <PersonSelect
          label={words.presenter}
          people={people}
          value={value.presenterId}
          onChange={(presenterId) => change({ presenterId })}
        />
        <NumberInput
          label={words.minutes}
          min={0}
          max={600}
          value={value.plannedMinutes}
          onChange={(minutes) => change({ plannedMinutes: Math.round(Number(minutes) || 0) })}
          onBlur={leave}
        />
      </div>
      <Group justify="space-between">
        <Checkbox
          label={words.centralLabel}
          checked={value.central}
          onChange={(event) => change({ central: event.currentTarget.checked })}
        />
        {state.kind !== "idle" && <SaveIndicator state={state} />}
      </Group>
      {state.kind === "refused" && <div role="alert">{lineOf(state.error)}</div>}
      <ConflictDialog
        field={field}
        show={(fields) => [fields.title, words.minutesShort(fields.plannedMinutes), ...fields.questions].join("\n")}
      />
    </>
  );
}

interface QuestionsFieldProps {
  questions: readonly string[];
  onChange: (questions: string[]) => void;
  onLeave: () => void;
}

/** Questions to talk about, one a line; what is typed stays as typed until one leaves the field. */
function QuestionsField({ questions, onChange, onLeave }: QuestionsFieldProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState<string>();
  return (
    <Textarea
      autosize
      minRows={1}
      label={t.meeting.agenda.questions}
      description={t.meeting.agenda.questionsHint}
      value={typed ?? questions.join("\n")}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onChange(linesOf(value));
      }}
      onBlur={() => {
        setTyped(undefined);
        onLeave();
      }}
    />
  );
}

function fieldsOf(item: AgendaItem): Fields {
  const { title, presenter, plannedMinutes, central, questions } = item;
  return { title, presenterId: presenter?.personId ?? null, plannedMinutes, central, questions };
}

async function saveItem(
  identity: MeetingIdentity,
  agendaItemId: string,
  fields: Fields,
  based: number,
): Promise<SaveOutcome<Fields>> {
  try {
    const { revision } = await client.agenda.update({ ...identity, agendaItemId, ...fields, revision: based });
    void readAgain(identity);
    return { kind: "saved", revision };
  } catch (error) {
    if (!isRefused(error, "CHANGED_MEANWHILE")) throw error;
    const now = await queryClient.fetchQuery({ ...workspaceQuery(identity), staleTime: 0 });
    const theirs = now.agenda.find((item) => item.agendaItemId === agendaItemId);
    if (!theirs) throw error;
    return { kind: "conflict", value: fieldsOf(theirs), revision: theirs.revision };
  }
}
