import { useLanguage } from "../language/use-language.tsx";
import { Table } from "../ui/paged-table.tsx";
import styles from "./report.module.css";
import { type Changed, figureShown } from "./report-query.ts";

const SHOWN = 50;

/** What differs: in the whole and line by line, as it was and as it is. */
export function ChangesTable({ changes, isLabel }: { changes: readonly Changed[]; isLabel: string }) {
  const language = useLanguage();
  const { t, f } = language;
  const words = t.report.changes;
  const nameOf = ({ of }: Changed) => {
    if (of === null) return words.whole;
    return of.month === null ? of.name : f.month(of.month);
  };
  return (
    <>
      <Table
        caption={words.caption}
        rows={changes.slice(0, SHOWN)}
        keyOf={({ of, figure }) => `${of?.organizationId} ${of?.month} ${figure}`}
        columns={[
          { name: "where", label: words.where, show: nameOf },
          { name: "figure", label: words.figure, show: ({ figure }) => t.report.figures.name[figure] },
          {
            name: "was",
            label: words.was,
            align: "end",
            show: ({ figure, was }) => figureShown(figure, was, language),
          },
          { name: "is", label: isLabel, align: "end", show: ({ figure, is }) => figureShown(figure, is, language) },
        ]}
      />
      {changes.length > SHOWN && <p className={styles.dim}>{words.more(changes.length - SHOWN)}</p>}
    </>
  );
}
