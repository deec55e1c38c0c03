import type { ReactNode } from "react";
import styles from "./rows.module.css";

interface PaperLinksProps {
  title: string;
  href: string;
  /** What the links are called for who does not see the title beside them, where that is more than the title. */
  label?: string;
  /** Said after the title. */
  children?: ReactNode;
}

/** A paper as pages and as Word. */
export function PaperLinks({ title, href, label = title, children }: PaperLinksProps) {
  return (
    <div className={styles.papers}>
      <span>
        {title}
        {children}:
      </span>
      <a className={styles.link} href={href} target="_blank" rel="noopener" aria-label={`PDF: ${label}`}>
        PDF
      </a>
      <a className={styles.link} href={`${href}?format=docx`} aria-label={`Word: ${label}`}>
        Word
      </a>
    </div>
  );
}
