import { Link, useNavigate } from "@tanstack/react-router";
import type { api } from "../../api.ts";
import { useLanguage } from "../../language/use-language.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import styles from "../meeting.module.css";
import { recordAddress } from "../meeting-address.ts";

export type WaitingNeighbours = Awaited<ReturnType<typeof api.evaluation.waitingBeside.call>>;
type Neighbour = NonNullable<WaitingNeighbours["next"]>;

/** How many still wait, the record before and the one after; with a key for each. */
export function WaitingBeside({ beside, canDecide }: { beside: WaitingNeighbours; canDecide: boolean }) {
  const { waiting, place, previous, next } = beside;
  const { t, f } = useLanguage();
  const navigate = useNavigate();
  const words = t.meeting.decision;
  const left = place === null ? waiting : waiting - 1;
  const open = (to: Neighbour | null) => to && !isAnswering() && void navigate(recordAddress(to));
  useShortcut("t", () => open(next), next !== null);
  useShortcut("l", () => open(previous), previous !== null);
  return (
    <>
      <nav className={styles.neighbours} aria-label={words.neighbours}>
        <span>{words.left(left)}</span>
        {next && <Link {...recordAddress(next)}>{words.next(next.organizationName, f.month(next.month))} →</Link>}
        {previous && (
          <Link {...recordAddress(previous)}>
            ← {words.previous(previous.organizationName, f.month(previous.month))}
          </Link>
        )}
        <Link to="/decisions">{words.toList}</Link>
      </nav>
      <p className={`${styles.keyHelp} ${styles.forKeys}`}>
        {words.keys.title}{" "}
        {canDecide && (
          <>
            <kbd>Q</kbd> {words.keys.decide} ·{" "}
          </>
        )}
        <kbd>T</kbd> {words.keys.next} · <kbd>L</kbd> {words.keys.previous}.
      </p>
    </>
  );
}

/** A dialog asks for a grade or a reason: its keys are its own. */
function isAnswering(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
