import { useLanguage } from "../language/use-language.tsx";
import styles from "../shortcoming/shortcoming.module.css";
import rowStyles from "../ui/rows.module.css";

/** A paper as pages and as Word. */
export function PaperLinks({ title, href }: { title: string; href: string }) {
  const { t } = useLanguage();
  const { named } = t.shortcoming;
  return (
    <div className={styles.papers}>
      <span>{title}:</span>
      <a className={rowStyles.link} href={href} target="_blank" rel="noopener" aria-label={named("PDF", title)}>
        PDF
      </a>
      <a className={rowStyles.link} href={`${href}?format=docx`} aria-label={named("Word", title)}>
        Word
      </a>
    </div>
  );
}
