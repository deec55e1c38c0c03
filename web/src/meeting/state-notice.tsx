import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { Notice } from "../ui/notice.tsx";
import { useAct } from "./use-act.ts";
import { useMeeting } from "./workspace-context.tsx";

/** What is out of the ordinary with this meeting, and what it waits for. */
export function StateNotice() {
  const { t } = useLanguage();
  const { meeting, figures } = useMeeting().workspace;
  const words = t.meeting.notice;
  if (meeting.state === "POSTPONED") {
    return <Notice tone="amber" title={words.postponed} advice={meeting.reason} action={<OtherMeetings />} />;
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

/** The meeting that took the place of a postponed one is among the others of the organization. */
function OtherMeetings() {
  const { t } = useLanguage();
  const { organizationId } = useMeeting().identity;
  return (
    <Link to="/organizations/$organizationId/meetings" params={{ organizationId }}>
      {t.meeting.notice.seeReplacement}
    </Link>
  );
}

function NotHeld() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const words = t.meeting.notice;
  const { reason, notHeldAcceptedAt } = workspace.meeting;
  const accept = useAct(() => client.meeting.acceptNotHeld(identity));
  const standing = notHeldAcceptedAt === null ? words.waitsForSuperior : words.accepted(f.date(notHeldAcceptedAt));
  const action = (
    <>
      {can("meeting.acceptNotHeld") && (
        <Button mt="xs" loading={accept.isPending} onClick={() => accept.mutate()}>
          {t.meeting.interruption.acceptNotHeld}
        </Button>
      )}
      <Trouble error={accept.error} />
    </>
  );
  return <Notice tone="amber" title={words.notHeld} kept={reason} advice={standing} action={action} />;
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
