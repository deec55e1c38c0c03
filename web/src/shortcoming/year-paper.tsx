import { useLanguage } from "../language/use-language.tsx";
import rowStyles from "../ui/rows.module.css";
import styles from "./shortcoming.module.css";
import { yearPaper } from "./shortcoming-query.ts";

interface YearPaperProps {
  organizationId: string;
  year: number;
  /** Whose: a member's, or with null the collective's. */
  personId: string | null;
  name: string;
  /** Whether it says what it is for. */
  isExplained?: boolean;
}

/** The paper of a year for the annual review, as pages and as Word. */
export function YearPaper({ organizationId, year, personId, name, isExplained = false }: YearPaperProps) {
  const { t } = useLanguage();
  const words = t.shortcoming;
  const label = personId === null ? words.paperCollective : words.paperOf(name);
  const href = yearPaper(organizationId, year, personId);
  return (
    <div className={styles.papers}>
      <span>
        {personId === null ? words.paperCollective : words.paper}
        {isExplained && <span className={rowStyles.dim}> ({words.paperExplained})</span>}:
      </span>
      <a className={rowStyles.link} href={href} target="_blank" rel="noopener" aria-label={words.named("PDF", label)}>
        PDF
      </a>
      <a className={rowStyles.link} href={`${href}?format=docx`} aria-label={words.named("Word", label)}>
        Word
      </a>
    </div>
  );
}
