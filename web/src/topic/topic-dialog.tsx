import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { DirectiveField } from "../directive/directive-field.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { PersonSelect } from "../meeting/person-select.tsx";
import { useMembers } from "../meeting/use-people.ts";
import { type Period, PeriodFields } from "./period-fields.tsx";
import { type Topic, topicForms, useTopicChange } from "./topic-query.ts";

interface TopicDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  year: number;
  /** Where a new one stands at first. */
  quarter?: number;
  /** The topic that is changed; absent for a new one. */
  topic?: Topic;
}

/** Plans a topic, or changes one; of a registered one only who presents it and how. */
export function TopicDialog(props: TopicDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

interface Typed extends Period {
  title: string;
  content: string;
  presenterId: string | null;
  presenterName: string;
  form: Topic["form"];
  directiveId: string | null;
}

function OpenedDialog({ onClose, organizationId, year, quarter = 1, topic }: TopicDialogProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const [typed, setTyped] = useState<Typed>(() => typedOf(topic, { year, quarter, month: null }));
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const isRegistered = topic !== undefined && (topic.state === "REGISTERED" || topic.state === "ACCEPTED");
  const save = useTopicChange(async () => {
    const fields = { ...typed, title: typed.title.trim(), presenterName: typed.presenterName.trim(), organizationId };
    if (!topic) await client.topic.add(fields);
    else await client.topic.update({ ...fields, topicId: topic.topicId, revision: topic.revision });
  }, onClose);
  function submit() {
    setTried(true);
    if (typed.title.trim() !== "") save.mutate();
  }
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={topic ? words.edit : words.add}
      submitLabel={t.common.action.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      {isRegistered && <div>{words.registered}</div>}
      <TextInput
        label={words.field.title}
        required
        data-autofocus={!isRegistered || undefined}
        disabled={isRegistered}
        maxLength={300}
        value={typed.title}
        error={tried && typed.title.trim() === "" ? words.field.titleRequired : undefined}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <PeriodFields period={typed} onChange={change} disabled={isRegistered} />
      <Textarea
        label={words.field.content}
        description={words.field.contentHint}
        disabled={isRegistered}
        autosize
        minRows={3}
        maxLength={4000}
        value={typed.content}
        onChange={(event) => change({ content: event.currentTarget.value })}
      />
      <PresenterFields organizationId={organizationId} typed={typed} change={change} />
      <DirectiveField
        label={words.field.directive}
        placeholder={words.field.noDirective}
        organizationId={organizationId}
        linked={topic?.directive}
        value={typed.directiveId}
        onChange={(directiveId) => change({ directiveId })}
        disabled={isRegistered}
      />
    </FormDialog>
  );
}

interface FieldsProps {
  organizationId: string;
  typed: Typed;
  change: (changed: Partial<Typed>) => void;
}

function PresenterFields({ organizationId, typed, change }: FieldsProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const people = useMembers(organizationId);
  return (
    <>
      <PersonSelect
        label={words.field.presenter}
        people={people}
        value={typed.presenterId}
        onChange={(presenterId) => change({ presenterId, ...(presenterId === null ? {} : { presenterName: "" }) })}
      />
      {typed.presenterId === null && (
        <TextInput
          label={words.field.presenterName}
          maxLength={200}
          value={typed.presenterName}
          onChange={(event) => change({ presenterName: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={words.field.form}
        value={typed.form}
        data={topicForms.map((form) => ({ value: form, label: words.form[form] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ form: topicForms.find((form) => form === value) ?? typed.form })
        }
      />
    </>
  );
}

function typedOf(topic: Topic | undefined, period: Period): Typed {
  if (!topic)
    return {
      ...period,
      title: "",
      content: "",
      presenterId: null,
      presenterName: "",
      form: "IN_PLACE",
      directiveId: null,
    };
  const { year, quarter, month, title, content, presenter, presenterName, form, directive } = topic;
  return {
    year,
    quarter,
    month,
    title,
    content,
    presenterId: presenter?.personId ?? null,
    presenterName,
    form,
    directiveId: directive?.directiveId ?? null,
  };
}
