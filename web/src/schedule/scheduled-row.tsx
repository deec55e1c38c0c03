import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isOfCell } from "../account/acting.tsx";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { meetingAddress } from "../meeting/meeting-address.ts";
import { MeetingStateBadge } from "../meeting/meeting-badges.tsx";
import { Trouble } from "../trouble.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./schedule.module.css";
import { type Scheduled, useScheduleChange } from "./schedule-query.ts";

const AskDialog = lazyDialog(async () => (await import("./ask-dialog.tsx")).AskDialog);

/** One meeting of a day: when and where, what stands in its way, who comes from above. */
export function ScheduledRow({ meeting }: { meeting: Scheduled }) {
  const { t, f } = useLanguage();
  const words = t.schedule;
  const { organizationId, meetingId, scheduledAt, place, chair, state, isProposed, attending, request } = meeting;
  const facts = [kindWords(meeting, t), place || words.noPlace, ...(chair ? [words.chairs(chair.fullName)] : [])];
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <Link className={styles.link} {...meetingAddress({ organizationId, meetingId })}>
          {f.time(scheduledAt)} · {meeting.organizationName}
        </Link>
        <span className={styles.badges}>
          {meeting.clashCount > 0 && <StateBadge tone="red">{words.clash}</StateBadge>}
          {isProposed ? <StateBadge tone="amber">{words.proposed}</StateBadge> : <MeetingStateBadge state={state} />}
        </span>
      </div>
      <p className={rowStyles.dim}>{facts.join(" · ")}</p>
      <Clashes meeting={meeting} />
      {attending.length > 0 && (
        <p className={rowStyles.dim}>{words.attending(attending.map((each) => each.fullName))}</p>
      )}
      {request && (
        <p className={styles.asked}>
          {words.asked(request.fromName, request.wantedOn === null ? null : f.date(request.wantedOn))} {request.reason}
        </p>
      )}
      <Deeds meeting={meeting} />
    </li>
  );
}

function Clashes({ meeting: { clashes, clashCount, place } }: { meeting: Scheduled }) {
  const { t, f } = useLanguage();
  const words = t.schedule;
  return clashes.map(({ kind, person, with: other }, index) => {
    const at = `${other.organizationName} (${f.time(other.scheduledAt)})`;
    const rest = index === clashes.length - 1 ? clashCount - clashes.length : 0;
    return (
      <p className={styles.clash} key={`${kind}/${person?.personId}/${other.meetingId}`}>
        {kind === "PLACE" ? words.samePlace(place, at) : words.samePerson(person?.fullName ?? "", at)}
        {rest > 0 && ` ${words.more(rest)}`}
      </p>
    );
  });
}

function Deeds({ meeting }: { meeting: Scheduled }) {
  const { t } = useLanguage();
  const words = t.schedule;
  const [asking, setAsking] = useState(false);
  const { organizationId, meetingId, organizationName, abilities, attendsMyself } = meeting;
  const attend = useScheduleChange((attends: boolean) =>
    client.schedule.attend({ organizationId, meetingId, attends }),
  );
  if (abilities.length === 0) return null;
  return (
    <>
      <Trouble error={attend.error} />
      <div className={styles.buttons}>
        {abilities.includes("schedule.attend") &&
          ([true, false] as const).map((attends) => {
            const isSaid = attendsMyself === attends;
            const label = attends ? words.attend : words.stayAway;
            return (
              <Button
                key={label}
                variant={isSaid ? "filled" : "default"}
                aria-pressed={isSaid}
                aria-label={words.actionNamed(label, organizationName)}
                loading={attend.isPending && attend.variables === attends}
                onClick={() => !isSaid && attend.mutate(attends)}
              >
                {label}
              </Button>
            );
          })}
        {abilities.includes("schedule.ask") && (
          <Button
            variant="subtle"
            aria-label={words.actionNamed(words.ask, organizationName)}
            onClick={() => setAsking(true)}
          >
            {words.ask}
          </Button>
        )}
      </div>
      <AskDialog opened={asking} onClose={() => setAsking(false)} meeting={meeting} />
    </>
  );
}

function kindWords(
  { kind, organizationKind, thematicPart }: Scheduled,
  t: ReturnType<typeof useLanguage>["t"],
): string {
  const named = kind === "COMMITTEE" && !isOfCell(organizationKind) ? t.meeting.kindInBody : t.meeting.kind[kind];
  return thematicPart && kind === "REGULAR" ? `${named}, ${t.meeting.schedule.withThematic}` : named;
}
