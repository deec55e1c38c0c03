import { useLanguage } from "../language/use-language.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import voteStyles from "./vote.module.css";
import type { VoteRecord } from "./workspace-query.ts";

const tones: Record<VoteRecord["outcome"], Tone> = { PASSED: "green", FAILED: "red", DEFERRED: "grey" };

/** A vote that was taken: its counts and the outcome judged against the base. */
export function VoteLine({ vote, withTitle = false }: { vote: VoteRecord; withTitle?: boolean }) {
  const { t } = useLanguage();
  const words = t.meeting.vote;
  const { agree, disagree, other, base, needed } = vote;
  const counted = agree !== null && disagree !== null && other !== null && base !== null && needed !== null;
  return (
    <div className={voteStyles.vote}>
      {withTitle && <strong>{vote.title}</strong>}
      {counted && <div>{words.counts(agree, disagree, other)}</div>}
      <div>
        <StateBadge tone={tones[vote.outcome]}>{words.outcome[vote.outcome]}</StateBadge>{" "}
        {counted ? words.judged(agree, base, needed) : vote.reason}
      </div>
    </div>
  );
}
