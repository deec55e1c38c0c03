import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { type MeetingShortcoming, useShortcomingChange } from "../shortcoming/shortcoming-query.ts";
import { ShortcomingRow } from "../shortcoming/shortcoming-row.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./meeting.module.css";
import { useMeeting } from "./workspace-context.tsx";

const MANY = 200;

/** "Hạn chế cần theo dõi": put before this meeting or due this month; those who lead see what else is open and put it before. */
export function MeetingShortcomings({ isOfMatter = false }: { isOfMatter?: boolean }) {
  const { can } = useMeeting();
  return can("shortcoming.forMeeting") ? <Looked isOfMatter={isOfMatter} /> : null;
}

/** Beside a matter that is discussed it stands only where something was put before the meeting. */
function Looked({ isOfMatter }: { isOfMatter: boolean }) {
  const { t } = useLanguage();
  const words = t.shortcoming.meeting;
  const { identity } = useMeeting();
  const { data, error } = useQuery(api.shortcoming.forMeeting.queryOptions({ input: { ...identity, limit: MANY } }));
  const rows = data?.rows ?? [];
  // A member's own that was not put before the meeting stays folded: this page may be on the wall of the room.
  const isLooked = ({ isBefore, isDue, person }: MeetingShortcoming) => isBefore || (isDue && person === null);
  const looked = rows.filter(isLooked);
  const others = rows.filter((row) => !isLooked(row));
  if (isOfMatter && !rows.some(({ isBefore }) => isBefore)) return null;
  if (rows.length === 0) return error ? <Trouble error={error} /> : null;
  return (
    <SectionCard place="shortcomings" title={words.title}>
      <div className={styles.dim}>{words.explained}</div>
      {looked.length > 0 && <List label={words.title} rows={looked} />}
      {others.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {words.others} ({others.length}) · {words.onlyLeaders}
          </summary>
          <List label={words.others} rows={others} />
        </details>
      )}
    </SectionCard>
  );
}

function List({ label, rows }: { label: string; rows: readonly MeetingShortcoming[] }) {
  return (
    <ul className={styles.plainList} aria-label={label}>
      {rows.map((shortcoming) => (
        <ShortcomingRow key={shortcoming.shortcomingId} shortcoming={shortcoming} isNamed>
          <Place shortcoming={shortcoming} />
        </ShortcomingRow>
      ))}
    </ul>
  );
}

/** Whether it stands before this meeting, with the button that puts it there or takes it off. */
function Place({ shortcoming }: { shortcoming: MeetingShortcoming }): ReactNode {
  const { t } = useLanguage();
  const { named, meeting: words } = t.shortcoming;
  const { identity, can } = useMeeting();
  const { shortcomingId, body, isBefore, isDue, abilities } = shortcoming;
  const key = { ...identity, shortcomingId };
  const move = useShortcomingChange<void, unknown>(() =>
    isBefore ? client.shortcoming.takeOff(key) : client.shortcoming.putBefore(key),
  );
  const may = abilities.includes("shortcoming.putBefore") && can(`shortcoming.${isBefore ? "takeOff" : "putBefore"}`);
  const label = isBefore ? words.takeOff : words.putBefore;
  return (
    <>
      <div className={styles.buttons}>
        {isBefore && <StateBadge tone="gold">{words.before}</StateBadge>}
        {isDue && <StateBadge tone="amber">{words.due}</StateBadge>}
        {may && (
          <Button
            variant={isBefore ? "subtle" : "default"}
            aria-label={named(label, body)}
            loading={move.isPending}
            onClick={() => move.mutate()}
          >
            {label}
          </Button>
        )}
      </div>
      <Trouble error={move.error} />
    </>
  );
}
