import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Guests are listed apart: they never enter base or percentages. */
export function GuestsCard() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.guests;
  const remove = useAct((guestId: string) => client.guest.remove({ ...identity, guestId }));
  if (workspace.guests.length === 0 && !can("guest.add")) return null;
  return (
    <SectionCard title={words.title}>
      <ul className={styles.plainList}>
        {workspace.guests.map((guest) => (
          <li key={guest.guestId} className={styles.lineRow}>
            <span>
              <strong>{guest.fullName}</strong>
              <span className={styles.agendaNotes}>{guest.office}</span>
            </span>
            {can("guest.remove") && (
              <Button
                variant="subtle"
                color="gray"
                c="var(--ink)"
                px="sm"
                aria-label={words.removeNamed(guest.fullName)}
                onClick={() => remove.mutate(guest.guestId)}
              >
                {t.common.action.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Trouble error={remove.error} />
      {can("guest.add") && <AddGuest />}
    </SectionCard>
  );
}

function AddGuest() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [fullName, setName] = useState("");
  const [office, setOffice] = useState("");
  const words = t.meeting.guests;
  const add = useAct(() => client.guest.add({ ...identity, fullName: fullName.trim(), office: office.trim() }), {
    onDone: () => {
      setName("");
      setOffice("");
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (fullName.trim() !== "") add.mutate();
  }
  return (
    <form onSubmit={submit} className={styles.stack}>
      <TextInput label={words.name} value={fullName} onChange={(event) => setName(event.currentTarget.value)} />
      {fullName.trim() !== "" && (
        <TextInput label={words.office} value={office} onChange={(event) => setOffice(event.currentTarget.value)} />
      )}
      <Trouble error={add.error} />
      <Button type="submit" variant="default" loading={add.isPending} disabled={fullName.trim() === ""}>
        {words.add}
      </Button>
    </form>
  );
}
