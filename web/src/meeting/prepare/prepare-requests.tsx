import { Button } from "@mantine/core";
import { useState } from "react";
import { absenceReasonsOn } from "../../../../rulesets/absence-reasons.ts";
import { client } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import type { LanguageCode } from "../../language/language.ts";
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
  const { t, code } = useLanguage();
  const { workspace } = useMeeting();
  if (workspace.absenceRequests.length === 0) return null;
  return (
    <SectionCard title={t.meeting.absence.title}>
      <ul className={styles.plainList}>
        {workspace.absenceRequests.map((request) => (
          <li key={request.person.personId} className={styles.request}>
            <strong>{request.person.fullName}</strong>
            <span>{absenceText(request, code)}</span>
            {request.decisionReason && (
              <span className={styles.dim}>{t.meeting.absence.because(request.decisionReason)}</span>
            )}
            {request.decision === null && request.answeredBy && !request.mayDecide && (
              <span className={styles.dim}>{t.meeting.absence.answeredBy(request.answeredBy.name)}</span>
            )}
            <Answer request={request} />
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

/** The reason in the reader's words, and what was added to it. */
function absenceText({ reasonCode, note, reason }: Request, language: LanguageCode): string {
  const known = absenceReasonsOn(dayOf(new Date())).find(({ code }) => code === reasonCode);
  if (!known || known.needsNote) return reason;
  return [known.name[language], note].filter(Boolean).join(": ");
}

/** The two answers; once one is given it stands as text and is changed only on purpose. */
function Answer({ request: { person, decision, mayDecide } }: { request: Request }) {
  const { t } = useLanguage();
  const { identity, can } = useMeeting();
  const decides = can("absence.decide") && mayDecide;
  const [asked, setAsked] = useState<Decision>();
  const decide = useAct(
    ({ answer, reason }: { answer: Decision; reason: string }) =>
      client.absence.decide({ ...identity, personId: person.personId, decision: answer, reason }),
    { onDone: () => setAsked(undefined) },
  );
  const words = t.meeting.absence;
  if (decision === null) {
    if (!decides) return null;
    return (
      <>
        <div className={styles.buttons}>
          <Button
            variant="default"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ answer: "ACCEPTED", reason: "" })}
          >
            {words.accept}
          </Button>
          <Button variant="default" disabled={decide.isPending} onClick={() => setAsked("DECLINED")}>
            {words.decline}
          </Button>
        </div>
        {asked === undefined && <Trouble error={decide.error} />}
        <ConfirmDialog
          opened={asked === "DECLINED"}
          onClose={() => setAsked(undefined)}
          title={words.declineTitle(person.fullName)}
          confirmLabel={words.decline}
          reason={{ label: words.declineReason }}
          busy={decide.isPending}
          trouble={<Trouble error={decide.error} />}
          onConfirm={(reason) => decide.mutate({ answer: "DECLINED", reason })}
        />
      </>
    );
  }
  const other: Decision = decision === "ACCEPTED" ? "DECLINED" : "ACCEPTED";
  return (
    <>
      <div className={styles.buttons}>
        <StateBadge tone={decision === "ACCEPTED" ? "green" : "grey"}>{words.decision[decision]}</StateBadge>
        {decides && (
          <Button variant="subtle" aria-label={words.changeOf(person.fullName)} onClick={() => setAsked(other)}>
            {words.change}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={words.changeTitle[other]}
        explanation={words.changeExplanation(person.fullName)}
        confirmLabel={words.changeTo[other]}
        {...(other === "DECLINED" ? { reason: { label: words.declineReason } } : {})}
        busy={decide.isPending}
        trouble={<Trouble error={decide.error} />}
        onConfirm={(reason) => decide.mutate({ answer: other, reason })}
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
