import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { SectionCard } from "../../ui/card.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Workspace } from "../workspace-query.ts";
import { AddGuest } from "./add-guest.tsx";
import { ExpectedFromAbove } from "./expected-from-above.tsx";
import { GuestRow } from "./guest-row.tsx";
import { guestsFound, inKinds } from "./guests-found.ts";

export type Guest = Workspace["guests"][number];

const GuestDialog = lazyDialog(async () => (await import("./guest-dialog.tsx")).GuestDialog);
const GuestListDialog = lazyDialog(async () => (await import("./guest-list-dialog.tsx")).GuestListDialog);

/** So many stand in sight at once; more come when they are asked for. */
const page = 20;
/** A list that is longer than a glance has a field to find somebody in it. */
const searchedFrom = 9;

/** Guests are listed apart, with their answers and presence: they never enter base or percentages. */
export function GuestsCard() {
  const { t } = useLanguage();
  const { workspace, can } = useMeeting();
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(page);
  const [edited, setEdited] = useState<Guest>();
  const texts = t.meeting.guests;
  const { guests, attending } = workspace;
  if (guests.length + attending.length === 0 && !can("guest.add")) return null;
  const found = inKinds(guestsFound(guests, words));
  return (
    <SectionCard title={texts.title} place="guests">
      <div className={styles.stack}>
        <div className={styles.dim}>{guests.length === 0 ? texts.none : texts.apart}</div>
        {guests.length > 0 && <Standing />}
        {guests.length >= searchedFrom && (
          <TextInput
            type="search"
            label={texts.find}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        {found.length > 0 && (
          <ul className={styles.plainList}>
            {found.slice(0, shown).map((guest) => (
              <GuestRow key={guest.guestId} guest={guest} onEdit={() => setEdited(guest)} />
            ))}
          </ul>
        )}
        {found.length === 0 && guests.length > 0 && <div role="status">{texts.nobodyFound}</div>}
        {found.length > shown && (
          <Button variant="default" onClick={() => setShown(shown + page)}>
            {texts.more(Math.min(page, found.length - shown))}
          </Button>
        )}
        <ExpectedFromAbove />
        {can("guest.add") && <AddGuest />}
        {can("guest.addMany") && <AddMany />}
      </div>
      {edited && <GuestDialog opened guest={edited} onClose={() => setEdited(undefined)} />}
    </SectionCard>
  );
}

/** How many come, before the meeting; from its opening on how many are there. */
function Standing() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const { guests, meeting } = workspace;
  const texts = t.meeting.guests;
  const allPresent = useAct(() => client.guest.recordAllPresent(identity));
  const isAhead = meeting.state === "DRAFT" || meeting.state === "CONVENED";
  const count = (is: (guest: Guest) => boolean) => guests.filter(is).length;
  const unmarked = count(({ presence }) => presence === "UNMARKED");
  return (
    <>
      <div className={styles.sectionHead}>
        <strong>
          {isAhead
            ? texts.answers(
                count(({ answer }) => answer === "WILL_COME"),
                count(({ answer }) => answer === "CANNOT"),
                guests.length,
              )
            : texts.counts(
                count(({ presence }) => presence === "PRESENT"),
                guests.length,
              )}
        </strong>
        {can("guest.recordAllPresent") && !isAhead && unmarked > 0 && (
          <Button variant="default" loading={allPresent.isPending} onClick={() => allPresent.mutate()}>
            {texts.allPresent}
          </Button>
        )}
      </div>
      <Trouble error={allPresent.error} />
    </>
  );
}

function AddMany() {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<string>();
  const words = t.meeting.guests;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.addMany}
      </Button>
      <div role="status">{done}</div>
      <GuestListDialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        onDone={({ added, alreadyThere }) => setDone(words.list.done(added, alreadyThere))}
      />
    </>
  );
}
