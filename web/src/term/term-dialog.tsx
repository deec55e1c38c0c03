import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { today } from "../meeting/moments.ts";
import { type Term, useTermChange } from "./term-query.ts";

interface TermDialogProps {
  opened: boolean;
  onClose: () => void;
  organizationId: string;
  /** The term that is edited; absent where another is entered. */
  term?: Term;
  /** The next one, with which the running one ends; else one that was before. */
  isNext: boolean;
  onSaved?: (startedOn: string) => void;
}

/** What is known of a term: of the one shown, of the next, or of an earlier one. */
export function TermDialog(props: TermDialogProps) {
  const { opened, onClose, organizationId, term, isNext, onSaved } = props;
  const { t, f } = useLanguage();
  const words = t.term;
  const [typed, setTyped] = useState(() => startWith(term, isNext));
  const [isTried, setTried] = useState(false);
  const { startedOn, revision, ...fields } = typed;
  const save = useTermChange(
    async (on: string) => {
      const said = { organizationId, startedOn: on, ...fields };
      return isNext ? await client.term.open(said) : await client.term.describe({ ...said, revision });
    },
    () => {
      onClose();
      if (startedOn !== null) onSaved?.(startedOn);
    },
  );
  const change = (changed: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...changed }));
  const size = (value: string | number) => (typeof value === "number" ? value : null);
  const title = isNext ? words.open : term ? words.describe : words.addFormer;
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={title}
      submitLabel={isNext ? words.open : words.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        if (startedOn !== null) save.mutate(startedOn);
      }}
    >
      {isNext && <p>{words.openExplanation}</p>}
      {!term && (
        <DayField
          label={words.facts.startedOn}
          required
          max={today()}
          value={startedOn}
          error={isTried && startedOn === null ? words.dayMissing : undefined}
          onChange={(day) => change({ startedOn: day })}
        />
      )}
      <TextInput
        label={words.facts.number}
        maxLength={40}
        value={fields.number}
        onChange={({ currentTarget: { value: number } }) => change({ number })}
      />
      <TextInput
        label={words.facts.name}
        maxLength={200}
        value={fields.name}
        onChange={({ currentTarget: { value: name } }) => change({ name })}
      />
      <DayField
        label={words.facts.congressOn}
        clearable
        value={fields.congressOn}
        onChange={(congressOn) => change({ congressOn })}
      />
      {term && term.congresses.length > 0 && (
        <NativeSelect
          label={words.facts.congressMeeting}
          value={fields.congressMeetingId ?? ""}
          data={[
            { value: "", label: words.facts.noMeeting },
            ...term.congresses.map(({ meetingId, heldOn }) => ({ value: meetingId, label: f.date(heldOn) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ congressMeetingId: value === "" ? null : value })}
        />
      )}
      <DayField
        label={words.facts.dueOn}
        clearable
        value={fields.until}
        {...(term ? { description: words.facts.reckoned(term.rules.months, term.rules.source) } : {})}
        onChange={(until) => change({ until })}
      />
      <NumberInput
        label={words.facts.plannedSize}
        min={1}
        max={200}
        allowDecimal={false}
        value={fields.plannedSize ?? ""}
        onChange={(value) => change({ plannedSize: size(value) })}
      />
      <NumberInput
        label={words.facts.plannedStandingSize}
        min={1}
        max={200}
        allowDecimal={false}
        value={fields.plannedStandingSize ?? ""}
        onChange={(value) => change({ plannedStandingSize: size(value) })}
      />
    </FormDialog>
  );
}

function startWith(term: Term | undefined, isNext: boolean) {
  return {
    startedOn: term?.startedOn ?? (isNext ? today() : null),
    number: term?.number ?? "",
    name: term?.name ?? "",
    congressOn: term?.congressOn ?? null,
    congressMeetingId: term?.congressMeetingId ?? null,
    until: term?.until ?? null,
    plannedSize: term?.plannedSize ?? null,
    plannedStandingSize: term?.plannedStandingSize ?? null,
    revision: term?.revision ?? 0,
  };
}
