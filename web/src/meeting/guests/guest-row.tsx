import { ActionIcon, Button } from "@mantine/core";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { Icon } from "../../ui/icon.tsx";
import { StateBadge, type Tone } from "../../ui/state-badge.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import styleOfGuests from "./guests.module.css";
import type { Guest } from "./guests-card.tsx";

const answerTones: Record<Guest["answer"], Tone> = { INVITED: "grey", WILL_COME: "green", CANNOT: "amber" };
const presenceTones: Record<Guest["presence"], Tone> = { UNMARKED: "grey", PRESENT: "green", ABSENT: "amber" };

/** One guest: who it is, what was answered, and once people come in whether the guest is there. */
export function GuestRow({ guest, onEdit }: { guest: Guest; onEdit: () => void }) {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const words = t.meeting.guests;
  const { state } = workspace.meeting;
  const isAhead = state === "DRAFT" || state === "CONVENED";
  const linkNote = guest.ownLink && (guest.ownLink.openedAt ? words.ownLink.opened : words.ownLink.sent);
  const notes = [guest.office, words.kindShort[guest.kind], guest.answeredByLinkAt && words.byLink, linkNote];
  return (
    <li className={styles.lineRow}>
      <span>
        <strong>{guest.fullName}</strong>
        <span className={styles.agendaNotes}>{notes.filter(Boolean).join(" · ")}</span>
      </span>
      <span className={styles.lineEnd}>
        {(isAhead || guest.presence === "UNMARKED") && (
          <StateBadge tone={answerTones[guest.answer]}>{words.answer[guest.answer]}</StateBadge>
        )}
        {!isAhead && can("guest.recordPresence") && <PresenceButtons guest={guest} />}
        {!isAhead && !can("guest.recordPresence") && (
          <StateBadge tone={presenceTones[guest.presence]}>{words.presence[guest.presence]}</StateBadge>
        )}
        {can("guest.update") && (
          <ActionIcon aria-label={words.edit(guest.fullName)} onClick={onEdit}>
            <Icon name="more" size="1.125rem" />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}

/** A second tap on the same button takes the mark back. */
function PresenceButtons({ guest }: { guest: Guest }) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const { guestId } = guest;
  const words = t.meeting.guests;
  const mark = useAct(
    (presence: Guest["presence"]) => client.guest.recordPresence({ ...identity, guestId, presence }),
    {
      scope: guestId,
      show: (shown, presence) => ({
        ...shown,
        guests: shown.guests.map((each) => (each.guestId === guestId ? { ...each, presence } : each)),
      }),
    },
  );
  return (
    <>
      <fieldset aria-label={words.presenceOf(guest.fullName)} className={styleOfGuests.presence}>
        {(["PRESENT", "ABSENT"] as const).map((presence) => (
          <Button
            key={presence}
            px="sm"
            variant="default"
            data-presence={presence}
            aria-pressed={guest.presence === presence}
            onClick={() => mark.mutate(guest.presence === presence ? "UNMARKED" : presence)}
          >
            {words.presence[presence]}
          </Button>
        ))}
      </fieldset>
      <Trouble error={mark.error} />
    </>
  );
}
