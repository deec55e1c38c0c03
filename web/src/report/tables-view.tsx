import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { LineTable } from "./line-table.tsx";
import styles from "./report.module.css";
import { filesOf, type PeriodKey, tableQuery } from "./report-query.ts";
import { type Subject, subjects } from "./report-search.ts";

interface TablesViewProps {
  period: PeriodKey;
  subject: Subject;
  onSubject: (subject: Subject) => void;
}

/** The usual tables of a period: quality, attendance, tasks, topics; each on the page and as a workbook. */
export function TablesView({ period, subject, onSubject }: TablesViewProps) {
  const { t, f, code } = useLanguage();
  const words = t.report.tables;
  const pages = usePages();
  const { data: table, error } = useQuery(tableQuery(period, pages.cursor));
  const file = `${filesOf(period)}/tables/${subject}/file?language=${code}`;
  return (
    <SectionCard title={words.subjects[subject]}>
      <div className={styles.bar}>
        <NativeSelect
          label={words.subject}
          value={subject}
          data={subjects.map((each) => ({ value: each, label: words.subjects[each] }))}
          onChange={({ currentTarget: { value } }) => onSubject(subjects.find((each) => each === value) ?? subject)}
        />
        <Button variant="default" component="a" href={file} download>
          {words.download}
        </Button>
      </div>
      <Trouble error={error} />
      {!table && !error && <SkeletonList rows={6} />}
      {table && <LineTable rows={table.rows} total={table.total} subject={subject} period={period} />}
      {table && <PageFoot list={{ ...table, total: null }} pages={pages} />}
      {table?.closedOn && <p className={styles.dim}>{t.report.figures.closed(f.date(table.closedOn))}</p>}
    </SectionCard>
  );
}
