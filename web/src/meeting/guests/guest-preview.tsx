import { Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { Added, ListedGuest } from "./guest-list-dialog.tsx";
import styles from "./guests.module.css";
import type { Guest } from "./guests-card.tsx";
import { canBeAdded, isDoubtful } from "./list-doubts.ts";

interface GuestPreviewProps {
  listed: readonly ListedGuest[];
  /** Where the list comes from. */
  from: string | undefined;
  /** What everybody is of whom the list does not say it. */
  kind: Guest["kind"];
  onAgain: () => void;
  onDone: (added: Added) => void;
}

/** What would be added, and what is doubtful: nothing is stored before somebody has looked. */
export function GuestPreview({ listed, from, kind, onAgain, onDone }: GuestPreviewProps) {
  const { t } = useLanguage();
  const { identity } = useMeeting();
  const [chosen, setChosen] = useState(
    () => new Set(listed.filter((each) => !isDoubtful(each)).map(({ place }) => place)),
  );
  const words = t.meeting.guests.list;
  const guests = listed
    .filter(({ place }) => chosen.has(place))
    .map(({ fullName, office, kind: own }) => ({ fullName, office, kind: own ?? kind }));
  const add = useAct(() => client.guest.addMany({ ...identity, guests }), { onDone });
  function choose(place: number, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(place);
    else next.delete(place);
    setChosen(next);
  }
  const lines = (shown: readonly ListedGuest[]) => <PreviewLines shown={shown} chosen={chosen} onChoose={choose} />;
  const doubtful = listed.filter(isDoubtful);
  const good = listed.filter((each) => !isDoubtful(each));
  return (
    <Stack>
      {from && <Text>{from}</Text>}
      {doubtful.length > 0 && (
        <section>
          <Title order={3}>{words.needsLook(doubtful.length)}</Title>
          {lines(doubtful)}
        </section>
      )}
      {good.length > 0 && (
        <section>
          <Title order={3}>{words.good(good.length)}</Title>
          {lines(good)}
        </section>
      )}
      <Trouble error={add.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onAgain}>
          {words.again}
        </Button>
        <Button loading={add.isPending} disabled={guests.length === 0} onClick={() => add.mutate()}>
          {guests.length === 0 ? words.nobody : words.add(guests.length)}
        </Button>
      </Group>
    </Stack>
  );
}

const page = 30;

interface PreviewLinesProps {
  shown: readonly ListedGuest[];
  chosen: ReadonlySet<number>;
  onChoose: (place: number, isChosen: boolean) => void;
}

function PreviewLines({ shown, chosen, onChoose }: PreviewLinesProps) {
  const { t } = useLanguage();
  const [most, setMost] = useState(page);
  const words = t.meeting.guests;
  return (
    <>
      <ul className={styles.lines}>
        {shown.slice(0, most).map((each) => (
          <li key={each.place}>
            <Checkbox
              label={[each.fullName || words.list.noName, each.office].filter(Boolean).join(" – ")}
              description={[words.list.line(each.place), ...each.doubts.map((doubt) => words.list.doubt[doubt])].join(
                " · ",
              )}
              checked={chosen.has(each.place)}
              disabled={!canBeAdded(each)}
              onChange={(event) => onChoose(each.place, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <Button variant="default" onClick={() => setMost(most + page)}>
          {words.more(Math.min(page, shown.length - most))}
        </Button>
      )}
    </>
  );
}
