import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { Icon } from "../../ui/icon.tsx";
import { draftHref } from "../document-links.ts";
import styles from "../meeting.module.css";
import { MissingList } from "../missing-list.tsx";
import { useAct } from "../use-act.ts";
import { useEvaluation } from "../use-evaluation.ts";
import { useMeeting } from "../workspace-context.tsx";
import { TabLink } from "../workspace-tabs.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { ClosingSection } from "./closing-section.tsx";
import { ScoreSinceVote } from "./score-since-vote.tsx";
import { asksForWeakness } from "./weak-points.ts";

/** Minutes read and adopted, then the close with what it still needs. */
export function ClosingSteps() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const { meeting } = workspace;
  const words = t.meeting.closing;
  const adopt = useAct(() => client.meeting.adoptMinutes(identity));
  return (
    <>
      <ClosingSection place="adopt-minutes" title={words.minutesTitle}>
        <div className={styles.stack}>
          {meeting.minutesAdoptedAt ? (
            <div className={styles.done}>
              <Icon name="check" size="1.25rem" />
              {words.minutesAdopted(f.time(meeting.minutesAdoptedAt))}
            </div>
          ) : (
            <div className={styles.dim}>{words.minutesHint}</div>
          )}
          <a className={styles.buttonLink} href={draftHref(identity, "MINUTES", "pdf")} target="_blank" rel="noopener">
            {words.minutesPreview}
          </a>
          {can("meeting.adoptMinutes") && !meeting.minutesAdoptedAt && (
            <Button variant="default" loading={adopt.isPending} onClick={() => adopt.mutate()}>
              {words.adoptMinutes}
            </Button>
          )}
          <Trouble error={adopt.error} />
        </div>
      </ClosingSection>
      {can("meeting.close") && <CloseMeeting />}
    </>
  );
}

function CloseMeeting() {
  const { t } = useLanguage();
  const { workspace } = useMeeting();
  const [asking, setAsking] = useState(false);
  const words = t.meeting.closing;
  const missing = workspace.missing.close;
  const { data: evaluation } = useEvaluation();
  const grade = evaluation?.selfGrade;
  const weak = evaluation && grade && asksForWeakness(evaluation, workspace.weaknesses) ? t.meeting.grade[grade] : null;
  const since = (
    <ScoreSinceVote
      evaluation={evaluation}
      action={
        <TabLink tab="close" place="score-vote" onGo={() => setAsking(false)}>
          {t.meeting.score.sinceVote.goThere}
        </TabLink>
      }
    />
  );
  return (
    <ClosingSection place="close-meeting" alwaysOpen title={words.title} urgent={missing.length === 0}>
      <div className={styles.stack}>
        <MissingList missing={missing} ready={words.ready} atClose />
        {missing.length === 0 && since}
        <div className={missing.length > 0 ? undefined : styles.sticky}>
          <Button fullWidth disabled={missing.length > 0} onClick={() => setAsking(true)}>
            {words.close}
          </Button>
        </div>
      </div>
      <CloseDialog
        notice={since}
        opened={asking}
        onClose={() => setAsking(false)}
        warning={weak === null ? words.confirm : `${words.confirmWeak(weak)} ${words.confirm}`}
      />
    </ClosingSection>
  );
}
