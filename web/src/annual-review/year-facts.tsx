import styles from "../exemplar/exemplar.module.css";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import rowStyles from "../ui/rows.module.css";
import type { AnnualReview } from "./annual-review-query.ts";

/** The figures of the year, and behind them the records that they rest on. */
export function YearFacts({ read }: { read: AnnualReview }) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const recordWords = { ...words.record, ...t.conduct.kind };
  return (
    <SectionCard title={words.facts}>
      <p className={rowStyles.dim}>{words.factsNote}</p>
      <dl className={styles.facts}>
        {read.facts.map(({ fact, count }) => (
          <div key={fact}>
            <dt>{t.quarterReview.fact[fact]}</dt>
            <dd>{f.number(count)}</dd>
          </div>
        ))}
      </dl>
      {read.records.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.records(read.records.length)}</summary>
          <ul className={rowStyles.list} aria-label={words.recordsLabel}>
            {read.records.map((record, index) => (
              // What happened has no name of its own, and the list is never reordered.
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may have happened twice on a day
              <li key={`${record.on} ${record.kind} ${index}`} className={rowStyles.row}>
                <div className={rowStyles.dim}>
                  {[f.date(record.on), recordWords[record.kind], record.result && words.result[record.result]]
                    .filter(Boolean)
                    .join(" · ")}
                </div>
                {record.words !== "" && <p className={rowStyles.lines}>{record.words}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </SectionCard>
  );
}
