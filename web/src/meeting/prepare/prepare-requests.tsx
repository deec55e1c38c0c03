import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { StateBadge } from "../../ui/state-badge.tsx";
import { titleOf } from "../course/opinions-card.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";
import { TabLink } from "../workspace-tabs.tsx";

type Request = Workspace["absenceRequests"][number];
type Decision = NonNullable<Request["decision"]>;

/** Requests to be excused, each with its reason, accepted or declined. */
export function AbsenceRequests() {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  if (workspace.absenceRequests.length === 0) return null;
  return (
    <SectionCard title={t.meeting.absence.title}>
      <ul className={styles.plainList}>
        {workspace.absenceRequests.map((request) => (
          <li key={request.person.personId} className={styles.request}>
            <strong>{request.person.fullName}</strong>
            <span>{request.reason}</span>
            <Answer request={request} />
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** The two answers; once one is given it stands as text and is changed only on purpose. */
function Answer({ request: { person, decision } }: { request: Request }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const [changing, setChanging] = useState(false);
  const decide = useAct(
    (answer: Decision) => client.absence.decide({ ...identity, personId: person.personId, decision: answer }),
    { onDone: () => setChanging(false) },
  );
  const words = t.meeting.absence;
  if (decision === null) {
    if (!can("absence.decide")) return null;
    return (
      <>
        <div className={styles.buttons}>
          <Button variant="default" disabled={decide.isPending} onClick={() => decide.mutate("ACCEPTED")}>
            {words.accept}
          </Button>
          <Button variant="default" disabled={decide.isPending} onClick={() => decide.mutate("DECLINED")}>
            {words.decline}
          </Button>
        </div>
        <Trouble error={decide.error} />
      </>
    );
  }
  const other: Decision = decision === "ACCEPTED" ? "DECLINED" : "ACCEPTED";
  return (
    <>
      <div className={styles.buttons}>
        <StateBadge tone={decision === "ACCEPTED" ? "green" : "grey"}>{words.decision[decision]}</StateBadge>
        {can("absence.decide") && (
          <Button variant="subtle" aria-label={words.changeOf(person.fullName)} onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={changing}
        onClose={() => setChanging(false)}
        title={words.changeTitle[other]}
        explanation={words.changeExplanation(person.fullName)}
        confirmLabel={words.changeTo[other]}
        busy={decide.isPending}
        trouble={<Trouble error={decide.error} />}
        onConfirm={() => decide.mutate(other)}
      />
    </>
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
