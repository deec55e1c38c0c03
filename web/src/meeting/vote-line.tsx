import { useLanguage } from "../language/use-language.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import styles from "./meeting.module.css";
import { useVoteTitle } from "./standing-vote.ts";
import voteStyles from "./vote.module.css";
import { useMeeting } from "./workspace-context.tsx";
import type { VoteRecord } from "./workspace-query.ts";

const tones: Record<VoteRecord["outcome"], Tone> = { PASSED: "green", FAILED: "red", DEFERRED: "grey" };

/** A vote that was taken: its counts and the outcome judged against the base. */
export function VoteLine({ vote, withTitle = false }: { vote: VoteRecord; withTitle?: boolean }) {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const words = t.meeting.vote;
  const voteTitle = useVoteTitle(workspace.meeting);
  const isLast =
    workspace.votes.filter(({ matter, title }) => matter === vote.matter && title === vote.title).at(-1) === vote;
  const isToVoteAgain = isLast && can("vote.record");
  const { agree, disagree, other, base, needed } = vote;
  const counted = agree !== null && disagree !== null && other !== null && base !== null && needed !== null;
  return (
    <div className={voteStyles.vote}>
      {withTitle && <strong>{voteTitle(vote)}</strong>}
      {counted && <div>{words.counts(agree, disagree, other)}</div>}
      <div>
        <StateBadge tone={tones[vote.outcome]}>{words.outcome[vote.outcome]}</StateBadge>{" "}
        {counted ? words.judged(agree, base, needed) : vote.reason}
      </div>
      {vote.hands && <div className={styles.dim}>{words.hands(vote.hands)}</div>}
      {isToVoteAgain && vote.outcome !== "PASSED" && <div className={styles.dim}>{words.again[vote.outcome]}</div>}
    </div>
  );
}
