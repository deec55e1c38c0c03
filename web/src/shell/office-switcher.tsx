import { useState } from "react";
import { officeKey, useActing } from "../account/acting.tsx";
import { roleWords } from "../account/role-words.ts";
import type { Office } from "../account/session.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Dropdown, DropdownAction, dropdownLabel } from "../ui/dropdown.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./shell.module.css";

/** Says in which office one is acting; with several offices it switches in one tap. */
export function OfficeSwitcher() {
  const { t } = useLanguage();
  const { office, offices, choose } = useActing();
  const nameOf = useOfficeName();
  const [announced, setAnnounced] = useState("");
  if (!office) return null;
  if (offices.length === 1) return <span className={styles.office}>{nameOf(office)}</span>;
  return (
    <>
      <Dropdown label={`${t.shell.actingAs} ${nameOf(office)}`} trigger={<span>{nameOf(office)}</span>}>
        {(close) => (
          <>
            <div className={dropdownLabel}>{t.shell.chooseOffice}</div>
            {offices.map((one) => (
              <DropdownAction
                key={officeKey(one)}
                pressed={one === office}
                icon={one === office ? <Icon name="check" size="1.25rem" /> : <Icon name="person" size="1.25rem" />}
                onClick={() => {
                  choose(one);
                  setAnnounced(t.shell.officeChanged(nameOf(one)));
                  close();
                }}
              >
                {nameOf(one)}
              </DropdownAction>
            ))}
          </>
        )}
      </Dropdown>
      <span className={styles.hidden} aria-live="polite">
        {announced}
      </span>
    </>
  );
}

/** "Bí thư · Chi bộ Kế toán – Ngân quỹ" */
export function useOfficeName(): (office: Office) => string {
  const { t } = useLanguage();
  return (office) => `${roleWords(t, office.organizationKind)[office.role]} · ${office.organizationName}`;
}
