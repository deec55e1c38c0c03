import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import styles from "../meeting.module.css";
import { ReturnsHistory } from "../returns-history.tsx";
import { useStandingTitle } from "../standing-vote.ts";
import { useAct } from "../use-act.ts";
import { useEvaluation } from "../use-evaluation.ts";
import { VoteDialog } from "../vote-dialog.tsx";
import { VoteLine } from "../vote-line.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";
import { ClosingSection } from "./closing-section.tsx";
import scoreStyles from "./score.module.css";
import { isJudgedAnew, ScoreSinceVote } from "./score-since-vote.tsx";
import { ScoreTotals } from "./score-totals.tsx";
import { WeaknessesCard } from "./weaknesses-card.tsx";

/** Right under the sheet: the total, beside it the proposal and the vote on it; then weak points with remedies. */
export function ScoreFoot() {
  const { data: evaluation } = useEvaluation();
  if (!evaluation) return null;
  return (
    <>
      <div className={scoreStyles.foot}>
        <ScoreTotals evaluation={evaluation} />
        <ScoreVote evaluation={evaluation} />
      </div>
      <ReturnsCard evaluation={evaluation} />
      <WeaknessesCard evaluation={evaluation} />
    </>
  );
}

/** What the superior asked for when the record came back, and what the cell answered. */
function ReturnsCard({ evaluation: { returns } }: { evaluation: Evaluation }) {
  const { t } = useLanguage();
  if (returns.length === 0) return null;
  return (
    <SectionCard title={t.meeting.decision.returns.title}>
      <ReturnsHistory returns={returns} />
    </SectionCard>
  );
}

/** First the committee proposes, then the cell votes; a rejected score is revised and voted again. */
export function ScoreVote({ evaluation }: { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  /** The score that is put to the vote: as it was just proposed, which the sheet shows only once it is read again. */
  const [voted, setVoted] = useState<Pick<Evaluation, "selfTotal" | "selfGrade">>();
  const words = t.meeting.score;
  const standingTitle = useStandingTitle();
  const may = (ability: string) => evaluation.abilities.includes(ability);
  const isVotable = can("vote.record") && !workspace.meeting.withoutVotes;
  const propose = useAct(() => client.evaluation.propose(identity), {
    onDone: (proposed) => setVoted(isVotable ? proposed : undefined),
  });
  const revise = useAct(() => client.evaluation.revise(identity));
  const votes = workspace.votes.filter((vote) => vote.matter === "MEETING_SCORE");
  const isProposed = evaluation.state === "PROPOSED";
  const since = evaluation.sinceVote;
  const isUnjudged = evaluation.unjudged.length > 0 || (since !== null && isJudgedAnew(since));
  return (
    <ClosingSection place="score-vote" title={words.voteTitle}>
      <div className={styles.stack}>
        <div className={styles.dim}>
          {evaluation.state === "DRAFT" && !workspace.hasCommittee
            ? words.draftWithoutCommittee
            : words.step[evaluation.state]}
        </div>
        {votes.map((vote) => (
          <VoteLine key={vote.voteId} vote={vote} />
        ))}
        <ScoreSinceVote evaluation={evaluation} />
        <div className={styles.buttons}>
          {may("evaluation.propose") && !(since && isUnjudged) && (
            <Button loading={propose.isPending} disabled={isUnjudged} onClick={() => propose.mutate()}>
              {since
                ? words.sinceVote.voteAgain(f.number(since.total))
                : (isVotable ? words.proposeAndVote : words.propose)(f.number(evaluation.selfTotal))}
            </Button>
          )}
          {isProposed && isVotable && <Button onClick={() => setVoted(evaluation)}>{words.vote}</Button>}
          {may("evaluation.revise") && (
            <Button variant="subtle" loading={revise.isPending} onClick={() => revise.mutate()}>
              {words.revise}
            </Button>
          )}
        </div>
        {may("evaluation.propose") && evaluation.unjudged.length > 0 && (
          <div className={styles.dim}>{words.proposeNeeds(evaluation.unjudged.length)}</div>
        )}
        <Trouble error={propose.error ?? revise.error} />
      </div>
      <VoteDialog
        opened={voted !== undefined}
        onClose={() => setVoted(undefined)}
        matter="MEETING_SCORE"
        {...standingTitle({ matter: "MEETING_SCORE", score: voted ?? evaluation })}
      />
    </ClosingSection>
  );
}
