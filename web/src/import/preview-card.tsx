import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Table } from "../ui/paged-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./import.module.css";
import type { ImportRun } from "./import-query.ts";

/** The first rows as they were understood. */
export function PreviewCard({ run: { preview, fields } }: { run: ImportRun }) {
  const { t, f } = useLanguage();
  const words = t.imports.run;
  if (preview.length === 0) return null;
  const shown = fields.filter(({ field }) => preview.some(({ values }) => values[field]));
  return (
    <SectionCard title={words.preview}>
      <Table
        caption={words.previewCaption}
        rows={preview}
        keyOf={({ row }) => String(row)}
        columns={[
          {
            name: "row",
            label: words.row,
            show: ({ row }) => <span className={styles.row}>{`${words.row} ${row}`}</span>,
          },
          ...shown.map(({ field, label }) => ({
            name: field,
            label,
            show: ({ values }: ImportRun["preview"][number]) => inWords(field, values[field] ?? "", t, f),
          })),
        ]}
      />
    </SectionCard>
  );
}

/** Lines that are no rows of the list: passed over, and shown so that nobody misses one. */
export function SkippedCard({ run: { skipped } }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  if (skipped.length === 0) return null;
  return (
    <SectionCard title={words.skipped(skipped.length)}>
      <p className={styles.dim}>{words.skippedAdvice}</p>
      <details>
        <summary>{words.skippedCaption}</summary>
        <Table
          caption={words.skippedCaption}
          rows={skipped}
          keyOf={({ row }) => String(row)}
          columns={[
            {
              name: "row",
              label: words.row,
              show: ({ row }) => <span className={styles.row}>{`${words.row} ${row}`}</span>,
            },
            { name: "text", label: words.skippedText, show: ({ text }) => text },
          ]}
        />
      </details>
    </SectionCard>
  );
}

/** Rows to correct, in words; all of them are in the file to download. */
export function ProblemsCard({ run }: { run: ImportRun }) {
  const { t, code } = useLanguage();
  const words = t.imports.run;
  const { problems, totals, organizationId, importId } = run;
  if (problems.length === 0) return null;
  const hasFailed = (totals?.failed ?? 0) > 0;
  const href = `/api/organizations/${organizationId}/imports/${importId}/errors-file?language=${code}`;
  return (
    <SectionCard
      title={hasFailed ? words.problems : words.knownRows}
      aside={
        hasFailed && (
          <a href={href} download>
            {words.errorFile}
          </a>
        )
      }
    >
      {hasFailed && <p className={styles.dim}>{words.errorFileAdvice}</p>}
      <Table
        caption={words.problemsCaption}
        rows={problems}
        keyOf={({ row }) => String(row)}
        columns={[
          {
            name: "row",
            label: words.row,
            show: ({ row, known }) => (
              <span className={styles.row}>
                {words.row} {row} {known && <StateBadge>{words.knownRow}</StateBadge>}
              </span>
            ),
          },
          { name: "name", label: words.rowName, show: ({ name }) => name || "–" },
          {
            name: "what",
            label: hasFailed ? words.whatToDo : words.note,
            show: ({ messages }) => (
              <ul className={styles.messages}>
                {messages.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </SectionCard>
  );
}

/** The server gives codes and ISO days; the reader sees what the lists of this product say for them. */
function inWords(field: string, value: string, t: Texts, f: Formats): string {
  const codes: Record<string, Record<string, string>> = {
    sex: t.people.sex,
    status: t.people.status,
    position: t.account.role,
    kind: t.organization.kind,
    cellType: t.organization.cellType,
  };
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return f.date(value);
  return codes[field]?.[value] ?? value;
}
