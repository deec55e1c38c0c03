import { useMemo } from "react";
import { SkeletonList } from "../../ui/skeleton-list.tsx";
import { ONE_COLUMN, useWidthUpTo } from "../../ui/use-width-up-to.ts";
import styles from "../meeting.module.css";
import { useEvaluation } from "../use-evaluation.ts";
import { useMeeting } from "../workspace-context.tsx";
import { closingOutline } from "./closing-outline.ts";
import { ClosingContext } from "./closing-section.tsx";
import { ClosingSteps } from "./closing-steps.tsx";
import { ClosingStepsList } from "./closing-steps-list.tsx";
import { ConclusionsCard } from "./conclusions-card.tsx";
import { NeedsNetwork } from "./needs-network.tsx";
import { NewTasksCard } from "./new-tasks-card.tsx";
import { ResolutionCard } from "./resolution-card.tsx";
import { ScoreFoot } from "./score-foot.tsx";
import { ScoreSheet } from "./score-sheet.tsx";
import { SynthesisCard } from "./synthesis-card.tsx";

/** Kết thúc: conclusions, tasks, resolution, the score and its vote, the minutes; then the record is locked. */
export function ClosingTab() {
  const { workspace, can } = useMeeting();
  const { data: evaluation, isLoading, errorUpdateCount } = useEvaluation();
  const isOneColumn = useWidthUpTo(ONE_COLUMN);
  const isFoldable = isOneColumn && can("meeting.saveText");
  const steps = useMemo(() => closingOutline(workspace, evaluation), [workspace, evaluation]);
  const scope = useMemo(() => ({ steps, isFoldable }), [steps, isFoldable]);
  // Which section stands open is settled once, when it is known how all of them stand.
  if (isFoldable && isLoading && errorUpdateCount === 0) return <SkeletonList rows={8} height="4rem" />;
  return (
    <ClosingContext value={scope}>
      <NeedsNetwork />
      <div className={styles.columns}>
        {isFoldable && <ClosingStepsList steps={steps} />}
        <div className={styles.stack}>
          <ConclusionsCard />
          <NewTasksCard />
          <SynthesisCard />
          <ResolutionCard />
          {workspace.scored && <ScoreSheet />}
          {workspace.scored && <ScoreFoot />}
        </div>
        <div className={styles.following}>
          <ClosingSteps />
        </div>
      </div>
    </ClosingContext>
  );
}
