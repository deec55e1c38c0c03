import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { useReadDevicesAgain } from "./delivery-query.ts";
import { DeviceList } from "./device-list.tsx";
import { type DeviceState, forgetHere, readThisDevice, type SwitchedOn, switchOn } from "./this-device.ts";

const thisDeviceKey = ["this-device"];
const twoSeconds = 2_000;

/** Whether this device shows what I am told, and which others do. */
export function DevicesCard() {
  const { t } = useLanguage();
  const words = t.delivery.devices;
  const settings = useQuery(
    api.push.settings.queryOptions({
      refetchInterval: ({ state }) => (state.data?.devices.some(({ isTesting }) => isTesting) ? twoSeconds : false),
    }),
  );
  const here = useQuery({ queryKey: thisDeviceKey, queryFn: readThisDevice, staleTime: 0 });
  const { data } = settings;
  return (
    <SectionCard title={words.title}>
      <Stack>
        <Trouble error={settings.error} />
        {(settings.isPending || here.isPending) && <SkeletonList rows={2} />}
        {data?.publicKey === null && (
          <Text>
            <strong>{words.closed}.</strong> {words.closedAdvice}
          </Text>
        )}
        {data && data.publicKey !== null && here.data && (
          <ThisDevice
            state={here.data}
            publicKey={data.publicKey}
            current={data.devices.find(({ isCurrent }) => isCurrent)?.deviceId}
          />
        )}
        {data && data.devices.length > 0 && <DeviceList devices={data.devices} />}
      </Stack>
    </SectionCard>
  );
}

type ThisDeviceProps = {
  state: DeviceState;
  publicKey: string /** Where the server writes to it. */;
  current: string | undefined;
};

function ThisDevice({ state, publicKey, current }: ThisDeviceProps) {
  const { t } = useLanguage();
  const words = t.delivery.devices;
  const isOn = state === "ON" && current !== undefined;
  return (
    <>
      <Text>{words.explanation}</Text>
      {(state === "OFF" || state === "ON") && <Text fw={600}>{isOn ? words.isOn : words.isOff}</Text>}
      <WhyNot state={state} />
      {isOn && <SwitchOff deviceId={current} />}
      {!isOn && (state === "OFF" || state === "ON") && <SwitchOn publicKey={publicKey} />}
    </>
  );
}

/** What stands in the way, and what to do about it. */
function WhyNot({ state }: { state: DeviceState }) {
  const words = useLanguage().t.delivery.devices;
  const said = {
    INSECURE: [words.insecure, words.insecureAdvice],
    HOME_SCREEN: [words.homeScreen, words.homeScreenAdvice],
    UNSUPPORTED: [words.unsupported, words.unsupportedAdvice],
    REFUSED: [words.refused, words.refusedAdvice],
    OFF: undefined,
    ON: undefined,
  }[state];
  if (!said) return null;
  const [title, advice] = said;
  return (
    <Text>
      <strong>{title}.</strong> {advice}
    </Text>
  );
}

function SwitchOn({ publicKey }: { publicKey: string }) {
  const words = useLanguage().t.delivery.devices;
  const readAgain = useReadAllAgain();
  const mutation = useMutation({ mutationFn: () => switchOn(publicKey), onSettled: readAgain });
  return (
    <>
      <Text>{words.asking}</Text>
      <Refusal outcome={mutation.data} />
      <Trouble error={mutation.error} />
      <Group>
        <Button loading={mutation.isPending} onClick={() => mutation.mutate()}>
          {words.switchOn}
        </Button>
      </Group>
    </>
  );
}

/** What the browser, or its reader, said instead of yes. */
function Refusal({ outcome }: { outcome: SwitchedOn | undefined }) {
  const words = useLanguage().t.delivery.devices;
  if (outcome === "DISMISSED") return <Notice tone="amber" title={words.dismissed} advice={words.dismissedAdvice} />;
  if (outcome === "UNREACHABLE") return <Notice title={words.unreachable} advice={words.unreachableAdvice} />;
  return null;
}

function SwitchOff({ deviceId }: { deviceId: string }) {
  const words = useLanguage().t.delivery.devices;
  const readAgain = useReadAllAgain();
  const remove = useMutation(
    api.push.remove.mutationOptions({
      onSuccess: () => forgetHere(),
      onSettled: readAgain,
    }),
  );
  return (
    <>
      <Trouble error={remove.error} />
      <Group>
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({ deviceId })}>
          {words.switchOff}
        </Button>
      </Group>
    </>
  );
}

function useReadAllAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  const readDevices = useReadDevicesAgain();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: thisDeviceKey });
    await readDevices();
  };
}
