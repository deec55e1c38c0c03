import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Guest } from "./guests-card.tsx";
import { KindChoice } from "./kind-choice.tsx";

export function AddGuest() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [fullName, setName] = useState("");
  const [office, setOffice] = useState("");
  const [kind, setKind] = useState<Guest["kind"]>("OUTSIDE");
  const words = t.meeting.guests;
  const about = { fullName: fullName.trim(), office: office.trim(), kind };
  const add = useAct(() => client.guest.add({ ...identity, ...about }), {
    onDone: () => {
      setName("");
      setOffice("");
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (about.fullName !== "") add.mutate();
  }
  return (
    <form onSubmit={submit} className={styles.stack}>
      <TextInput
        label={words.name}
        maxLength={120}
        value={fullName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {about.fullName !== "" && (
        <>
          <TextInput
            label={words.office}
            maxLength={300}
            value={office}
            onChange={(event) => setOffice(event.currentTarget.value)}
          />
          <KindChoice label={words.kindLabel} value={kind} onChange={setKind} />
        </>
      )}
      <Trouble error={add.error} />
      <Button type="submit" variant="default" loading={add.isPending} disabled={about.fullName === ""}>
        {words.add}
      </Button>
    </form>
  );
}
