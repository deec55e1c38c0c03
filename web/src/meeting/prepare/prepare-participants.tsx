import { Button } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";
import { FormDialog } from "../form-dialog.tsx";
import styles from "../meeting.module.css";
import { type Participants, ParticipantsField } from "../participants-field.tsx";
import { useAct } from "../use-act.ts";
import { useIsCell } from "../use-kind-word.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";

type Participant = Workspace["participants"][number];
const tones: Record<Participant["state"], Tone> = { INVITED: "amber", AGREED: "green", DECLINED: "grey" };

/** As many are shown at once; more of them are a list to open. */
const FEW = 6;

/** Who takes part in a meeting on one topic besides the organization that holds it, and how each has answered. */
export function PrepareParticipants() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [choosing, setChoosing] = useState(false);
  const words = t.meeting.participants;
  const { meeting, participants } = workspace;
  const taking = participants.filter(({ state }) => state === "AGREED");
  const others = participants.filter(({ state }) => state !== "AGREED");
  const isLong = taking.length > FEW;
  if (meeting.kind !== "THEMATIC" || (participants.length === 0 && !can("meeting.chooseParticipants"))) return null;
  const choose = can("meeting.chooseParticipants") && (
    <Button variant="subtle" onClick={() => setChoosing(true)}>
      {participants.length === 0 ? words.ask : t.common.action.edit}
    </Button>
  );
  return (
    <SectionCard place="participants" title={words.title} aside={choose}>
      {participants.length === 0 && <p className={styles.dim}>{words.alone}</p>}
      <Answer />
      {isLong ? (
        <details>
          <summary className={styles.summary}>{words.takingPart(taking.length)}</summary>
          <ParticipantList participants={taking} />
        </details>
      ) : (
        <ParticipantList participants={taking} />
      )}
      <ParticipantList participants={others} />
      {choosing && <ChooseDialog onClose={() => setChoosing(false)} />}
    </SectionCard>
  );
}

function ParticipantList({ participants }: { participants: readonly Participant[] }) {
  const { t } = useLanguage();
  const words = t.meeting.participants;
  return (
    <ul className={styles.plainList}>
      {participants.map(({ organizationId, name, convened, reason, state }) => (
        <li key={organizationId} className={styles.lineRow}>
          <span>
            <strong>{name}</strong>
            <span className={styles.agendaNotes}>
              {[convened > 0 && words.convened(convened), reason].filter(Boolean).join(" · ")}
            </span>
          </span>
          <StateBadge tone={tones[state]}>{words.state[state]}</StateBadge>
        </li>
      ))}
    </ul>
  );
}

/** A cell that was asked says whether it takes part. */
function Answer() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [declining, setDeclining] = useState(false);
  const words = t.meeting.participants;
  const answer = useAct(({ agree, reason }: { agree: boolean; reason: string }) =>
    client.meeting.answerInvitation({ ...identity, agree, reason }),
  );
  const isAsked = workspace.participants.some(({ ledByMe, state }) => ledByMe && state === "INVITED");
  if (!isAsked || !can("meeting.answerInvitation")) return null;
  return (
    <div className={styles.stack}>
      <p>{words.asked(workspace.meeting.organizationName)}</p>
      <div className={styles.buttons}>
        <Button loading={answer.isPending} onClick={() => answer.mutate({ agree: true, reason: "" })}>
          {words.agree}
        </Button>
        <Button variant="default" onClick={() => setDeclining(true)}>
          {words.decline}
        </Button>
      </div>
      <Trouble error={answer.error} />
      <ConfirmDialog
        opened={declining}
        onClose={() => setDeclining(false)}
        title={words.declineTitle}
        explanation={words.declineExplanation}
        confirmLabel={words.decline}
        reason={{}}
        busy={answer.isPending}
        trouble={<Trouble error={answer.error} />}
        onConfirm={(reason) => answer.mutate({ agree: false, reason })}
      />
    </div>
  );
}

function ChooseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const isCell = useIsCell(identity.organizationId);
  const words = t.meeting.participants;
  const [chosen, setChosen] = useState<Participants>(() =>
    workspace.participants
      .filter(({ organizationId, state }) => organizationId !== identity.organizationId && state !== "DECLINED")
      .map(({ organizationId }) => organizationId),
  );
  const act = useAct(() => client.meeting.chooseParticipants({ ...identity, participants: chosen }), {
    onDone: onClose,
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.chooseTitle}
      submitLabel={t.common.action.save}
      busy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate()}
    >
      {isCell !== undefined && (
        <ParticipantsField
          organizationId={identity.organizationId}
          isCell={isCell}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}
