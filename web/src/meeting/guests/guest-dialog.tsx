import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Choices } from "../choices.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Guest } from "./guests-card.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { OwnLink } from "./own-link.tsx";

interface GuestDialogProps {
  opened: boolean;
  guest: Guest;
  onClose: () => void;
}

const answers: readonly Guest["answer"][] = ["INVITED", "WILL_COME", "CANNOT"];

/** How a guest is listed and what was answered by word of mouth; and taking the guest off the list. */
export function GuestDialog({ opened, guest, onClose }: GuestDialogProps) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const [fullName, setName] = useState(guest.fullName);
  const [office, setOffice] = useState(guest.office);
  const [kind, setKind] = useState(guest.kind);
  const [answer, setAnswer] = useState(guest.answer);
  const words = t.meeting.guests;
  const key = { ...identity, guestId: guest.guestId };
  const about = { fullName: fullName.trim(), office: office.trim(), kind, answer };
  const update = useAct(() => client.guest.update({ ...key, ...about }), { onDone: onClose });
  const remove = useAct(() => client.guest.remove(key), { onDone: onClose });
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={guest.fullName}
      submitLabel={t.common.action.save}
      busy={update.isPending}
      disabled={about.fullName === ""}
      error={update.error ?? remove.error}
      onSubmit={() => update.mutate()}
    >
      <TextInput
        label={words.name}
        maxLength={120}
        value={fullName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.office}
        maxLength={300}
        value={office}
        onChange={(event) => setOffice(event.currentTarget.value)}
      />
      <KindChoice label={words.kindLabel} value={kind} onChange={setKind} />
      <Choices
        vertical
        label={words.answerLabel}
        options={answers.map((value) => ({ value, label: words.answer[value] }))}
        value={answer}
        onChange={setAnswer}
      />
      <OwnLink guest={guest} />
      {can("guest.remove") && (
        <Button
          variant="subtle"
          color="red"
          loading={remove.isPending}
          aria-label={words.removeNamed(guest.fullName)}
          onClick={() => remove.mutate()}
        >
          {t.common.action.remove}
        </Button>
      )}
    </FormDialog>
  );
}
