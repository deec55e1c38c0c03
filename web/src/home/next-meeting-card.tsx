import { Button, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { DaysLeft, StateBadge } from "../ui/state-badge.tsx";
import styles from "./home.module.css";
import type { Mine } from "./month-query.ts";

const AbsenceDialog = lazyDialog(async () => (await import("../meeting/absence-dialog.tsx")).AbsenceDialog);
const WriteDialog = lazyDialog(async () => (await import("./write-dialog.tsx")).WriteDialog);

type MyMeeting = Mine["meetings"][number];

/** The next meeting: when, where, which papers are still unread, and the two things to say beforehand. */
export function NextMeetingCard({ meeting }: { meeting: MyMeeting }) {
  const { t, f } = useLanguage();
  const words = t.home.my;
  const { organizationId, meetingId, kind, month, scheduledAt, openedAt, place, state, organizationName } = meeting;
  const isRunning = state === "OPEN" || state === "ADJOURNED";
  return (
    <SectionCard urgent>
      {isRunning ? <StateBadge tone="red">{words.running}</StateBadge> : <DaysLeft day={dayOf(scheduledAt)} />}
      <Title order={2} className={styles.meetingTitle}>
        {words.meeting[kind](f.month(month))}
      </Title>
      {meeting.topic !== "" && <div>{meeting.topic}</div>}
      <div>{f.weekdayDateTime(openedAt ?? scheduledAt)}</div>
      {place && <div>{place}</div>}
      <div className={styles.dim}>{organizationName}</div>
      <Papers meeting={meeting} />
      <Link className={styles.paper} {...meetingAddress({ organizationId, meetingId })}>
        {words.agenda}
      </Link>
      {state === "CONVENED" && <BeforeMeeting meeting={meeting} />}
    </SectionCard>
  );
}

function Papers({ meeting }: { meeting: MyMeeting }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const { organizationId, meetingId, materials } = meeting;
  const queryClient = useQueryClient();
  const markRead = useMutation(
    api.material.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.home.mine.key() }),
    }),
  );
  if (materials.length === 0) return <p className={styles.dim}>{words.noPapers}</p>;
  return (
    <ul className={styles.rows} aria-label={words.papers}>
      {materials.map(({ materialId, fileId, title, read }) => (
        <li key={materialId} className={styles.row}>
          <a
            className={styles.paper}
            href={`/api/organizations/${organizationId}/meetings/${meetingId}/papers/${fileId}/content`}
            target="_blank"
            rel="noopener"
            title={words.openPaper(title)}
            onClick={() => !read && markRead.mutate({ organizationId, meetingId, materialId })}
          >
            {title}
          </a>
          <StateBadge tone={read ? "green" : "amber"}>{read ? words.read : words.unread}</StateBadge>
        </li>
      ))}
    </ul>
  );
}

/** An opinion to the committee and the request to be excused. */
function BeforeMeeting({ meeting }: { meeting: MyMeeting }) {
  const { t } = useLanguage();
  const words = t.home.my;
  const [writing, setWriting] = useState<"opinion" | "absence">();
  const [sent, setSent] = useState<string>();
  const queryClient = useQueryClient();
  const { organizationId, meetingId, absenceRequested } = meeting;
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.home.mine.key() });
  const withdraw = useMutation({
    mutationFn: () => client.absence.withdraw({ organizationId, meetingId }),
    onSettled: readAgain,
  });

  return (
    <>
      {absenceRequested && <p className={styles.dim}>{words.absenceState[meeting.absenceDecision ?? "WAITING"]}</p>}
      <div role="status">{sent}</div>
      <Trouble error={withdraw.error} />
      <div className={styles.pair}>
        <Button onClick={() => setWriting("opinion")}>{words.opinion}</Button>
        {absenceRequested ? (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {words.absenceWithdraw}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setWriting("absence")}>
            {words.absence}
          </Button>
        )}
      </div>
      <WriteDialog
        opened={writing === "opinion"}
        onClose={() => setWriting(undefined)}
        title={words.opinion}
        explanation={words.opinionExplanation}
        label={words.opinionLabel}
        send={(body) => client.opinion.send({ organizationId, meetingId, body })}
        onSent={() => setSent(words.opinionSent)}
      />
      <AbsenceDialog
        opened={writing === "absence"}
        onClose={() => setWriting(undefined)}
        explanation={words.absenceExplanation}
        submitLabel={words.absence}
        send={(asked) => client.absence.request({ organizationId, meetingId, ...asked })}
        onSent={readAgain}
      />
    </>
  );
}
