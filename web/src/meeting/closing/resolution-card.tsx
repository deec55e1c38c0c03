import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { resolutionStanding } from "../../../../server/src/vote/resolution-content.rules.ts";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ComparedWithDraft } from "../compared-with-draft.tsx";
import { draftHref } from "../document-links.ts";
import styles from "../meeting.module.css";
import { MeetingText, textOf } from "../meeting-text.tsx";
import { useStandingTitle } from "../standing-vote.ts";
import { useAct } from "../use-act.ts";
import { VoteDialog } from "../vote-dialog.tsx";
import { VoteLine } from "../vote-line.tsx";
import { useMeeting } from "../workspace-context.tsx";
import { ClosingSection } from "./closing-section.tsx";
import { ReservedOpinions } from "./reserved-opinions.tsx";

/** The resolution as it is put to the vote, or the decision to close with conclusions alone. */
export function ResolutionCard() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [voting, setVoting] = useState(false);
  const { meeting, votes } = workspace;
  const words = t.meeting.resolution;
  const draft = textOf(workspace, "DRAFT_RESOLUTION", identity.meetingId)?.body.trim();
  const standingTitle = useStandingTitle();
  const taken = votes.filter((vote) => vote.matter === "RESOLUTION");
  const standing = resolutionStanding(votes, workspace);
  const isPassed = standing === "PASSED";
  const waive = useAct((waived: boolean) => client.meeting.waiveResolution({ ...identity, waived }), {
    show: (now, waived) => ({ ...now, meeting: { ...now.meeting, resolutionWaived: waived } }),
  });
  return (
    <ClosingSection place="resolution" title={words.title}>
      <div className={styles.stack}>
        {!isPassed && can("meeting.waiveResolution") && (
          <Checkbox
            label={words.waive}
            description={words.waiveHint}
            checked={meeting.resolutionWaived}
            onChange={(event) => waive.mutate(event.currentTarget.checked)}
          />
        )}
        <Trouble error={waive.error} />
        {standing === "CHANGED" && can("vote.record") && (
          <Notice
            tone="amber"
            title={words.changed(f.time(taken.at(-1)?.takenAt ?? ""))}
            advice={words.changedAdvice}
          />
        )}
        {meeting.resolutionWaived ? (
          <div className={styles.dim}>{words.waived}</div>
        ) : (
          <>
            <div className={styles.dim}>{words.madeOf}</div>
            <MeetingText
              field="RESOLUTION_EXTRA"
              label={words.extra}
              description={words.extraHint}
              {...(draft ? { suggestion: { label: t.meeting.conclusion.useDraft, body: draft } } : {})}
            />
            <ComparedWithDraft subject={{ kind: "RESOLUTION" }} />
            <div className={styles.buttons}>
              <a
                className={styles.buttonLink}
                href={draftHref(identity, "RESOLUTION", "pdf")}
                target="_blank"
                rel="noopener"
              >
                {words.preview}
              </a>
              {can("vote.record") && !isPassed && !meeting.withoutVotes && (
                <Button variant="default" onClick={() => setVoting(true)}>
                  {standing === "CHANGED" ? words.voteAgain : words.vote}
                </Button>
              )}
            </div>
            {taken.map((vote) => (
              <VoteLine key={vote.voteId} vote={vote} />
            ))}
            {taken.length > 0 && <ReservedOpinions />}
          </>
        )}
      </div>
      <VoteDialog
        opened={voting}
        onClose={() => setVoting(false)}
        matter="RESOLUTION"
        {...standingTitle({ matter: "RESOLUTION" })}
      />
    </ClosingSection>
  );
}
