import { useLanguage } from "../language/use-language.tsx";
import { Icon } from "../ui/icon.tsx";
import styles from "./meeting.module.css";
import type { Tab } from "./tabs.ts";
import { useEvaluation } from "./use-evaluation.ts";
import type { Requirement } from "./workspace-query.ts";
import { TabLink } from "./workspace-tabs.tsx";

/** Where each missing thing is done. */
const places: Record<Requirement, { tab: Tab; place?: string }> = {
  SCHEDULE: { tab: "prepare" },
  PLACE: { tab: "prepare" },
  AGENDA: { tab: "prepare" },
  MEMBERS: { tab: "prepare" },
  PARTICIPANTS: { tab: "prepare", place: "participants" },
  CHAIR: { tab: "prepare", place: "offices" },
  MINUTE_TAKER: { tab: "prepare", place: "offices" },
  ROLL_CALL: { tab: "open" },
  AGENDA_ADOPTED: { tab: "open", place: "adopt-agenda" },
  TASK_REVIEW: { tab: "course", place: "task-reviews" },
  CONCLUSIONS: { tab: "close", place: "conclusions" },
  RESOLUTION_VOTE: { tab: "close", place: "resolution" },
  SCORE: { tab: "close", place: "score" },
  SCORE_VOTE: { tab: "close", place: "score-vote" },
  MINUTES_ADOPTED: { tab: "close", place: "adopt-minutes" },
  MINUTES_ISSUED: { tab: "record", place: "documents" },
  RESOLUTION_ISSUED: { tab: "record", place: "documents" },
};

interface MissingListProps {
  missing: readonly Requirement[];
  ready: string;
  /** At the close an office is missing only because whoever was named is marked absent. */
  atClose?: boolean;
}

/** What a step still needs, each line leading to where it is done. */
export function MissingList({ missing, ready, atClose = false }: MissingListProps) {
  const { t } = useLanguage();
  if (missing.length === 0) {
    return (
      <div className={styles.done}>
        <Icon name="check" size="1.25rem" />
        {ready}
      </div>
    );
  }
  return (
    <div>
      <strong>{t.meeting.missing.title}</strong>
      <MissingLinks missing={missing} atClose={atClose} />
    </div>
  );
}

/** The missing things alone, each a link. */
export function MissingLinks({ missing, atClose = false }: Omit<MissingListProps, "ready">) {
  const { t } = useLanguage();
  const { data: evaluation } = useEvaluation();
  const isJudged = evaluation?.unjudged.length === 0;
  const words = {
    ...t.meeting.missing,
    ...(atClose && t.meeting.missingAtClose),
    ...(isJudged && t.meeting.missingOnceJudged),
  };
  return (
    <ul className={styles.missing}>
      {missing.map((one) => (
        <li key={one}>
          <TabLink {...places[one]}>{words[one]}</TabLink>
        </li>
      ))}
    </ul>
  );
}

export function tabOfRequirement(requirement: Requirement): Tab {
  return places[requirement].tab;
}
