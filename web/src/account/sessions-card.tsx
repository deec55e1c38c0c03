import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { deviceName } from "./device-name.ts";
import { leaveForSignIn } from "./use-sign-out.ts";

/** Where this account is signed in; each device can be signed out from here, or all at once. */
export function SessionsCard() {
  const { t } = useLanguage();
  const sessions = useQuery(api.account.listSessions.queryOptions());
  return (
    <SectionCard title={t.account.page.sessions}>
      <Stack>
        {sessions.isPending && <SkeletonList rows={2} />}
        <Trouble error={sessions.error} />
        {sessions.data?.rows.map((session) => (
          <SessionRow key={session.sessionId} session={session} />
        ))}
        <SignOutEverywhere />
      </Stack>
    </SectionCard>
  );
}

type SessionRowData = Awaited<ReturnType<typeof api.account.listSessions.call>>["rows"][number];

function SessionRow({ session }: { session: SessionRowData }) {
  const { t, f } = useLanguage();
  const words = t.account.page;
  const queryClient = useQueryClient();
  const device = deviceName(session.userAgent) ?? words.unknownDevice;
  const revoke = useMutation(
    api.account.revokeSession.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.account.listSessions.key() }),
    }),
  );
  return (
    <Group justify="space-between">
      <div>
        <Group gap="xs">
          <Text fw={600}>{device}</Text>
          {session.isCurrent && <StateBadge tone="green">{words.thisDevice}</StateBadge>}
        </Group>
        <Text c="dimmed">{words.lastSeen(f.dateTime(session.lastSeenAt))}</Text>
      </div>
      {!session.isCurrent && (
        <Button
          variant="default"
          aria-label={words.revokeNamed(device)}
          loading={revoke.isPending}
          onClick={() => revoke.mutate({ sessionId: session.sessionId })}
        >
          {words.revoke}
        </Button>
      )}
      <Trouble error={revoke.error} />
    </Group>
  );
}

function SignOutEverywhere() {
  const { t } = useLanguage();
  const words = t.account.page;
  const [asking, setAsking] = useState(false);
  const everywhere = useMutation(
    api.account.signOutEverywhere.mutationOptions({
      onSuccess: leaveForSignIn,
    }),
  );
  return (
    <Group>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.everywhere}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.everywhere}
        explanation={words.everywhereAdvice}
        busy={everywhere.isPending}
        trouble={<Trouble error={everywhere.error} />}
        onConfirm={() => everywhere.mutate(undefined)}
      />
    </Group>
  );
}
