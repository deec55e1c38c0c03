import { Button, Group, Stack, Text } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { FreshAddress } from "./fresh-address.tsx";
import type { Guest } from "./guests-card.tsx";

/** An address of this guest's own: it says that this guest opened it, and is replaced or revoked alone. */
export function OwnLink({ guest }: { guest: Guest }) {
  const { t, f } = useLanguage();
  const { identity, workspace, can } = useMeeting();
  const words = t.meeting.guests.ownLink;
  const key = { ...identity, guestId: guest.guestId };
  // What the list says now: the dialog was opened before the address was made.
  const ownLink = workspace.guests.find(({ guestId }) => guestId === guest.guestId)?.ownLink ?? null;
  const replace = useAct(() => client.guestLink.replaceOwn(key));
  const revoke = useAct(() => client.guestLink.revokeOwn(key), { onDone: () => replace.reset() });
  if (!can("guestLink.replaceOwn")) return null;
  return (
    <Stack gap="xs" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }} aria-label={words.title}>
      <Text fw={600}>{words.title}</Text>
      <Text>{words.explanation}</Text>
      {ownLink && (
        <Text role="status">
          {ownLink.openedAt
            ? words.openedAt(f.dateTime(ownLink.openedAt))
            : words.notOpened(f.dateTime(ownLink.madeAt))}
        </Text>
      )}
      {replace.data && ownLink && <FreshAddress key={replace.data.url} url={replace.data.url} />}
      <Trouble error={replace.error ?? revoke.error} />
      <Group>
        <Button variant="default" loading={replace.isPending} onClick={() => replace.mutate()}>
          {ownLink ? words.replace : words.create}
        </Button>
        {ownLink && (
          <Button variant="subtle" color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {words.revoke}
          </Button>
        )}
      </Group>
      {ownLink && <Text c="var(--dim)">{words.replaceAdvice}</Text>}
    </Stack>
  );
}
