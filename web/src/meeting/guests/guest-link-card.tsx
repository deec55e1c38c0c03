import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { FreshAddress } from "./fresh-address.tsx";

/** The meeting's address for guests without an account: made, shown once with its QR code, replaced, revoked. */
export function GuestLinkCard() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.guests.link;
  const isLeader = can("meeting.convene") || can("guestLink.replace");
  const queryClient = useQueryClient();
  const asked = api.guestLink.get.queryOptions({ input: identity, enabled: can("guestLink.replace") });
  const { data: link, error } = useQuery(asked);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: asked.queryKey });
  const replace = useAct(() => client.guestLink.replace(identity), { onDone: readAgain });
  if (!isLeader) return null;
  return (
    <SectionCard title={words.title}>
      <Stack>
        <Text>{words.explanation}</Text>
        {workspace.meeting.state === "DRAFT" && <Text>{words.afterNotice}</Text>}
        <Trouble error={error ?? replace.error} />
        {replace.data && link?.madeAt !== null && <FreshAddress key={replace.data.url} url={replace.data.url} />}
        {link && <Standing madeAt={link.madeAt} isFresh={replace.data !== undefined} />}
        {link?.madeAt === null && (
          <Button variant="default" loading={replace.isPending} onClick={() => replace.mutate()}>
            {words.create}
          </Button>
        )}
        {link?.madeAt && <Change onReplace={() => replace.mutateAsync()} onRevoked={readAgain} />}
      </Stack>
    </SectionCard>
  );
}

function Standing({ madeAt, isFresh }: { madeAt: string | null; isFresh: boolean }) {
  const { t, f } = useLanguage();
  const words = t.meeting.guests.link;
  if (madeAt === null) return <Text>{words.none}</Text>;
  return isFresh ? null : <Text>{words.madeAt(f.dateTime(madeAt))}</Text>;
}

function Change({ onReplace, onRevoked }: { onReplace: () => Promise<unknown>; onRevoked: () => Promise<void> }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const words = t.meeting.guests.link;
  const [asked, setAsked] = useState<"REPLACE" | "REVOKE">();
  const close = () => setAsked(undefined);
  const replace = useAct(onReplace, { onDone: close });
  const revoke = useAct(() => client.guestLink.revoke(identity), {
    onDone: async () => {
      await onRevoked();
      close();
    },
  });
  return (
    <Group>
      <Button variant="default" onClick={() => setAsked("REPLACE")}>
        {words.replace}
      </Button>
      <Button variant="subtle" color="red" onClick={() => setAsked("REVOKE")}>
        {words.revoke}
      </Button>
      <ConfirmDialog
        opened={asked === "REPLACE"}
        onClose={close}
        title={words.replace}
        explanation={words.replaceAdvice}
        busy={replace.isPending}
        trouble={<Trouble error={replace.error} />}
        onConfirm={() => replace.mutate()}
      />
      <ConfirmDialog
        opened={asked === "REVOKE"}
        onClose={close}
        title={words.revokeTitle}
        explanation={words.revokeAdvice}
        confirmLabel={words.revoke}
        busy={revoke.isPending}
        trouble={<Trouble error={revoke.error} />}
        onConfirm={() => revoke.mutate()}
      />
    </Group>
  );
}
