import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { useAgendaTitle } from "./agenda-title.ts";
import { clockFace } from "./course/item-clock.tsx";
import { daysOf } from "./held-day.ts";
import { textOf } from "./meeting-text.tsx";
import { secondsSpent } from "./moments.ts";
import styles from "./screen.module.css";
import { useVoteTitle } from "./standing-vote.ts";
import { useKindWord } from "./use-kind-word.ts";
import { useNow } from "./use-now.ts";
import { type MeetingIdentity, type VoteRecord, type Workspace, workspaceQuery } from "./workspace-query.ts";

/** Màn chiếu: what the room sees on the wall: the current item, the figures of the room, the last vote. */
export function ScreenPage() {
  const { t, f } = useLanguage();
  // The route's path has both; the router types params of lazily loaded pages loosely.
  const identity = useParams({ strict: false }) as MeetingIdentity;
  const { data: workspace, error } = useQuery(workspaceQuery(identity));
  const kindWord = useKindWord(identity.organizationId, workspace?.meeting.kind === "COMMITTEE");
  useEffect(() => {
    document.title = t.meeting.screen.open;
  }, [t]);
  if (!workspace) return <Trouble error={error} />;
  const { meeting } = workspace;
  return (
    <main className={styles.screen}>
      <header>
        <div>{meeting.organizationName}</div>
        <h1>
          {kindWord(meeting.kind)} · {f.weekdayDate(daysOf(meeting).on)}
        </h1>
      </header>
      <CurrentItem workspace={workspace} />
      <RoomFigures workspace={workspace} />
      <LastVote workspace={workspace} />
    </main>
  );
}

function CurrentItem({ workspace }: { workspace: Workspace }) {
  const { t } = useLanguage();
  const agendaTitle = useAgendaTitle();
  const item = workspace.agenda.find((each) => each.runningSince !== null);
  const now = useNow(item !== undefined);
  if (!item) return <AgendaOverview workspace={workspace} />;
  const draft = textOf(workspace, "DRAFT_CONCLUSION", item.agendaItemId)?.body;
  const seconds = secondsSpent(item, now);
  return (
    <section aria-live="polite">
      <h2>{agendaTitle(item.title)}</h2>
      {item.presenter && <p>{t.meeting.course.presents(item.presenter.fullName)}</p>}
      {draft && <p className={styles.draft}>{draft}</p>}
      <p className={styles.clock} data-over={seconds > item.plannedMinutes * 60}>
        {clockFace(seconds)} / {item.plannedMinutes}′
      </p>
    </section>
  );
}

function AgendaOverview({ workspace }: { workspace: Workspace }) {
  const agendaTitle = useAgendaTitle();
  return (
    <ol className={styles.agenda}>
      {workspace.agenda.map((item) => (
        <li key={item.agendaItemId} data-discussed={item.discussed}>
          {agendaTitle(item.title)}
        </li>
      ))}
    </ol>
  );
}

function RoomFigures({ workspace }: { workspace: Workspace }) {
  const { t, f } = useLanguage();
  const { figures } = workspace;
  const words = t.meeting.screen;
  const shown = [
    { label: words.present, value: `${figures.present}/${figures.total}` },
    {
      label: words.share,
      value: figures.attendancePercent === null ? "–" : f.percent(figures.attendancePercent / 100),
    },
    { label: words.base, value: String(figures.base) },
    { label: words.half, value: String(figures.simpleMajority) },
    { label: words.twoThirds, value: String(figures.twoThirds) },
  ];
  return (
    <dl className={styles.figures}>
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function LastVote({ workspace }: { workspace: Workspace }) {
  const { t } = useLanguage();
  const voteTitle = useVoteTitle(workspace.meeting);
  const vote: VoteRecord | undefined = workspace.votes.at(-1);
  if (!vote) return null;
  const { agree, disagree, other, base, needed } = vote;
  return (
    <section className={styles.vote} data-outcome={vote.outcome} aria-live="polite">
      <h2>{voteTitle(vote)}</h2>
      <p>
        <strong>{t.meeting.vote.outcome[vote.outcome]}</strong>
        {agree !== null && disagree !== null && other !== null && ` · ${t.meeting.vote.counts(agree, disagree, other)}`}
        {agree !== null && base !== null && needed !== null && ` · ${t.meeting.vote.judged(agree, base, needed)}`}
      </p>
    </section>
  );
}
