import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import {
  type Chart,
  type ChartColumn,
  type ChartRow,
  type ChartTable,
  chartTable,
} from "../../../server/src/picture/dashboard-tables.rules.ts";
import type { Formats } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { type Column, Table } from "../ui/paged-table.tsx";
import styles from "./dashboard.module.css";
import { type Dashboard, targetOf } from "./dashboard-query.ts";
import { saveDrawing } from "./save-picture.ts";

interface ChartCardProps {
  chart: Chart;
  dashboard: Dashboard;
  year: number;
  /** What the drawing says in one sentence, and how to read it. */
  note: string;
  isWide?: boolean;
  before?: ReactNode;
  children: ReactNode;
}

/** A drawing, or its table in its place; as a picture and as a workbook. */
export function ChartCard({ chart, dashboard, year, note, isWide = false, before, children }: ChartCardProps) {
  const { t, code } = useLanguage();
  const words = t.dashboard;
  const [asTable, setAsTable] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const table = chartTable(chart, dashboard, code);
  const { organizationId, name } = dashboard.organization;
  const save = () =>
    saveDrawing(place.current, {
      fileName: `${table.title} ${year}.png`,
      title: `${table.title}, ${year} – ${name}`,
    });
  return (
    <div className={isWide ? styles.wide : undefined}>
      <SectionCard title={table.title}>
        {before}
        <p className={styles.note}>{table.rows.length === 0 ? words.nothing : note}</p>
        {table.rows.length > 0 && (
          <>
            <div ref={place}>{asTable ? <ChartAsTable {...{ chart, table, dashboard, year }} /> : children}</div>
            <div className={styles.actions}>
              <Button
                variant="default"
                onClick={() => setAsTable(!asTable)}
                aria-label={words.named(asTable ? words.asDrawing : words.asTable, table.title)}
              >
                {asTable ? words.asDrawing : words.asTable}
              </Button>
              {!asTable && (
                <Button variant="default" onClick={save} aria-label={words.named(words.savePicture, table.title)}>
                  {words.savePicture}
                </Button>
              )}
              <Button
                variant="default"
                component="a"
                href={`/api/organizations/${organizationId}/dashboard/${year}/${chart}/file?language=${code}`}
                download
                aria-label={words.named(t.picture.download, table.title)}
              >
                {t.picture.download}
              </Button>
            </div>
          </>
        )}
      </SectionCard>
    </div>
  );
}

type ChartAsTableProps = { chart: Chart; table: ChartTable; dashboard: Dashboard; year: number };

function ChartAsTable({ chart, table, dashboard, year }: ChartAsTableProps) {
  const { f } = useLanguage();
  const columns = table.columns.map(
    (column, index): Column<ChartRow> => ({
      name: column.header,
      label: column.header,
      ...(column.format === "text" ? {} : { align: "end" as const }),
      show: ({ key, cells }) => {
        const said = shownAs(column, cells[index] ?? null, f);
        const target = index === 0 ? targetOf(chart, key, dashboard, year) : undefined;
        return target ? <Link {...target}>{said}</Link> : said;
      },
    }),
  );
  return <Table caption={table.title} columns={columns} rows={table.rows} keyOf={({ key }) => key} />;
}

/** A figure as people read it. */
export function shownAs({ format }: ChartColumn, value: string | number | null, f: Formats): string {
  if (value === null) return "–";
  if (typeof value === "string") return value;
  if (format === "share") return f.percent(value);
  return format === "score" ? f.score(value) : f.number(value);
}
