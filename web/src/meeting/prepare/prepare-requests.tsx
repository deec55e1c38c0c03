import { Button } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { titleOf } from "../course/opinions-card.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { TabLink } from "../workspace-tabs.tsx";

/** Requests to be excused, each with its reason, accepted or declined. */
export function AbsenceRequests() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.absence;
  const decide = useAct(({ personId, decision }: { personId: string; decision: "ACCEPTED" | "DECLINED" }) =>
    client.absence.decide({ ...identity, personId, decision }),
  );
  if (workspace.absenceRequests.length === 0) return null;
  return (
    <SectionCard title={words.title}>
      <Trouble error={decide.error} />
      <ul className={styles.plainList}>
        {workspace.absenceRequests.map(({ person, reason, decision }) => (
          <li key={person.personId} className={styles.request}>
            <strong>{person.fullName}</strong>
            <span>{reason}</span>
            {decision && (
              <StateBadge tone={decision === "ACCEPTED" ? "green" : "grey"}>{words.decision[decision]}</StateBadge>
            )}
            {can("absence.decide") && (
              <div className={styles.buttons}>
                {decision !== "ACCEPTED" && (
                  <Button
                    variant="default"
                    onClick={() => decide.mutate({ personId: person.personId, decision: "ACCEPTED" })}
                  >
                    {words.accept}
                  </Button>
                )}
                {decision !== "DECLINED" && (
                  <Button
                    variant="default"
                    onClick={() => decide.mutate({ personId: person.personId, decision: "DECLINED" })}
                  >
                    {words.decline}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** Opinions that members sent before the meeting; once it is open they are taken up in the course. */
export function Opinions() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const words = t.meeting.opinions;
  if (workspace.opinions.length === 0) return null;
  return (
    <SectionCard title={words.title(workspace.opinions.length)}>
      <ul className={styles.plainList} id="opinions">
        {workspace.opinions.map((opinion) => (
          <li key={opinion.opinionId} className={styles.request}>
            <strong>{opinion.person.fullName}</strong>
            <span className={styles.readText}>{opinion.body}</span>
            <span className={styles.dim}>
              {f.dateTime(opinion.sentAt)}
              {opinion.agendaItemId && ` · ${titleOf(workspace.agenda, opinion.agendaItemId) ?? ""}`}
            </span>
            {opinion.takenUp && <StateBadge tone="green">{words.takenUp}</StateBadge>}
            {!opinion.takenUp && can("opinion.takeUp") && (
              <TabLink tab="course" place="opinions">
                {words.inCourse} →
              </TabLink>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
