import { Link } from "@tanstack/react-router";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import rowStyles from "../ui/rows.module.css";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { Questions } from "./block-view.tsx";
import styles from "./orientation.module.css";
import type { Use } from "./orientation-query.ts";

const tones: Record<Use["decision"], Tone> = { TAKEN: "green", ADAPTED: "gold", LEFT: "grey" };

interface UseLineProps {
  use: Use;
  /** How the block is called. */
  title: string;
  organizationId: string;
}

/** What a cell made of one block: in which meeting, in which words, or why it left it. */
export function UseLine({ use, title, organizationId }: UseLineProps) {
  const { t, f } = useLanguage();
  const words = t.orientation.usage;
  const dateOf = (moment: string | null) => (moment === null ? "" : f.date(dayOf(new Date(moment))));
  return (
    <div className={styles.block}>
      <div className={styles.blockHead}>
        <StateBadge tone={tones[use.decision]}>{words.decision[use.decision]}</StateBadge>
        <span>{title}</span>
      </div>
      {use.reason !== "" && <div className={rowStyles.lines}>{words.because(use.reason)}</div>}
      {use.changed.includes("TITLE") && <div>{words.as(use.title)}</div>}
      {use.changed.includes("QUESTIONS") && <Questions label={words.ownQuestions} questions={use.questions} />}
      {use.changed.includes("QUESTIONS") && use.questions.length === 0 && <div>{words.noQuestions}</div>}
      {use.meetingId !== null && (
        <Link className={styles.file} {...meetingAddress({ organizationId, meetingId: use.meetingId })}>
          {use.heldAt === null ? words.planned(dateOf(use.scheduledAt)) : words.heldOn(dateOf(use.heldAt))}
        </Link>
      )}
    </div>
  );
}
