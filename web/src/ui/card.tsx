import { Title, UnstyledButton } from "@mantine/core";
import { type ReactNode, useId } from "react";
import folds from "./fold.module.css";
import { Icon } from "./icon.tsx";
import styles from "./ui.module.css";

interface SectionCardProps {
  title?: string;
  /** A link or button at the right of the title. */
  aside?: ReactNode;
  /** Red edge: the one thing to do now. */
  urgent?: boolean;
  /** How an address names it. */
  place?: string;
  /** Only its title stays in sight while it is folded. */
  fold?: Fold | undefined;
  children: ReactNode;
}

interface Fold {
  /** Whether there is a button for it now: the same card may be folded on a phone and always open on a laptop. */
  isFoldable: boolean;
  isFolded: boolean;
  onToggle: () => void;
}

export function SectionCard({ title, aside, urgent = false, place, fold, children }: SectionCardProps) {
  const id = useId();
  const bodyId = useId();
  const className = classes(styles.card, urgent && styles.cardUrgent, fold?.isFoldable && folds.card);
  if (title === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-labelledby={id} {...(place === undefined ? {} : { id: place })}>
      <div className={classes(styles.cardHead, fold?.isFoldable && folds.head)}>
        <Title order={2} id={id} tabIndex={fold && -1}>
          {fold?.isFoldable ? <FoldButton title={title} fold={fold} bodyId={bodyId} /> : title}
        </Title>
        {aside}
      </div>
      {fold ? (
        <div id={bodyId} className={fold.isFoldable && fold.isFolded ? folds.folded : undefined}>
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
}

function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

function FoldButton({ title, fold, bodyId }: { title: string; fold: Fold; bodyId: string }) {
  return (
    <UnstyledButton
      className={folds.foldButton}
      aria-expanded={!fold.isFolded}
      aria-controls={bodyId}
      onClick={fold.onToggle}
    >
      <Icon name="chevron" size="1.25rem" />
      <span>{title}</span>
    </UnstyledButton>
  );
}

interface FigureCardProps {
  label: string;
  value: string;
  note?: ReactNode;
  tone?: "red" | "green" | "amber";
}

/** One figure with what it counts and what it rests on. */
export function FigureCard({ label, value, note, tone }: FigureCardProps) {
  return (
    <div className={styles.card}>
      <div className={styles.dim}>{label}</div>
      <strong className={styles.figureValue} style={tone && { color: `var(--${tone})` }}>
        {value}
      </strong>
      {note && <div className={styles.dim}>{note}</div>}
    </div>
  );
}

export function FigureRow({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}
