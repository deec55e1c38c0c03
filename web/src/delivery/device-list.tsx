import { Box, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { deviceName } from "../account/device-name.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { type PushSettings, useReadDevicesAgain } from "./delivery-query.ts";

type Device = PushSettings["devices"][number];

/** My devices: since when, whether messages reach them; each can be tried and removed. */
export function DeviceList({ devices }: { devices: readonly Device[] }) {
  const words = useLanguage().t.delivery.devices;
  return (
    <>
      <Title order={3} fz="md">
        {words.list}
      </Title>
      {devices.map((device) => (
        <DeviceRow key={device.deviceId} device={device} />
      ))}
    </>
  );
}

function DeviceRow({ device }: { device: Device }) {
  const { t, f } = useLanguage();
  const words = t.delivery.devices;
  const { deviceId, userAgent, madeAt, reachedAt, lastError, isTesting, isCurrent } = device;
  const name = deviceName(userAgent) ?? words.unknownDevice;
  const readAgain = useReadDevicesAgain();
  const test = useMutation(api.push.test.mutationOptions({ onSettled: readAgain }));
  const remove = useMutation(api.push.remove.mutationOptions({ onSettled: readAgain }));
  const facts = [
    words.since(f.dateTime(madeAt)),
    reachedAt && words.reached(f.dateTime(reachedAt)),
    lastError && words.failed(lastError),
  ];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Box flex="1 1 16rem" miw={0}>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            {isCurrent && <StateBadge tone="green">{words.thisDevice}</StateBadge>}
          </Group>
          <Text c="dimmed">{facts.filter(Boolean).join("; ")}</Text>
        </Box>
        <Group>
          <Button
            variant="default"
            aria-label={words.testNamed(name)}
            loading={test.isPending}
            disabled={isTesting}
            onClick={() => test.mutate({ deviceId })}
          >
            {words.test}
          </Button>
          {!isCurrent && (
            <Button
              variant="default"
              aria-label={words.removeNamed(name)}
              loading={remove.isPending}
              onClick={() => remove.mutate({ deviceId })}
            >
              {words.remove}
            </Button>
          )}
        </Group>
      </Group>
      <Text role="status">{isTesting && words.testing}</Text>
      <Trouble error={test.error ?? remove.error} />
    </Stack>
  );
}
