import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { recordAddress } from "../meeting/meeting-address.ts";
import { GradeBadge } from "../meeting/meeting-badges.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { useShortcut } from "../ui/use-shortcut.ts";
import styles from "./decisions.module.css";
import { DifferencesList } from "./differences-list.tsx";

export type Waiting = Awaited<ReturnType<typeof api.evaluation.waiting.call>>["rows"][number];
type Done = { row: Waiting; kind: "DECIDED" | "RETURNED" };

interface QueueDeskProps {
  rows: readonly Waiting[];
  /** Whoever follows a cell gives points in its record; the committee decides. */
  canDecide: boolean;
}

/**
 * "Chờ tôi chấm": one record after the other without leaving the list. Each answer is an operation of its own and can be
 * undone on its day; what needs a closer look is opened.
 */
export function QueueDesk({ rows, canDecide }: QueueDeskProps) {
  const { t, f } = useLanguage();
  const words = t.decisions;
  const [chosen, setChosen] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [isReturning, setReturning] = useState(false);
  const [done, setDone] = useState<Done>();
  const accept = useRef<HTMLButtonElement>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ meetingId }) => meetingId === chosen),
  );
  const row = rows[at];
  const { decide, sendBack, undo, error, isPending } = useAnswers(setDone);
  const go = (step: 1 | -1) => {
    setChosen(rows[at + step]?.meetingId ?? row?.meetingId);
    setOpen(false);
  };
  const isQuiet = !isReturning;
  useShortcut("t", () => go(1), isQuiet);
  useShortcut("l", () => go(-1), isQuiet);
  useShortcut("k", () => setOpen((before) => !before), isQuiet);
  useShortcut("q", () => accept.current?.focus(), isQuiet);
  useShortcut("r", () => row?.toDecide && canDecide && setReturning(true), isQuiet);
  useShortcut("z", () => done && undo.mutate(done.row), isQuiet && !isPending);
  if (!row) return done ? <DoneLine done={done} onUndo={() => undo.mutate(done.row)} isBusy={isPending} /> : null;
  // What comes next takes the place of what was answered.
  const next = rows[at + 1] ?? rows[at - 1];
  const answered = () => {
    setChosen(next?.meetingId);
    setOpen(false);
    setReturning(false);
  };
  const month = f.month(row.month);
  return (
    <SectionCard
      title={words.title}
      aside={<span className={styles.dim}>{words.place(f.number(at + 1), f.number(rows.length))}</span>}
    >
      {done && <DoneLine done={done} onUndo={() => undo.mutate(done.row)} isBusy={isPending} />}
      <p aria-live="polite">
        <strong>{row.organizationName}</strong>, {month} · {words.voted} {f.number(row.selfTotal)}{" "}
        <GradeBadge grade={row.selfGrade} />
      </p>
      <p className={styles.dim}>{words.counts(f.number(row.departures), f.number(row.superiorDifferences))}</p>
      <div className={styles.buttons}>
        {canDecide && row.toDecide && (
          <>
            <Button
              ref={accept}
              loading={decide.isPending}
              disabled={isPending}
              onClick={() => decide.mutate(row, { onSuccess: answered })}
            >
              {words.accept(t.meeting.grade[row.selfGrade])}
            </Button>
            <Button variant="default" disabled={isPending} onClick={() => setReturning(true)}>
              {words.sendBack}
            </Button>
          </>
        )}
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-controls="queue-differences"
          onClick={() => setOpen(!isOpen)}
        >
          {words.differences}
        </Button>
        <Button variant="subtle" renderRoot={(props) => <Link {...props} {...recordAddress(row)} />}>
          {words.openRecord}
        </Button>
      </div>
      <div id="queue-differences" hidden={!isOpen}>
        {isOpen && <DifferencesList row={row} />}
      </div>
      <Trouble error={error} />
      <div className={styles.buttons}>
        <Button variant="default" disabled={at === 0} onClick={() => go(-1)}>
          {words.previous}
        </Button>
        <Button variant="default" disabled={at >= rows.length - 1} onClick={() => go(1)}>
          {words.next}
        </Button>
      </div>
      <p className={`${styles.dim} ${styles.forKeys}`}>{canDecide ? words.keys : words.keysToLook}</p>
      <ConfirmDialog
        opened={isReturning}
        onClose={() => setReturning(false)}
        title={words.sendBack}
        explanation={words.sendBackExplained(row.organizationName, month)}
        reason={{}}
        busy={sendBack.isPending}
        trouble={<Trouble error={sendBack.error} />}
        onConfirm={(reason) => sendBack.mutate({ row, reason }, { onSuccess: answered })}
      />
    </SectionCard>
  );
}

/** Each answer its own operation; the list reads again after each. */
function useAnswers(setDone: (done: Done | undefined) => void) {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: api.evaluation.key() });
  const keyOf = ({ organizationId, meetingId }: Waiting) => ({ organizationId, meetingId });
  const decide = useMutation({
    // The grade on the button is sent along: points that changed meanwhile are refused and never decided unseen.
    mutationFn: (row: Waiting) => client.evaluation.decide({ ...keyOf(row), grade: row.selfGrade }),
    onSuccess: (_answer, row) => {
      setDone({ row, kind: "DECIDED" });
      return readAgain();
    },
  });
  const sendBack = useMutation({
    mutationFn: ({ row, reason }: { row: Waiting; reason: string }) =>
      client.evaluation.return({ ...keyOf(row), reason }),
    onSuccess: (_answer, { row }) => {
      setDone({ row, kind: "RETURNED" });
      return readAgain();
    },
  });
  const undo = useMutation({
    mutationFn: (row: Waiting) => client.evaluation.takeBack(keyOf(row)),
    onSuccess: () => {
      setDone(undefined);
      return readAgain();
    },
  });
  const isPending = decide.isPending || sendBack.isPending || undo.isPending;
  return { decide, sendBack, undo, error: decide.error ?? undo.error, isPending };
}

function DoneLine({ done, onUndo, isBusy }: { done: Done; onUndo: () => void; isBusy: boolean }) {
  const { t, f } = useLanguage();
  const words = t.decisions;
  const { organizationName, month, selfGrade } = done.row;
  const said =
    done.kind === "DECIDED"
      ? words.decided(organizationName, f.month(month), t.meeting.grade[selfGrade])
      : words.sentBack(organizationName, f.month(month));
  return (
    <div className={styles.done}>
      <span role="status">{said}</span>
      <Button variant="default" loading={isBusy} onClick={onUndo}>
        {words.undo}
      </Button>
    </div>
  );
}
