import { Button, type ButtonVariant } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./meeting.module.css";
import { meetingAddress } from "./meeting-address.ts";
import { type Tab, tabs } from "./tabs.ts";
import { useMeeting } from "./workspace-context.tsx";

/** The five tabs as links: the address names the tab, so that it can be shared and reloaded. */
export function WorkspaceTabs({ tab }: { tab: Tab }) {
  const { t } = useLanguage();
  const bar = useRef<HTMLElement>(null);
  useCurrentInSight(bar, tab);
  return (
    <nav ref={bar} className={styles.tabs} aria-label={t.meeting.tab.label}>
      {tabs.map((each) => (
        <TabLink key={each} tab={each} isCurrent={each === tab} className={styles.tab}>
          {t.meeting.tab[each]}
        </TabLink>
      ))}
    </nav>
  );
}

/**
 * On a phone the bar is wider than the page: it is scrolled to the current tab. That is done again when the letters have
 * their true width, and after the router has put back where the bar stood on an earlier visit.
 */
function useCurrentInSight(bar: RefObject<HTMLElement | null>, tab: Tab): void {
  const router = useRouter();
  useEffect(() => {
    const frame = bar.current;
    const current = frame?.querySelector(`[data-tab="${tab}"]`);
    if (!frame || !current) return;
    const show = () => {
      const [whole, part] = [frame.getBoundingClientRect(), current.getBoundingClientRect()];
      frame.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2);
    };
    show();
    const widths = new ResizeObserver(show);
    for (const tabLink of [frame, ...frame.children]) widths.observe(tabLink);
    const forget = router.subscribe("onRendered", show);
    return () => {
      widths.disconnect();
      forget();
    };
  }, [bar, tab, router]);
}

interface TabLinkProps {
  tab: Tab;
  isCurrent?: boolean;
  className?: string | undefined;
  /** The part of the tab to go to. */
  place?: string;
  /** What ends where the reader leaves by it. */
  onGo?: () => void;
  children: React.ReactNode;
}

/** Leads to a tab of this meeting, and to a place in it. */
export function TabLink({ tab, isCurrent = false, className, place, onGo, children }: TabLinkProps) {
  const { identity } = useMeeting();
  return (
    <Link
      data-tab={tab}
      {...meetingAddress(identity, tab)}
      {...(place === undefined ? {} : { hash: place })}
      {...(className === undefined ? {} : { className })}
      {...(onGo ? { onClick: onGo } : {})}
      {...(isCurrent ? { "aria-current": "page" as const } : {})}
      activeProps={{}}
    >
      {children}
    </Link>
  );
}

interface TabButtonProps {
  tab: Tab;
  variant?: ButtonVariant;
  fullWidth?: boolean;
  /** What begins with the step that it leads to. */
  onGo?: () => void;
  children: React.ReactNode;
}

/** The next thing to do, where that is another tab of this meeting. */
export function TabButton({ tab, variant = "filled", fullWidth = false, onGo, children }: TabButtonProps) {
  const { identity } = useMeeting();
  return (
    <Button
      variant={variant}
      fullWidth={fullWidth}
      {...(onGo ? { onClick: onGo } : {})}
      renderRoot={(props) => <Link {...props} {...meetingAddress(identity, tab)} />}
    >
      {children}
    </Button>
  );
}
