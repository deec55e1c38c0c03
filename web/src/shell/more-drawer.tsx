import { Drawer, Stack } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { DisplaySwitches } from "../ui/display-switches.tsx";
import type { NavigationEntry, NavigationGroup } from "./navigation.ts";
import { NavigationGroups, NavigationList } from "./side-navigation.tsx";

interface MoreDrawerProps {
  opened: boolean;
  entries: readonly NavigationEntry[];
  groups: readonly NavigationGroup[];
  here: string;
  onClose: () => void;
}

export function MoreDrawer({ opened, entries, groups, here, onClose }: MoreDrawerProps) {
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
        <NavigationGroups groups={groups} here={here} onFollow={onClose} />
        <DisplaySwitches />
      </Stack>
    </Drawer>
  );
}
