import { Drawer, Stack } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { DisplaySwitches } from "../ui/display-switches.tsx";
import type { NavigationEntry } from "./navigation.ts";
import { NavigationList } from "./side-navigation.tsx";

interface MoreDrawerProps {
  opened: boolean;
  entries: readonly NavigationEntry[];
  here: string;
  onClose: () => void;
}

export function MoreDrawer({ opened, entries, here, onClose }: MoreDrawerProps) {
  const { t } = useLanguage();
  const account: NavigationEntry = { to: "/account", label: "account", icon: "person" };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t.shell.moreTitle}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      <Stack>
        <NavigationList entries={[...entries, account]} here={here} onFollow={onClose} />
        <DisplaySwitches />
      </Stack>
    </Drawer>
  );
}
