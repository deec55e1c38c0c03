import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./ui.module.css";

interface SectionCardProps {
  title?: string;
  /** A link or button at the right of the title. */
  aside?: ReactNode;
  /** Red edge: the one thing to do now. */
  urgent?: boolean;
  /** How an address names it. */
  place?: string;
  children: ReactNode;
}

export function SectionCard({ title, aside, urgent = false, place, children }: SectionCardProps) {
  const id = useId();
  const className = urgent ? `${styles.card} ${styles.cardUrgent}` : styles.card;
  if (title === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-labelledby={id} {...(place === undefined ? {} : { id: place })}>
      <div className={styles.cardHead}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
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
