import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ScoreVote } from "../closing/score-foot.tsx";
import { ScoreSheet } from "../closing/score-sheet.tsx";
import { ScoreTotals } from "../closing/score-totals.tsx";
import { ComparedCard } from "../compared-with-draft.tsx";
import styles from "../meeting.module.css";
import { PaperList, PaperUpload } from "../prepare/prepare-papers.tsx";
import { useEvaluation } from "../use-evaluation.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Evaluation } from "../workspace-query.ts";
import { CorrectionsCard } from "./corrections-card.tsx";
import { DecisionCard, ReturnedNotice } from "./decision-card.tsx";
import { DecisionDesk } from "./decision-desk.tsx";
import { DocumentsCard } from "./documents-card.tsx";
import { FilingCard } from "./filing-card.tsx";
import { MarkCard } from "./mark-card.tsx";
import { ObjectionsCard } from "./objections-card.tsx";
import { PostingCard } from "./posting-card.tsx";
import { VotesCard } from "./votes-card.tsx";

/** Hồ sơ: documents and scans, filing and sending, the superior's decision, corrections and objections. */
export function RecordTab() {
  const { t, f } = useLanguage();
  const { workspace } = useMeeting();
  const { data: evaluation } = useEvaluation();
  const isOnDesk = evaluation?.abilities.includes("evaluation.waitingBeside") === true;
  const { receivedLateAt } = workspace.meeting;
  return (
    <div className={styles.columns}>
      {receivedLateAt && (
        <div className={`${styles.acrossColumns} ${styles.dim}`}>
          {t.offline.receivedLate(f.dateTime(receivedLateAt))}
        </div>
      )}
      {evaluation && !isOnDesk && evaluation.returnReason !== "" && (
        <div className={styles.acrossColumns}>
          <ReturnedNotice evaluation={evaluation} />
        </div>
      )}
      {evaluation && isOnDesk && (
        <div className={styles.acrossColumns}>
          <DecisionDesk key={evaluation.meetingId} evaluation={evaluation} />
        </div>
      )}
      <div className={styles.stack}>
        <DocumentsCard />
        <ScansCard />
        {workspace.scored && <ScoreSheet />}
        <VotesCard />
        <ComparedCard />
        <CorrectionsCard />
        <ObjectionsCard />
      </div>
      <div className={styles.stack}>
        <FilingCard />
        {evaluation && !isOnDesk && <DecisionCard evaluation={evaluation} />}
        {evaluation && isToScore(evaluation) && <ScoreVote evaluation={evaluation} />}
        <PostingCard />
        <MarkCard />
        {evaluation && <ScoreTotals evaluation={evaluation} />}
      </div>
    </div>
  );
}

/** A record typed in from paper, or returned by the superior, is scored after closing. */
function isToScore({ abilities }: Evaluation): boolean {
  return abilities.includes("evaluation.propose") || abilities.includes("evaluation.revise");
}

function ScansCard() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const words = t.meeting.record;
  const scans = workspace.materials.filter((paper) => paper.purpose === "SIGNED_SCAN");
  if (scans.length === 0 && !can("material.add")) return null;
  return (
    <SectionCard title={words.scans}>
      <div className={styles.stack}>
        <PaperList purpose="SIGNED_SCAN" />
        {can("material.add") && <PaperUpload purpose="SIGNED_SCAN" />}
      </div>
    </SectionCard>
  );
}
