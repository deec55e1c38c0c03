import { Button } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { officeOf } from "../../schedule/attending-words.ts";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";

/** Who said to come from above: written among the guests with one tap once they are there. */
export function ExpectedFromAbove() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const add = useAct((guest: { fullName: string; office: string }) => client.guest.add({ ...identity, ...guest }));
  const present = new Set(workspace.guests.map(({ fullName }) => fullName));
  const expected = workspace.attending.filter(({ fullName }) => !present.has(fullName));
  if (expected.length === 0) return null;
  return (
    <>
      <ul className={styles.plainList} aria-label={t.schedule.attendingLabel}>
        {expected.map((person) => (
          <li key={person.personId} className={styles.lineRow}>
            <span>
              <strong>{person.fullName}</strong>
              <span className={styles.agendaNotes}>{officeOf(person, t)}</span>
            </span>
            {can("guest.add") && (
              <Button
                variant="default"
                aria-label={t.schedule.asGuestNamed(person.fullName)}
                onClick={() => add.mutate({ fullName: person.fullName, office: officeOf(person, t) })}
              >
                {t.schedule.asGuest}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Trouble error={add.error} />
    </>
  );
}
