import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import { Brand } from "./brand.tsx";
import type { Navigation, NavigationEntry, NavigationGroup } from "./navigation.ts";
import styles from "./shell.module.css";
import { WaitingCount } from "./waiting-count.tsx";

interface SideNavigationProps {
  navigation: Navigation;
  /** The entry under which the page stands. */
  here: string;
}

export function SideNavigation({ navigation, here }: SideNavigationProps) {
  const { t } = useLanguage();
  return (
    <nav className={styles.side} aria-label={t.shell.navigation}>
      <Brand />
      <NavigationList entries={navigation.main} here={here} />
      <NavigationGroups groups={navigation.groups} here={here} />
    </nav>
  );
}

interface NavigationGroupsProps {
  groups: readonly NavigationGroup[];
  here: string;
  onFollow?: () => void;
}

export function NavigationGroups({ groups, ...more }: NavigationGroupsProps) {
  const { t } = useLanguage();
  const id = useId();
  return groups.map(({ title, entries }) => (
    <section key={title} aria-labelledby={`${id}-${title}`}>
      <div className={styles.navGroup} id={`${id}-${title}`}>
        {t.shell.navGroup[title]}
      </div>
      <NavigationList entries={entries} {...more} />
    </section>
  ));
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
