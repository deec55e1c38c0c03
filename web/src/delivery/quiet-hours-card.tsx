import { Button, Group, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { type DeliverySettings, useReadSettingsAgain } from "./delivery-query.ts";

const usual = { from: "22:00", until: "06:00" };

/** Hours in which nothing is sent. */
export function QuietHoursCard({ quietHours }: Pick<DeliverySettings, "quietHours">) {
  const { t } = useLanguage();
  const words = t.delivery.quiet;
  const readAgain = useReadSettingsAgain();
  const [isUsed, setUsed] = useState(quietHours !== null);
  const [hours, setHours] = useState(quietHours ?? usual);
  const store = useMutation(api.delivery.setQuietHours.mutationOptions({ onSuccess: readAgain }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    store.mutate({ quietHours: isUsed ? hours : null });
  };
  return (
    <SectionCard title={words.title}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{words.explanation}</Text>
          <Switch label={words.use} checked={isUsed} onChange={(event) => setUsed(event.currentTarget.checked)} />
          {isUsed && (
            <Group>
              <TextInput
                type="time"
                label={words.from}
                required
                withAsterisk={false}
                value={hours.from}
                onChange={(event) => setHours({ ...hours, from: event.currentTarget.value })}
              />
              <TextInput
                type="time"
                label={words.until}
                required
                withAsterisk={false}
                value={hours.until}
                onChange={(event) => setHours({ ...hours, until: event.currentTarget.value })}
              />
            </Group>
          )}
          <Trouble error={store.error} />
          <Group>
            <Button type="submit" variant="default" loading={store.isPending}>
              {words.save}
            </Button>
            <span role="status">{store.isSuccess && t.delivery.saved}</span>
          </Group>
        </Stack>
      </form>
    </SectionCard>
  );
}
