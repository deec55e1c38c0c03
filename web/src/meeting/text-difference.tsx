import { diffWords } from "diff";
import { useLanguage } from "../language/use-language.tsx";
import styles from "./meeting.module.css";

interface TextDifferenceProps {
  /** What was prepared. */
  before: string;
  /** What it became. */
  after: string;
}

/**
 * What became of a text, word by word: added words are underlined, words that were left out are struck through, and both are
 * said aloud, so that nothing rests on colour.
 */
export function TextDifference({ before, after }: TextDifferenceProps) {
  const { t } = useLanguage();
  const words = t.meeting.difference;
  const changes = diffWords(before, after);
  const added = changes.filter((change) => change.added).length;
  const removed = changes.filter((change) => change.removed).length;
  if (added + removed === 0) return <div className={styles.dim}>{words.same}</div>;
  return (
    <>
      <div className={styles.dim}>{words.counts(added, removed)}</div>
      <p className={styles.difference}>
        {changes.map((change, index) => {
          // A passage has no name of its own; they never change their order.
          const key = `${index}/${change.value}`;
          if (change.added)
            return (
              <ins key={key}>
                <Said>{words.added}</Said>
                {change.value}
                <Said>{words.end}</Said>
              </ins>
            );
          if (change.removed)
            return (
              <del key={key}>
                <Said>{words.removed}</Said>
                {change.value}
                <Said>{words.end}</Said>
              </del>
            );
          return <span key={key}>{change.value}</span>;
        })}
      </p>
    </>
  );
}

/** Only for who listens. */
function Said({ children }: { children: string }) {
  return <span className={styles.hidden}> {children} </span>;
}
