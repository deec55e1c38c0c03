import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useLanguage } from "../../language/use-language.tsx";
import { copyText } from "../../ui/copy-text.ts";

const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

/** An address that was just made, shown this once, with its QR code. */
export function FreshAddress({ url }: { url: string }) {
  const { t } = useLanguage();
  const words = t.meeting.guests.link;
  const [isCopied, setCopied] = useState(false);
  return (
    <Stack gap="xs">
      <TextInput label={words.address} readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      <Text>{words.once}</Text>
      <Group>
        <Button onClick={() => void copyText(url).then(() => setCopied(true))}>{t.common.action.copy}</Button>
        <span role="status">{isCopied && t.common.action.copied}</span>
      </Group>
      <Suspense>
        <QrCode text={url} label={words.qr} />
      </Suspense>
    </Stack>
  );
}
