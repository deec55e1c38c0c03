import { Stack, Switch, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { useLargeText } from "./text-size.ts";

/** How the product is shown on this device: text size, light or dark, language. */
export function DisplaySwitches() {
  return (
    <Stack gap={0}>
      <LargeTextSwitch />
      <DarkModeSwitch />
      <LanguageSwitch />
    </Stack>
  );
}

export function LargeTextSwitch() {
  const { t } = useLanguage();
  const [large, setLarge] = useLargeText();
  return (
    <Switch label={t.shell.largeText} checked={large} onChange={(event) => setLarge(event.currentTarget.checked)} />
  );
}

export function DarkModeSwitch() {
  const { t } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light");
  return (
    <Switch
      label={t.shell.darkMode}
      checked={shown === "dark"}
      onChange={(event) => setColorScheme(event.currentTarget.checked ? "dark" : "light")}
    />
  );
}
