import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { meetingAddress } from "./meeting-address.ts";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";

/** What is out of the ordinary with this meeting, and what it waits for. */
export function StateNotice() {
  const { t, f } = useLanguage();
  const { meeting, figures } = useMeeting().workspace;
  const words = t.meeting.notice;
  if (meeting.state === "POSTPONED") {
    return <Notice tone="amber" title={words.postponed} advice={meeting.reason} action={<Replacement />} />;
  }
  if (meeting.state === "DRAFT" && meeting.notHeldDeclined) {
    const { declinedAt, reason } = meeting.notHeldDeclined;
    const title = words.declined(f.date(dayOf(declinedAt)));
    return <Notice tone="amber" title={title} kept={reason} advice={words.declinedAdvice} />;
  }
  if (meeting.state === "NOT_HELD") return <NotHeld />;
  if (meeting.state === "ADJOURNED") return <Adjourned />;
  if (meeting.withoutVotes && meeting.state === "OPEN") {
    return <Notice tone="amber" title={words.withoutVotes} advice={meeting.reason} />;
  }
  const isCounted = figures.total > 0 && figures.unmarked === 0;
  if (meeting.state === "OPEN" && isCounted && !figures.canDecide) {
    return <Notice title={words.tooFew(figures.presentWithVote, figures.base)} advice={words.tooFewAdvice} />;
  }
  if (meeting.recordedFrom === "PAPER") return <Notice tone="amber" title={words.fromPaper} />;
  return null;
}

/** Leads to the meeting that took the place of a postponed one; where it was thrown away, to the others of the organization. */
function Replacement() {
  const { t, f } = useLanguage();
  const { workspace, identity } = useMeeting();
  const { organizationId } = identity;
  const { followedBy } = workspace.meeting;
  const words = t.meeting.notice;
  if (followedBy === null) {
    return (
      <Link to="/organizations/$organizationId/meetings" params={{ organizationId }}>
        {words.noReplacement}
      </Link>
    );
  }
  const { meetingId, scheduledAt } = followedBy;
  return (
    <Link {...meetingAddress({ organizationId, meetingId })}>
      {words.seeReplacement(f.weekdayDateTime(scheduledAt))}
    </Link>
  );
}

function NotHeld() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.notice;
  const { reason, notHeldAcceptedAt } = workspace.meeting;
  const accept = useAct(() => client.meeting.acceptNotHeld(identity));
  const standing =
    notHeldAcceptedAt === null ? words.waitsForSuperior : words.accepted(f.date(dayOf(notHeldAcceptedAt)));
  const action = (
    <>
      <Group mt="xs" gap="xs">
        {can("meeting.acceptNotHeld") && (
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t.meeting.interruption.acceptNotHeld}
          </Button>
        )}
        {can("meeting.declineNotHeld") && <DeclineNotHeld />}
      </Group>
      <Trouble error={accept.error} />
    </>
  );
  return <Notice tone="amber" title={words.notHeld} kept={reason} advice={standing} action={action} />;
}

function DeclineNotHeld() {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [asking, setAsking] = useState(false);
  const decline = useAct((reason: string) => client.meeting.declineNotHeld({ ...identity, reason }));
  const words = t.meeting.interruption.declineNotHeld;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.title}
        explanation={words.explanation}
        confirmLabel={words.action}
        reason={{}}
        busy={decline.isPending}
        trouble={<Trouble error={decline.error} />}
        onConfirm={(reason) => decline.mutate(reason)}
      />
    </>
  );
}

function Adjourned() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.notice;
  const sitting = workspace.sessions.at(-1);
  const resume = useAct(() => client.meeting.resume(identity));
  const action = (
    <>
      {can("meeting.resume") && (
        <Button mt="xs" loading={resume.isPending} onClick={() => resume.mutate()}>
          {t.meeting.interruption.resume}
        </Button>
      )}
      <Trouble error={resume.error} />
    </>
  );
  return (
    <Notice
      tone="amber"
      title={words.adjourned}
      kept={sitting?.reason ?? ""}
      advice={sitting?.continuesAt ? words.continuesAt(f.weekdayDateTime(sitting.continuesAt)) : ""}
      action={action}
    />
  );
}
