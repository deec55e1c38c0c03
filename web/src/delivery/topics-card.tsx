import { Checkbox, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Table } from "../ui/paged-table.tsx";
import { type DeliverySettings, useReadSettingsAgain } from "./delivery-query.ts";

type Choice = DeliverySettings["topics"][number];
type Channel = Choice["channel"];

/** Which topics reach me by which way; each choice is kept as it is made. */
export function TopicsCard({ settings }: { settings: DeliverySettings }) {
  const { t } = useLanguage();
  const words = t.delivery.topics;
  const readAgain = useReadSettingsAgain();
  const push = useQuery(api.push.settings.queryOptions());
  const choose = useMutation(api.delivery.choose.mutationOptions({ onSuccess: readAgain }));
  const isShown = (choice: Choice) =>
    choose.isPending && choose.variables.topic === choice.topic && choose.variables.channel === choice.channel
      ? choose.variables.isWanted
      : choice.isWanted;
  const ways: { channel: Channel; label: string }[] = [
    { channel: "EMAIL", label: words.byEmail },
    { channel: "PUSH", label: words.onDevices },
  ];
  const topics = settings.topics.filter(({ channel }) => channel === "EMAIL").map(({ topic }) => topic);
  return (
    <SectionCard title={words.title}>
      <Table
        caption={words.caption}
        rows={topics}
        keyOf={(topic) => topic}
        columns={[
          { name: "topic", label: words.topic, show: (topic) => words.names[topic] },
          { name: "application", label: words.inApplication, show: () => words.always },
          ...ways.map(({ channel, label }) => ({
            name: channel,
            label,
            show: (topic: Choice["topic"]) => {
              const choice = settings.topics.find((each) => each.topic === topic && each.channel === channel);
              return (
                choice && (
                  <Checkbox
                    aria-label={`${label}: ${words.names[topic]}`}
                    checked={isShown(choice)}
                    onChange={(event) => choose.mutate({ ...choice, isWanted: event.currentTarget.checked })}
                  />
                )
              );
            },
          })),
        ]}
      />
      <Trouble error={choose.error} />
      <Text role="status">{choose.isSuccess && t.delivery.saved}</Text>
      {settings.email.isOn && settings.email.address === null && <Text mt="xs">{words.needsAddress}</Text>}
      {push.data?.publicKey && push.data.devices.length === 0 && <Text mt="xs">{words.needsDevice}</Text>}
      <Text mt="xs">{words.account}</Text>
    </SectionCard>
  );
}
