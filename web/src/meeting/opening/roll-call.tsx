import { Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { client } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { Trouble } from "../../trouble.tsx";
import styles from "../meeting.module.css";
import { useAct } from "../use-act.ts";
import { useMeeting } from "../workspace-context.tsx";
import type { AttendanceRow } from "../workspace-query.ts";
import { AttendanceDialog } from "./attendance-dialog.tsx";
import { AttendanceTile } from "./attendance-tile.tsx";
import { FiguresLine } from "./figures-cards.tsx";
import { JointRoll, ownPart, PartState } from "./joint-roll.tsx";
import { partQuery } from "./part-query.ts";
import rollStyles from "./roll.module.css";
import { afterKey, type MarkKey, noSearch, peopleFound } from "./roll-call-keys.ts";
import { useMark } from "./use-mark.ts";

/** A grid of names: one tap or three keys each; everybody present, then the exceptions. */
export function RollCall() {
  const { t } = useLanguage();
  const { workspace, identity, can } = useMeeting();
  const [detailed, setDetailed] = useState<string>();
  const { guests, meeting, rollByPart } = workspace;
  const [opened, setOpened] = useState<string | undefined>(() => ownPart(workspace));
  const part = useQuery({
    ...partQuery(identity, opened ?? "", meeting.state === "OPEN"),
    enabled: rollByPart && opened !== undefined,
  });
  const attendance = rollByPart ? (part.data?.rows ?? []) : workspace.attendance;
  const asked = new Set(
    workspace.absenceRequests.filter(({ decision }) => decision === null).map(({ person }) => person.personId),
  );
  const canMark = can("attendance.record");
  const mark = useMark();
  const allPresent = useAct(() => client.attendance.recordAllPresent(identity));
  const keys = useRollCallKeys(attendance, canMark && detailed === undefined, (row, key) =>
    mark.mutate({ personId: row.personId, ...markOf(key) }),
  );
  const words = t.meeting.roll;
  const chosen = attendance.find((row) => row.personId === detailed);
  const tile = (row: AttendanceRow) => (
    <AttendanceTile
      key={row.personId}
      row={row}
      isFound={row === keys.found}
      hasAsked={asked.has(row.personId)}
      onMark={canMark ? (next) => mark.mutate(next) : undefined}
      onDetails={() => setDetailed(row.personId)}
    />
  );
  return (
    <section aria-labelledby="roll-title">
      <div className={styles.sectionHead}>
        <Title order={2} id="roll-title">
          {words.title}
        </Title>
        {canMark && !meeting.joint && (
          <Button variant="default" loading={allPresent.isPending} onClick={() => allPresent.mutate()}>
            {words.allPresent}
          </Button>
        )}
      </div>
      <Trouble error={mark.error ?? allPresent.error} />
      {canMark && (
        <p className={styles.keyHelp}>
          {words.tapHelp} <KeyHelp />
        </p>
      )}
      <FiguresLine />
      {meeting.joint ? (
        <JointRoll
          rows={attendance}
          opened={rollByPart ? opened : (keys.found?.organizationId ?? opened)}
          onOpen={setOpened}
          part={rollByPart ? <PartState isPending={part.isPending} error={part.error} /> : null}
          show={tile}
        />
      ) : (
        <ul className={rollStyles.people}>{attendance.map(tile)}</ul>
      )}
      {guests.length > 0 && <p className={styles.keyHelp}>{words.guestsApart(guests.length)}</p>}
      <div className={rollStyles.keyStatus} role="status">
        {keys.letters !== "" && words.searching(keys.letters, keys.found?.fullName ?? words.nobodyFound)}
      </div>
      {chosen && <AttendanceDialog row={chosen} onClose={() => setDetailed(undefined)} />}
    </section>
  );
}

function KeyHelp() {
  const { t } = useLanguage();
  const words = t.meeting.roll;
  return (
    <span className={styles.forKeys}>
      {words.keysBefore} <kbd>C</kbd> {words.keyPresent} · <kbd>L</kbd> {words.keyExcused} · <kbd>K</kbd>{" "}
      {words.keyUnexcused} · <kbd>M</kbd> {words.keyLate}.
    </span>
  );
}

function markOf(key: MarkKey): { status: AttendanceRow["status"]; arrivedAt?: string } {
  return key === "LATE" ? { status: "PRESENT", arrivedAt: new Date().toISOString() } : { status: key };
}

/** Letters and marks typed anywhere on the page, except in a field. */
function useRollCallKeys(
  rows: readonly AttendanceRow[],
  enabled: boolean,
  onMark: (row: AttendanceRow, key: MarkKey) => void,
) {
  const [search, setSearch] = useState(noSearch);
  const found = peopleFound(rows, search.letters);
  const latest = useRef({ search, found, onMark });
  useEffect(() => {
    latest.current = { search, found, onMark };
  });
  useEffect(() => {
    if (!enabled) return;
    const pressed = (event: KeyboardEvent) => {
      const { search: now, found: people, onMark: mark } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (now.letters === "" && !/^\p{L}$/u.test(event.key)) return;
      const step = afterKey(now, event.key, people.length);
      if (!step) return;
      event.preventDefault();
      if ("search" in step) return setSearch(step.search);
      const row = people[now.place];
      if (row) mark(row, step.mark);
      setSearch(noSearch);
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [enabled]);
  return { letters: search.letters, found: found[search.place] };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=dialog]") !== null;
}
