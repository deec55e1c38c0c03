import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { type DeliverySettings, useReadSettingsAgain } from "./delivery-query.ts";

type Email = DeliverySettings["email"];

/** Where mail goes: an address counts once the code that was sent there came back. */
export function AddressCard({ email }: { email: Email }) {
  const { t } = useLanguage();
  const words = t.delivery.address;
  const [isChanging, setChanging] = useState(false);
  const { isOn, address, askedAddress } = email;
  const isAsking = askedAddress === null && (address === null || isChanging);
  return (
    <SectionCard title={words.title}>
      <Stack>
        {!isOn && (
          <Text>
            <strong>{words.off}.</strong> {words.offAdvice}
          </Text>
        )}
        {isOn && <Text>{address === null ? words.none : words.current(address)}</Text>}
        {isOn && askedAddress !== null && <CodeForm key={askedAddress} askedAddress={askedAddress} />}
        {isOn && isAsking && <AddressForm onAsked={() => setChanging(false)} />}
        <Group>
          {isOn && address !== null && !isAsking && askedAddress === null && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {words.change}
            </Button>
          )}
          {(address !== null || askedAddress !== null) && <RemoveButton />}
        </Group>
      </Stack>
    </SectionCard>
  );
}

function AddressForm({ onAsked }: { onAsked: () => void }) {
  const { t } = useLanguage();
  const words = t.delivery.address;
  const readAgain = useReadSettingsAgain();
  const [address, setAddress] = useState("");
  const ask = useMutation(
    api.delivery.askAddress.mutationOptions({
      onSuccess: async () => {
        await readAgain();
        onAsked();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ address: address.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          type="email"
          autoComplete="email"
          label={words.label}
          required
          withAsterisk={false}
          maxLength={254}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Trouble error={ask.error} />
        <Group>
          <Button type="submit" loading={ask.isPending}>
            {words.ask}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function CodeForm({ askedAddress }: { askedAddress: string }) {
  const { t } = useLanguage();
  const words = t.delivery.address;
  const readAgain = useReadSettingsAgain();
  const [code, setCode] = useState("");
  const confirm = useMutation(api.delivery.confirmAddress.mutationOptions({ onSuccess: readAgain }));
  const again = useMutation(api.delivery.askAddress.mutationOptions({ onSuccess: readAgain }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text role="status">{words.asked(askedAddress)}</Text>
        <TextInput
          label={words.code}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Trouble error={confirm.error ?? again.error} />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            {words.confirm}
          </Button>
          <Button variant="default" loading={again.isPending} onClick={() => again.mutate({ address: askedAddress })}>
            {words.again}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RemoveButton() {
  const { t } = useLanguage();
  const words = t.delivery.address;
  const readAgain = useReadSettingsAgain();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    api.delivery.removeAddress.mutationOptions({
      onSuccess: async () => {
        await readAgain();
        setAsking(false);
      },
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={words.remove}
        explanation={words.removeAdvice}
        busy={remove.isPending}
        trouble={<Trouble error={remove.error} />}
        onConfirm={() => remove.mutate(undefined)}
      />
    </>
  );
}
