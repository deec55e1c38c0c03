import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import type { Navigation } from "./navigation.ts";
import styles from "./shell.module.css";
import { WaitingCount } from "./waiting-count.tsx";

const MoreDrawer = lazyDialog(async () => (await import("./more-drawer.tsx")).MoreDrawer);

const PLACES = 3;

/** At most three pages and "Thêm" for the rest: what a thumb can reach. */
export function BottomNavigation({ navigation, here }: { navigation: Navigation; here: string }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const first = navigation.main.slice(0, PLACES);

  return (
    <nav className={styles.bottom} aria-label={t.shell.navigation}>
      <ul className={styles.bottomList}>
        {first.map(({ to, label, icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.bottomLink}
              activeOptions={{ exact: true }}
              {...(here === to ? { "aria-current": "page" as const } : {})}
            >
              <Icon name={icon} />
              {t.shell.nav[label]}
              <WaitingCount to={to} />
            </Link>
          </li>
        ))}
        <li>
          <button type="button" className={styles.bottomLink} aria-haspopup="dialog" onClick={() => setOpened(true)}>
            <Icon name="more" />
            {t.shell.more}
          </button>
        </li>
      </ul>
      <MoreDrawer
        opened={opened}
        entries={navigation.main.slice(PLACES)}
        groups={navigation.groups}
        here={here}
        onClose={() => setOpened(false)}
      />
    </nav>
  );
}
