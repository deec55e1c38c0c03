import { Stack, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { useOfficeName } from "../shell/office-switcher.tsx";
import { officeKey, useActing } from "./acting.tsx";

/** Every chair of the reader, with the day it began. */
export function OfficeList() {
  const { t, f } = useLanguage();
  const { offices } = useActing();
  const nameOf = useOfficeName();
  if (offices.length === 0) return <Text mt="xs">{t.account.page.noOffices}</Text>;
  return (
    <Stack gap={0} mt="xs">
      {offices.map((office) => (
        <Text key={officeKey(office)}>
          {nameOf(office)}, {t.account.page.since(f.date(office.since))}
        </Text>
      ))}
    </Stack>
  );
}
