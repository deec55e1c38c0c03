import { useLanguage } from "../../language/use-language.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ProposalLines } from "../course/proposals-card.tsx";
import styles from "../meeting.module.css";
import { useMeeting } from "../workspace-context.tsx";

/** Before the meeting: answers to be read out in it, and what is still open. */
export function PrepareProposals() {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const isAhead = workspace.meeting.state === "DRAFT" || workspace.meeting.state === "CONVENED";
  const proposals = [...workspace.earlierProposals, ...workspace.proposals];
  if (!isAhead || proposals.length === 0) return null;
  return (
    <SectionCard title={t.meeting.proposal.title}>
      <div className={styles.dim}>{t.proposal.meeting.prepareAdvice}</div>
      <ProposalLines proposals={proposals} />
    </SectionCard>
  );
}
