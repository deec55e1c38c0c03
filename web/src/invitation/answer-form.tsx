import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, type client } from "../api.ts";
import { SectionCard } from "../ui/card.tsx";
import styles from "./invitation.module.css";
import { InvitationTrouble } from "./invitation-trouble.tsx";
import { useWords } from "./use-words.ts";

type Invitation = Awaited<ReturnType<typeof client.guestLink.open>>;
type Answer = "WILL_COME" | "CANNOT";

/** Who one is and whether one comes; it can be changed as long as the address works. */
export function AnswerForm({ secret, guest }: { secret: string; guest: Invitation["guest"] }) {
  const words = useWords();
  const [fullName, setName] = useState("");
  const [office, setOffice] = useState("");
  const [ofUnit, setOfUnit] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [given, setGiven] = useState<Answer | undefined>(
    guest === null || guest.answer === "INVITED" ? undefined : guest.answer,
  );
  const send = useMutation(
    api.guestLink.answer.mutationOptions({ onSuccess: (_done, { answer }) => setGiven(answer) }),
  );
  const name = guest?.fullName ?? fullName.trim();

  function give(answer: Answer) {
    if (name === "") return setMissing(true);
    const about = { fullName: name, office: office.trim(), kind: ofUnit ? ("STAFF" as const) : ("OUTSIDE" as const) };
    send.mutate({ secret, answer, ...(guest === null ? about : {}) });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    give("WILL_COME");
  }

  if (given !== undefined) {
    return (
      <SectionCard title={words.answer}>
        <Stack>
          <Text role="status">{given === "WILL_COME" ? words.coming(name) : words.notComing(name)}</Text>
          <Button variant="default" onClick={() => setGiven(undefined)}>
            {words.change}
          </Button>
        </Stack>
      </SectionCard>
    );
  }
  return (
    <SectionCard title={words.answer}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {guest === null && (
            <>
              <TextInput
                label={words.name}
                autoComplete="name"
                maxLength={120}
                required
                withAsterisk={false}
                value={fullName}
                error={isMissing && name === "" ? words.nameMissing : undefined}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <TextInput
                label={words.office}
                autoComplete="organization-title"
                maxLength={300}
                value={office}
                onChange={(event) => setOffice(event.currentTarget.value)}
              />
              {/* The browser's own: a guest does not wait for a finer one. */}
              <label className={styles.check}>
                <input type="checkbox" checked={ofUnit} onChange={(event) => setOfUnit(event.currentTarget.checked)} />
                <span>{words.ofUnit}</span>
              </label>
            </>
          )}
          <InvitationTrouble error={send.error} />
          <Group>
            <Button type="submit" loading={send.isPending}>
              {words.willCome}
            </Button>
            <Button variant="default" disabled={send.isPending} onClick={() => give("CANNOT")}>
              {words.cannot}
            </Button>
          </Group>
          <Text c="var(--dim)">{words.privacy}</Text>
        </Stack>
      </form>
    </SectionCard>
  );
}
