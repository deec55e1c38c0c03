import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useEvaluation } from "../use-evaluation.ts";
import { VoteDialog } from "../vote-dialog.tsx";
import { VoteLine } from "../vote-line.tsx";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";
import { ClosingSection } from "./closing-section.tsx";
import scoreStyles from "./score.module.css";
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
      <WeaknessesCard evaluation={evaluation} />
    </>
  );
}

/** First the committee proposes, then the cell votes; a rejected score is revised and voted again. */
export function ScoreVote({ evaluation }: { evaluation: Evaluation }) {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [voting, setVoting] = useState(false);
  const words = t.meeting.score;
  const may = (ability: string) => evaluation.abilities.includes(ability);
  const isVotable = can("vote.record") && !workspace.meeting.withoutVotes;
  const propose = useAct(() => client.evaluation.propose(identity), { onDone: () => setVoting(isVotable) });
  const revise = useAct(() => client.evaluation.revise(identity));
  const votes = workspace.votes.filter((vote) => vote.matter === "MEETING_SCORE");
  const isProposed = evaluation.state === "PROPOSED";
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
        <div className={styles.buttons}>
          {may("evaluation.propose") && (
            <Button
              loading={propose.isPending}
              disabled={evaluation.unjudged.length > 0}
              onClick={() => propose.mutate()}
            >
              {(isVotable ? words.proposeAndVote : words.propose)(f.number(evaluation.selfTotal))}
            </Button>
          )}
          {isProposed && isVotable && <Button onClick={() => setVoting(true)}>{words.vote}</Button>}
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
        opened={voting}
        onClose={() => setVoting(false)}
        matter="MEETING_SCORE"
        title={words.voteSubject(f.number(evaluation.selfTotal), gradeWord(evaluation, t.meeting.grade))}
      />
    </ClosingSection>
  );
}

function gradeWord({ selfGrade }: Evaluation, words: Record<NonNullable<Evaluation["selfGrade"]>, string>): string {
  return selfGrade === null ? "" : words[selfGrade];
}
