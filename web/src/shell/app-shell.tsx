import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { ActingProvider, useActing } from "../account/acting.tsx";
import { useSession } from "../account/session.ts";
import { useAccountLanguage } from "../account/use-account-language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Bell } from "../notification/bell.tsx";
import { SaveScopeProvider } from "../ui/save-scope.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { NetworkBanner, VersionBanner } from "./banners.tsx";
import { BottomNavigation } from "./bottom-navigation.tsx";
import { Brand } from "./brand.tsx";
import { Downloads } from "./downloads.tsx";
import { navigationFor } from "./navigation.ts";
import { OfficeSwitcher } from "./office-switcher.tsx";
import { SearchButton } from "./search-button.tsx";
import styles from "./shell.module.css";
import { SideNavigation } from "./side-navigation.tsx";
import { useEntry } from "./use-entry.ts";
import { useRouteFocus } from "./use-route-focus.ts";

/** Frame of every page after sign-in: navigation at the left, on a phone at the bottom; header; the page. */
export function AppShell() {
  const { accountId } = useSession();
  useAccountLanguage();
  useEffect(() => renewDevice(accountId), [accountId]);
  return (
    <SaveScopeProvider accountId={accountId}>
      <ActingProvider>
        <Frame />
      </ActingProvider>
    </SaveScopeProvider>
  );
}

let renewedFor: string | undefined;

/** A device that shows notifications shows those of whoever is signed in on it; said once when the program is opened. */
function renewDevice(accountId: string): void {
  if (renewedFor === accountId) return;
  renewedFor = accountId;
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  void import("../delivery/this-device.ts").then(({ renewHere }) => renewHere()).catch(() => undefined);
}

function Frame() {
  const { t } = useLanguage();
  const { chair } = useActing();
  const router = useRouter();
  const navigation = useMemo(() => navigationFor(chair, (path) => path in router.routesByPath), [chair, router]);
  const here = useEntry();
  const main = useRouteFocus();

  return (
    <>
      <a className={styles.skip} href="#main">
        {t.shell.skip}
      </a>
      <div className={styles.shell}>
        <SideNavigation navigation={navigation} here={here} />
        <div className={styles.column}>
          <header className={styles.header}>
            <div className={styles.headerRow}>
              <div className={styles.narrow}>
                <Brand />
              </div>
              <div className={styles.wide}>
                <OfficeSwitcher />
              </div>
              <div className={styles.headerSpace} />
              <SearchButton />
              <Bell />
              <AccountMenu />
            </div>
            <div className={styles.officeBar}>
              <OfficeSwitcher />
            </div>
          </header>
          <div>
            <NetworkBanner />
            <VersionBanner />
            <Downloads />
          </div>
          <main id="main" ref={main} tabIndex={-1} className={styles.main}>
            <Outlet />
          </main>
        </div>
        <BottomNavigation navigation={navigation} here={here} />
      </div>
    </>
  );
}
