import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { PersonSelect } from "../meeting/person-select.tsx";
import { useMembers } from "../meeting/use-people.ts";
import { type Shortcoming, useShortcomingChange } from "./shortcoming-query.ts";

type Subject = Shortcoming["subject"];

interface WriteDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** Whose it is at first: a member's own stays that. */
  subject: Subject;
  /** The one that is changed; absent for a new one. */
  shortcoming?: Shortcoming;
}

/** Names a shortcoming with its cause, remedy and deadline, or changes one. */
export function WriteDialog(props: WriteDialogProps) {
  return props.opened ? <OpenedDialog {...props} /> : null;
}

interface Typed {
  subject: Subject;
  body: string;
  cause: string;
  remedy: string;
  ownerId: string | null;
  dueOn: string | null;
}

function OpenedDialog({ onClose, organizationId, subject, shortcoming }: WriteDialogProps) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const [typed, setTyped] = useState<Typed>(() => typedOf(subject, shortcoming));
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }));
  const isOwn = typed.subject === "MEMBER";
  const save = useShortcomingChange(async () => {
    const { subject: whose, ...fields } = typed;
    if (shortcoming)
      await client.shortcoming.update({
        ...fields,
        organizationId,
        shortcomingId: shortcoming.shortcomingId,
        revision: shortcoming.revision,
      });
    else await client.shortcoming.add({ ...fields, organizationId, subject: whose });
  }, onClose);
  const isMissing = (value: string | null) => tried && (value ?? "").trim() === "";
  function submit() {
    setTried(true);
    const isWhole = isOwn || (typed.remedy.trim() !== "" && typed.dueOn !== null);
    if (typed.body.trim() !== "" && isWhole) save.mutate();
  }
  return (
    <FormDialog
      opened
      size="xl"
      onClose={onClose}
      title={shortcoming ? words.editAsk : isOwn ? words.writeOwn : words.writeCollective}
      submitLabel={isOwn ? words.saveDraft : t.common.action.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
    >
      {isOwn && <div>{words.ownExplained}</div>}
      {!isOwn && !shortcoming && (
        <NativeSelect
          label={words.whose}
          value={typed.subject}
          data={(["ORGANIZATION", "COMMITTEE"] as const).map((value) => ({ value, label: words.subjectChoice[value] }))}
          onChange={({ currentTarget: { value } }) =>
            change({ subject: value === "COMMITTEE" ? "COMMITTEE" : "ORGANIZATION" })
          }
        />
      )}
      <Textarea
        label={words.body}
        description={words.bodyHint}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.body}
        error={isMissing(typed.body) ? words.bodyMissing : undefined}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <Textarea
        label={words.cause}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.cause}
        onChange={(event) => change({ cause: event.currentTarget.value })}
      />
      <Textarea
        label={words.remedy}
        description={words.remedyHint}
        required={!isOwn}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.remedy}
        error={!isOwn && isMissing(typed.remedy) ? words.remedyMissing : undefined}
        onChange={(event) => change({ remedy: event.currentTarget.value })}
      />
      {!isOwn && (
        <Owner organizationId={organizationId} ownerId={typed.ownerId} onChange={(ownerId) => change({ ownerId })} />
      )}
      <DayField
        label={words.due}
        value={typed.dueOn}
        clearable
        required={!isOwn}
        error={!isOwn && isMissing(typed.dueOn) ? words.dueMissing : undefined}
        onChange={(dueOn) => change({ dueOn })}
      />
    </FormDialog>
  );
}

function Owner({
  organizationId,
  ownerId,
  onChange,
}: {
  organizationId: string;
  ownerId: string | null;
  onChange: (ownerId: string | null) => void;
}) {
  const { t } = useLanguage();
  return (
    <PersonSelect label={t.shortcoming.owner} people={useMembers(organizationId)} value={ownerId} onChange={onChange} />
  );
}

function typedOf(subject: Subject, shortcoming: Shortcoming | undefined): Typed {
  if (!shortcoming) return { subject, body: "", cause: "", remedy: "", ownerId: null, dueOn: null };
  const { body, cause, remedy, owner, dueOn } = shortcoming;
  return { subject, body, cause, remedy, ownerId: owner?.personId ?? null, dueOn };
}
