import { Link } from "@tanstack/react-router";
import { useSession } from "../account/session.ts";
import { useSignOut } from "../account/use-sign-out.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DisplaySwitches } from "../ui/display-switches.tsx";
import { Dropdown, DropdownAction, dropdownAction, dropdownLabel } from "../ui/dropdown.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./shell.module.css";

export function AccountMenu() {
  const { t } = useLanguage();
  const { displayName } = useSession();
  const signOut = useSignOut();
  return (
    <Dropdown
      align="end"
      label={t.shell.accountMenu(displayName)}
      trigger={
        <>
          <span className={styles.wide}>
            <Icon name="person" size="1.25rem" />
          </span>
          <span>{givenName(displayName)}</span>
        </>
      }
    >
      {(close) => (
        <>
          <div className={dropdownLabel}>{displayName}</div>
          <Link to="/account" className={dropdownAction} onClick={close}>
            <Icon name="settings" size="1.25rem" />
            {t.shell.account}
          </Link>
          <Link to="/notifications/settings" className={dropdownAction} onClick={close}>
            <Icon name="bell" size="1.25rem" />
            {t.shell.deliverySettings}
          </Link>
          <DropdownAction icon={<Icon name="signOut" size="1.25rem" />} onClick={() => signOut.mutate(undefined)}>
            {t.shell.signOut}
          </DropdownAction>
          <div className={dropdownLabel}>
            <DisplaySwitches />
          </div>
        </>
      )}
    </Dropdown>
  );
}

/** Vietnamese people are called by the last word of their name. */
function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? fullName;
}
