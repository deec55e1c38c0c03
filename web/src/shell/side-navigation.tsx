import { Link, useLocation } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { Brand } from "./brand.tsx";
import { entryOf, type Navigation, type NavigationEntry } from "./navigation.ts";
import styles from "./shell.module.css";
import { WaitingCount } from "./waiting-count.tsx";

export function SideNavigation({
  navigation,
  organizationName,
}: {
  navigation: Navigation;
  organizationName: string | undefined;
}) {
  const { t } = useLanguage();
  return (
    <nav className={styles.side} aria-label={t.shell.navigation}>
      <Brand />
      <NavigationList entries={navigation.main} />
      {navigation.organization.length > 0 && (
        <>
          <div className={styles.navGroup}>{organizationName}</div>
          <NavigationList entries={navigation.organization} />
        </>
      )}
    </nav>
  );
}

export function NavigationList({ entries, onFollow }: { entries: readonly NavigationEntry[]; onFollow?: () => void }) {
  const { t } = useLanguage();
  const here = useLocation({ select: ({ pathname }) => entryOf(pathname) });
  return (
    <ul className={styles.navList}>
      {entries.map(({ to, label, icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={styles.navLink}
            activeOptions={{ exact: true }}
            {...(here === to ? { "aria-current": "page" as const } : {})}
            {...(onFollow ? { onClick: onFollow } : {})}
          >
            <Icon name={icon} />
            <span className={styles.navLabel}>{t.shell.nav[label]}</span>
            <WaitingCount to={to} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
