import { ClosingSteps } from "./closing-steps.tsx";
import { ConclusionsCard } from "./conclusions-card.tsx";
import styles from "./meeting.module.css";
import { NewTasksCard } from "./new-tasks-card.tsx";
import { ResolutionCard } from "./resolution-card.tsx";
import { ScoreFoot } from "./score-foot.tsx";
import { ScoreSheet } from "./score-sheet.tsx";
import { SynthesisCard } from "./synthesis-card.tsx";
import { useMeeting } from "./workspace-context.tsx";

/** Kết thúc: conclusions, tasks, resolution, the score and its vote, the minutes; then the record is locked. */
export function ClosingTab() {
  const { workspace } = useMeeting();
  const isScored = workspace.meeting.kind !== "COMMITTEE";
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <ConclusionsCard />
        <NewTasksCard />
        <SynthesisCard />
        <ResolutionCard />
        {isScored && <ScoreSheet />}
        {isScored && <ScoreFoot />}
      </div>
      <div className={styles.following}>
        <ClosingSteps />
      </div>
    </div>
  );
}
