import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { copyText } from "../ui/copy-text.ts";
import { type DeliverySettings, useReadSettingsAgain } from "./delivery-query.ts";

/** The calendar's address: made, shown once, replaced, revoked. */
export function CalendarCard({ calendar }: Pick<DeliverySettings, "calendar">) {
  const { t, f } = useLanguage();
  const words = t.delivery.calendar;
  const readAgain = useReadSettingsAgain();
  const [isReplacing, setReplacing] = useState(false);
  const replace = useMutation(
    api.calendar.replace.mutationOptions({
      onSuccess: async () => {
        await readAgain();
        setReplacing(false);
      },
    }),
  );
  const url = calendar === null ? undefined : replace.data?.url;
  return (
    <SectionCard title={words.title}>
      <Stack>
        <Text>{words.explanation}</Text>
        {url === undefined && <Text>{calendar ? words.madeAt(f.dateTime(calendar.madeAt)) : words.none}</Text>}
        {url !== undefined && <FreshAddress key={url} url={url} />}
        {calendar && <FollowedToo withFollowed={calendar.withFollowed} />}
        {!isReplacing && <Trouble error={replace.error} />}
        <Group>
          {calendar === null ? (
            <Button loading={replace.isPending} onClick={() => replace.mutate(undefined)}>
              {words.create}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => setReplacing(true)}>
                {words.replace}
              </Button>
              <RevokeButton />
            </>
          )}
        </Group>
        <ConfirmDialog
          opened={isReplacing}
          onClose={() => setReplacing(false)}
          title={words.replace}
          explanation={words.replaceAdvice}
          busy={replace.isPending}
          trouble={<Trouble error={replace.error} />}
          onConfirm={() => replace.mutate(undefined)}
        />
      </Stack>
    </SectionCard>
  );
}

function FollowedToo({ withFollowed }: { withFollowed: boolean }) {
  const { t } = useLanguage();
  const words = t.delivery.calendar;
  const readAgain = useReadSettingsAgain();
  const choose = useMutation(api.calendar.choose.mutationOptions({ onSuccess: readAgain }));
  return (
    <>
      <Checkbox
        label={words.withFollowed}
        description={words.withFollowedAdvice}
        checked={choose.isPending ? choose.variables.withFollowed : withFollowed}
        onChange={(event) => choose.mutate({ withFollowed: event.currentTarget.checked })}
      />
      <Trouble error={choose.error} />
    </>
  );
}

function FreshAddress({ url }: { url: string }) {
  const { t } = useLanguage();
  const words = t.delivery.calendar;
  const [isCopied, setCopied] = useState(false);
  return (
    <Stack gap="xs">
      <TextInput label={words.label} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <Text>{words.once}</Text>
      <Group>
        <Button onClick={() => void copyText(url).then(() => setCopied(true))}>{words.copy}</Button>
        <span role="status">{isCopied && words.copied}</span>
      </Group>
    </Stack>
  );
}

function RevokeButton() {
  const { t } = useLanguage();
  const words = t.delivery.calendar;
  const readAgain = useReadSettingsAgain();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation(
    api.calendar.revoke.mutationOptions({
      onSuccess: async () => {
        await readAgain();
        setAsking(false);
      },
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.revoke}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.revoke}
        explanation={words.revokeAdvice}
        busy={revoke.isPending}
        trouble={<Trouble error={revoke.error} />}
        onConfirm={() => revoke.mutate(undefined)}
      />
    </>
  );
}
