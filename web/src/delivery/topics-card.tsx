import { Checkbox, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Table } from "../ui/paged-table.tsx";
import { type DeliverySettings, useReadSettingsAgain } from "./delivery-query.ts";

type Choice = DeliverySettings["topics"][number];

/** Which topics reach me by which way; each choice is kept as it is made. */
export function TopicsCard({ settings }: { settings: DeliverySettings }) {
  const { t } = useLanguage();
  const words = t.delivery.topics;
  const readAgain = useReadSettingsAgain();
  const choose = useMutation(api.delivery.choose.mutationOptions({ onSuccess: readAgain }));
  const isShown = (choice: Choice) =>
    choose.isPending && choose.variables.topic === choice.topic ? choose.variables.isWanted : choice.isWanted;
  return (
    <SectionCard title={words.title}>
      <Table
        caption={words.caption}
        rows={settings.topics}
        keyOf={({ topic, channel }) => `${topic} ${channel}`}
        columns={[
          { name: "topic", label: words.topic, show: ({ topic }) => words.names[topic] },
          { name: "application", label: words.inApplication, show: () => words.always },
          {
            name: "email",
            label: words.byEmail,
            show: (choice) => (
              <Checkbox
                aria-label={`${words.byEmail}: ${words.names[choice.topic]}`}
                checked={isShown(choice)}
                onChange={(event) => choose.mutate({ ...choice, isWanted: event.currentTarget.checked })}
              />
            ),
          },
        ]}
      />
      <Trouble error={choose.error} />
      <Text role="status">{choose.isSuccess && t.delivery.saved}</Text>
      {settings.email.isOn && settings.email.address === null && <Text mt="xs">{words.needsAddress}</Text>}
      <Text mt="xs">{words.account}</Text>
    </SectionCard>
  );
}
