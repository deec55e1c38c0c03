import { Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { proposalAddress } from "../proposal/proposal-query.ts";
import { TopicsAhead, topicsAheadCount } from "../topic/topics-ahead.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import styles from "./home.module.css";
import { type Month, monthQuery } from "./month-query.ts";

const AnswerDialog = lazyDialog(async () => (await import("../proposal/answer-dialog.tsx")).AnswerDialog);

/** What members asked for and nobody has answered yet; most of it is answered right here. */
export function WaitingForCommittee({ month }: { month: Month }) {
  const { t } = useLanguage();
  const words = t.home.waiting;
  const { absenceRequests, opinionCount, openProposals, meeting } = month;
  const isEmpty = absenceRequests.length + opinionCount + openProposals.length + topicsAheadCount(month) === 0;
  return (
    <SectionCard title={words.title}>
      {isEmpty && <EmptyState title={words.none} advice={words.noneAdvice} />}
      <ul className={styles.rows}>
        {absenceRequests.map((request) => (
          <AbsenceRow key={`${request.meetingId}/${request.personId}`} month={month} request={request} />
        ))}
        {opinionCount > 0 && meeting && (
          <li className={styles.row}>
            <div>
              {words.opinions(opinionCount)}
              <div className={styles.dim}>{words.opinionsAdvice}</div>
            </div>
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  {...props}
                  {...meetingAddress(meeting, meeting.state === "OPEN" ? "course" : "prepare")}
                  hash="opinions"
                />
              )}
            >
              {words.see}
            </Button>
          </li>
        )}
        <TopicsAhead month={month} look={{ row: styles.row, dim: styles.dim }} />
        {openProposals.map((proposal) => (
          <ProposalRow key={proposal.proposalId} month={month} proposal={proposal} />
        ))}
      </ul>
    </SectionCard>
  );
}

function AbsenceRow({ month, request }: { month: Month; request: Month["absenceRequests"][number] }) {
  const { t } = useLanguage();
  const words = t.home.waiting;
  const queryClient = useQueryClient();
  const { organizationId } = month;
  const decide = useMutation(
    api.absence.decide.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: monthQuery(organizationId).queryKey }),
    }),
  );
  const { meetingId, personId, fullName, reason } = request;
  // Of a joint meeting that may be another organization than the one whose month it is.
  const of = request.organizationId;
  const [isDeclining, setDeclining] = useState(false);
  const key = { organizationId: of, meetingId, personId };
  return (
    <li className={styles.row}>
      <div>
        {words.absence(fullName)}
        <div className={styles.dim}>{reason}</div>
        {!isDeclining && <Trouble error={decide.error} />}
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          aria-label={words.acceptNamed(fullName)}
          loading={decide.isPending && decide.variables.decision === "ACCEPTED"}
          onClick={() => decide.mutate({ ...key, decision: "ACCEPTED" })}
        >
          {words.accept}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={words.declineNamed(fullName)}
          onClick={() => setDeclining(true)}
        >
          {words.decline}
        </Button>
      </Group>
      <ConfirmDialog
        opened={isDeclining}
        onClose={() => setDeclining(false)}
        title={t.meeting.absence.declineTitle(fullName)}
        confirmLabel={words.decline}
        reason={{ label: t.meeting.absence.declineReason }}
        busy={decide.isPending}
        trouble={<Trouble error={decide.error} />}
        onConfirm={(why) => decide.mutate({ ...key, decision: "DECLINED", reason: why })}
      />
    </li>
  );
}

function ProposalRow({ month, proposal }: { month: Month; proposal: Month["openProposals"][number] }) {
  const { t, f } = useLanguage();
  const words = t.home.waiting;
  const [answering, setAnswering] = useState(false);
  const { body, fullName, dueOn, proposalId } = proposal;
  return (
    <li className={styles.row}>
      <div>
        <div className={styles.clamp}>
          <Link {...proposalAddress(month.organizationId, proposalId)}>{words.proposal(body)}</Link>
        </div>
        <div className={styles.dim}>
          {fullName !== null && `${words.proposalBy(fullName)} `}
          {dueOn === null ? words.noDeadline : words.answerBefore(f.date(dueOn))}
        </div>
      </div>
      <Button variant="default" aria-label={words.answerNamed(body)} onClick={() => setAnswering(true)}>
        {words.answer}
      </Button>
      <AnswerDialog
        opened={answering}
        onClose={() => setAnswering(false)}
        organizationId={month.organizationId}
        proposal={{ ...proposal, answer: "" }}
      />
    </li>
  );
}
