import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../api.ts";
import { dayOf } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { useHeldHere } from "../../shell/use-held-here.ts";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "../meeting.module.css";
import { meetingAddress } from "../meeting-address.ts";
import { MissingList } from "../missing-list.tsx";
import { today } from "../moments.ts";
import { isExpectedNow } from "../opening/opening-time.ts";
import { ShareButton } from "../share-button.tsx";
import { useAct } from "../use-act.ts";
import { useMembers } from "../use-people.ts";
import { useMeeting } from "../workspace-context.tsx";
import { papersAfterNotice } from "./after-notice.ts";

/** The one thing to do next while preparing: send the notice, then open the meeting. */
export function PrepareNext() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const { meeting, figures } = workspace;
  const words = t.meeting.convening;
  const sentAt = meeting.noticeSentAt;
  return (
    <>
      {can("meeting.convene") && <SendNotice />}
      {sentAt && (
        <SectionCard title={words.sentTitle}>
          <div className={styles.done}>
            <Icon name="check" size="1.25rem" />
            {words.sent(f.dateTime(sentAt), figures.total)}
          </div>
          {meeting.state === "CONVENED" && can("material.add") && <SinceNotice />}
          {can("document.shareText") && <ShareButton />}
        </SectionCard>
      )}
      {can("meeting.open") && <OpenMeeting />}
    </>
  );
}

/** What changes after the notice reaches people without another one; which papers it does not name. */
function SinceNotice() {
  const { t, f } = useLanguage();
  const words = t.meeting.convening;
  const later = papersAfterNotice(useMeeting().workspace);
  return (
    <>
      <div className={styles.dim}>{words.sinceSent}</div>
      {later.length > 0 && (
        <>
          <strong>{words.addedSince(later.length)}</strong>
          <ul className={styles.plainList}>
            {later.map(({ materialId, title, postedAt }) => (
              <li key={materialId}>
                {title} <span className={styles.agendaNotes}>{t.meeting.papers.posted(f.dateTime(postedAt))}</span>
              </li>
            ))}
          </ul>
          <div>{words.tellGroup}</div>
        </>
      )}
    </>
  );
}

function SendNotice() {
  const { t } = useLanguage();
  const { workspace, identity } = useMeeting();
  const [asking, setAsking] = useState(false);
  const { meeting, missing, materials } = workspace;
  const isCommittee = meeting.kind === "COMMITTEE";
  const members = useMembers(identity.organizationId, { enabled: !isCommittee && !meeting.joint });
  const convene = useAct(() => client.meeting.convene(identity), { onDone: () => setAsking(false) });
  const words = t.meeting.convening;
  return (
    <SectionCard title={words.title} urgent>
      <div className={styles.stack}>
        <MissingList missing={missing.convene} ready={words.ready} />
        {materials.length === 0 && <div className={styles.dim}>{words.noPapers}</div>}
        <div className={missing.convene.length > 0 ? undefined : styles.sticky}>
          <Button fullWidth disabled={missing.convene.length > 0} onClick={() => setAsking(true)}>
            {words.send}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.confirmTitle}
        explanation={
          meeting.joint ? words.confirmJoint : isCommittee ? words.confirmCommittee : words.confirm(members.length)
        }
        confirmLabel={words.send}
        busy={convene.isPending}
        trouble={<Trouble error={convene.error} />}
        onConfirm={() => convene.mutate()}
      />
    </SectionCard>
  );
}

/** Opens the meeting; offered where it is prepared and where the roll is called. */
export function OpenMeeting() {
  const { t, f } = useLanguage();
  const { workspace, identity } = useMeeting();
  const navigate = useNavigate();
  const [askedAt, setAskedAt] = useState<Date>();
  const words = t.meeting.opening;
  const { scheduledAt } = workspace.meeting;
  const offices = useOfficesSentence();
  const isHeldHere = useHeldHere();
  const day = dayOf(scheduledAt);
  const isEarly = day > today();
  const open = useAct(() => client.meeting.open(identity), {
    onDone: () => void navigate(meetingAddress(identity, "open")),
  });
  function begin() {
    const now = new Date();
    if (isExpectedNow(scheduledAt, now)) open.mutate();
    else setAskedAt(now);
  }
  return (
    <SectionCard title={words.title} urgent={!isEarly}>
      <div className={styles.stack}>
        {isEarly && <div className={styles.dim}>{words.early(f.date(day))}</div>}
        {isHeldHere && <div className={styles.dim}>{t.offline.ready}</div>}
        <MissingList missing={workspace.missing.open} ready={offices} />
        {askedAt === undefined && <Trouble error={open.error} />}
        <div className={workspace.missing.open.length > 0 ? undefined : styles.sticky}>
          <Button
            fullWidth
            variant={isEarly ? "default" : "filled"}
            loading={open.isPending}
            disabled={workspace.missing.open.length > 0}
            onClick={begin}
          >
            {words.start}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        opened={askedAt !== undefined}
        onClose={() => setAskedAt(undefined)}
        title={words.askTitle}
        explanation={askedAt && words.ask(f.weekdayDateTime(scheduledAt), f.weekdayDateTime(askedAt.toISOString()))}
        confirmLabel={words.startNow}
        busy={open.isPending}
        trouble={<Trouble error={open.error} />}
        onConfirm={() => open.mutate()}
      />
    </SectionCard>
  );
}

/** Who will chair and write, by name: who opens the meeting sees whom it sets. */
function useOfficesSentence(): string {
  const { t } = useLanguage();
  const { meeting, proposedOffices } = useMeeting().workspace;
  const chair = meeting.chair ?? proposedOffices.chair;
  const minuteTaker = meeting.minuteTaker ?? proposedOffices.minuteTaker;
  if (!chair || !minuteTaker) return t.meeting.opening.ready;
  return t.meeting.offices.readyAs(chair.fullName, minuteTaker.fullName);
}
