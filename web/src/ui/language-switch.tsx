import { Button, Group } from "@mantine/core";
import type { LanguageCode } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "./icon.tsx";

const names: Record<LanguageCode, string> = { vi: "Tiếng Việt", en: "English" };

/** Each language is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { code, choose, t } = useLanguage();
  const codes = Object.keys(names) as LanguageCode[]; // the keys of a Record over LanguageCode
  return (
    <Group gap="xs" role="group" aria-label={t.shell.language}>
      <Icon name="language" />
      {codes.map((one) => (
        <Button
          key={one}
          lang={one}
          px="sm"
          variant={one === code ? "light" : "subtle"}
          color={one === code ? "brand" : "gray"}
          c={one === code ? "var(--red)" : "var(--ink)"}
          aria-pressed={one === code}
          onClick={() => choose(one)}
        >
          {names[one]}
        </Button>
      ))}
    </Group>
  );
}
