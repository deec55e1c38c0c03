import { Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { loadKeeper } from "../api.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { troubleLine } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useConnection } from "../ui/offline.ts";
import { errorOf, type KeptCall, type Refusal } from "./device.ts";
import styles from "./offline.module.css";

interface KeptDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** What waits on this device, and what the server did not take: each with the choice which version stays. */
export function KeptDialog({ opened, onClose }: KeptDialogProps) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.offline.dialog.title}
      size="lg"
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {opened && <KeptCalls />}
    </Modal>
  );
}

function KeptCalls() {
  const { t } = useLanguage();
  const { waiting, refused } = useConnection();
  const { data: calls = [] } = useQuery({
    // What is on the device changes with these counts.
    queryKey: ["kept-calls", waiting, refused],
    queryFn: async () => (await loadKeeper()).calls(),
    placeholderData: (earlier) => earlier,
  });
  const words = t.offline.dialog;
  const notTaken = calls.filter((call) => call.refused);
  const still = calls.filter((call) => !call.refused);
  if (calls.length === 0) return <Text>{words.nothing}</Text>;
  return (
    <Stack>
      {notTaken.length > 0 && (
        <section>
          <Title order={3}>{words.refusedTitle}</Title>
          <Text>{words.refusedExplanation}</Text>
          <ul className={styles.calls}>
            {notTaken.map((call) => (
              <RefusedCall key={call.seq} call={call} />
            ))}
          </ul>
          {notTaken.length > 1 && <DropAll calls={notTaken} />}
        </section>
      )}
      {still.length > 0 && (
        <section>
          <Title order={3}>{words.waitingTitle}</Title>
          <Text>{words.explanation}</Text>
          <ul className={styles.calls}>
            {still.map((call) => (
              <li key={call.seq}>
                <Heading call={call} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function Heading({ call }: { call: KeptCall }) {
  const { t, f } = useLanguage();
  return (
    <div>
      <strong>{t.offline.deeds[call.name]}</strong> · {f.dateTime(call.doing.now)}
      {call.about !== "" && (
        <div className={styles.about}>{[call.about, markIn(call, t)].filter(Boolean).join(": ")}</div>
      )}
    </div>
  );
}

/** How somebody was marked at the roll call. */
function markIn({ name, sent }: KeptCall, t: Texts): string | undefined {
  if (name !== "attendance.record" || !("status" in sent)) return undefined;
  const words: Record<string, string> = t.meeting.roll.status;
  return words[sent.status];
}

function RefusedCall({ call }: { call: KeptCall }) {
  const { t } = useLanguage();
  const again = useMutation({ mutationFn: async () => (await loadKeeper()).doAgain(call.seq) });
  const drop = useMutation({ mutationFn: async () => (await loadKeeper()).drop(call.seq) });
  const words = t.offline.dialog;
  const theirs = textThere(call.refused);
  return (
    <li>
      <Heading call={call} />
      {call.refused && <Text c="red.8">{troubleLine(errorOf(call.refused), t)}</Text>}
      {theirs !== undefined && (
        <div className={styles.about}>
          <strong>{words.there}:</strong> {theirs}
        </div>
      )}
      <Group>
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          {words.doAgain}
        </Button>
        <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
          {words.drop}
        </Button>
      </Group>
    </li>
  );
}

/** Where the record was closed meanwhile, there may be many. */
function DropAll({ calls }: { calls: readonly KeptCall[] }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const drop = useMutation({ mutationFn: async () => (await loadKeeper()).drop(...calls.map(({ seq }) => seq)) });
  const words = t.offline.dialog;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.dropAll(calls.length)}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.dropAll(calls.length)}
        explanation={words.dropAsked}
        busy={drop.isPending}
        onConfirm={() => drop.mutate()}
      />
    </>
  );
}

/** The other's version of a text, which the refusal carries. */
function textThere(refusal: Refusal | null): string | undefined {
  const { data } = refusal ?? {};
  const body = typeof data === "object" && data !== null ? Reflect.get(data, "body") : undefined;
  return typeof body === "string" ? body : undefined;
}
