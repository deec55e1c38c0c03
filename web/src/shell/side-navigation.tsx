import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { Brand } from "./brand.tsx";
import type { Navigation, NavigationEntry } from "./navigation.ts";
import styles from "./shell.module.css";
import { WaitingCount } from "./waiting-count.tsx";

interface SideNavigationProps {
  navigation: Navigation;
  /** The entry under which the page stands. */
  here: string;
  organizationName: string | undefined;
}

export function SideNavigation({ navigation, here, organizationName }: SideNavigationProps) {
  const { t } = useLanguage();
  return (
    <nav className={styles.side} aria-label={t.shell.navigation}>
      <Brand />
      <NavigationList entries={navigation.main} here={here} />
      {navigation.organization.length > 0 && (
        <>
          <div className={styles.navGroup}>{organizationName}</div>
          <NavigationList entries={navigation.organization} here={here} />
        </>
      )}
    </nav>
  );
}

interface NavigationListProps {
  entries: readonly NavigationEntry[];
  here: string;
  onFollow?: () => void;
}

export function NavigationList({ entries, here, onFollow }: NavigationListProps) {
  const { t } = useLanguage();
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
