import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { CreateMeetingDialog } from "../create-meeting-dialog.tsx";
import { daysOf } from "../held-day.ts";
import styles from "../meeting.module.css";
import { meetingAddress } from "../meeting-address.ts";
import { MeetingStateBadge } from "../meeting-badges.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import { readAgain } from "../workspace-query.ts";

/** The committee's own meeting before this one, with its own minutes; linked, or started here. */
export function PreparePreMeeting() {
  const { t, f } = useLanguage();
  const { workspace, can } = useMeeting();
  const { preMeeting, hasCommittee, meeting } = workspace;
  const words = t.meeting.preMeeting;
  if (meeting.kind === "COMMITTEE" || meeting.joint || (!preMeeting && !can("meeting.linkPreMeeting"))) return null;
  return (
    <SectionCard place="pre-meeting" title={hasCommittee ? words.title : words.titleWithoutCommittee}>
      {preMeeting ? (
        <div className={styles.request}>
          <Link {...meetingAddress({ organizationId: meeting.organizationId, meetingId: preMeeting.meetingId })}>
            {f.weekdayDateTime(preMeeting.at)}
          </Link>
          <MeetingStateBadge state={preMeeting.state} />
        </div>
      ) : (
        <LinkOrStart />
      )}
    </SectionCard>
  );
}

function LinkOrStart() {
  const { t, f } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [starting, setStarting] = useState(false);
  const navigate = useNavigate();
  const words = t.meeting.preMeeting;
  const { organizationId } = identity;
  const list = useQuery(
    api.meeting.list.queryOptions({ input: { organizationId, kind: "COMMITTEE", limit: 12 }, staleTime: 60_000 }),
  );
  const link = useAct((preMeetingId: string) => client.meeting.linkPreMeeting({ ...identity, preMeetingId }));
  const candidates = (list.data?.rows ?? []).filter((row) => row.state !== "POSTPONED" && row.state !== "NOT_HELD");
  return (
    <div className={styles.stack}>
      <div className={styles.dim}>{workspace.hasCommittee ? words.explanation : words.explanationWithoutCommittee}</div>
      {candidates.length > 0 && (
        <Select
          label={words.link}
          data={candidates.map((row) => ({
            value: row.meetingId,
            label: `${f.date(daysOf(row).on)} · ${t.meeting.state[row.state]}`,
          }))}
          value={null}
          onChange={(chosen) => chosen && link.mutate(chosen)}
        />
      )}
      <Trouble error={link.error} />
      {can("meeting.reschedule") && (
        <Button variant="default" onClick={() => setStarting(true)}>
          {words.start}
        </Button>
      )}
      <CreateMeetingDialog
        organizationId={organizationId}
        kind="COMMITTEE"
        month={workspace.meeting.month}
        opened={starting}
        onClose={() => setStarting(false)}
        onCreated={async (created) => {
          await client.meeting.linkPreMeeting({ ...identity, preMeetingId: created.meetingId });
          await readAgain(identity);
          await navigate(meetingAddress(created, "prepare"));
        }}
      />
    </div>
  );
}
