import { Button } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AgendaItem } from "../workspace-query.ts";

/** Opinions sent before and not yet spoken of, beside the current item: one press makes one a statement under it. */
export function OpinionsCard({ item }: { item: AgendaItem | undefined }) {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.opinions;
  const agendaItemId = item?.part === "CLOSING" ? null : (item?.agendaItemId ?? null);
  const takeUp = useAct((opinionId: string) => client.opinion.takeUp({ ...identity, opinionId, agendaItemId }));
  const waiting = workspace.opinions.filter(({ takenUp }) => !takenUp);
  if (waiting.length === 0 || !can("opinion.takeUp")) return null;
  return (
    <SectionCard title={words.title(waiting.length)}>
      <div className={styles.dim}>{words.takeUpHint}</div>
      <Trouble error={takeUp.error} />
      <ul className={styles.plainList} id="opinions">
        {waiting.map(({ opinionId, person, body, agendaItemId: about }) => (
          <li key={opinionId} className={styles.lineRow}>
            <span>
              <strong>{person.fullName}</strong>
              <span className={styles.readText}>{body}</span>
              <span className={styles.dim}>{titleOf(workspace.agenda, about)}</span>
            </span>
            <Button
              variant="default"
              loading={takeUp.isPending && takeUp.variables === opinionId}
              aria-label={words.takeUpOf(person.fullName)}
              onClick={() => takeUp.mutate(opinionId)}
            >
              {words.takeUp}
            </Button>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** The item that the sender named. */
export function titleOf(agenda: readonly AgendaItem[], agendaItemId: string | null): string | undefined {
  return agenda.find((item) => item.agendaItemId === agendaItemId)?.title;
}
