import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { EmptyState } from "./empty-state.tsx";
import { SearchBox } from "./search-box.tsx";
import { SkeletonList } from "./skeleton-list.tsx";
import styles from "./ui.module.css";
import type { Pages } from "./use-pages.ts";

export interface Column<Row> {
  name: string;
  label: string;
  show: (row: Row) => ReactNode;
  align?: "end";
}

interface PagedTableProps<Row> {
  /** What the rows are, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** One page as the API answers it; absent while it is read. */
  list: { rows: readonly Row[]; nextCursor: string | null; total: number | null } | undefined;
  pages: Pages;
  searchLabel?: string;
  /** Shown when there is nothing at all: what to do. */
  empty: ReactNode;
}

/** A table with search and pages; on a phone each row becomes a small card. */
export function PagedTable<Row>({ caption, columns, keyOf, list, pages, searchLabel, empty }: PagedTableProps<Row>) {
  const isEmpty = list?.rows.length === 0;
  return (
    <Stack gap="sm">
      <SearchBox value={pages.search} onSearch={pages.setSearch} {...(searchLabel ? { label: searchLabel } : {})} />
      {!list && <SkeletonList />}
      {isEmpty && (pages.search ? <NothingFound words={pages.search} /> : empty)}
      {list && !isEmpty && <Table caption={caption} columns={columns} keyOf={keyOf} rows={list.rows} />}
      {list && !isEmpty && <PageFoot list={list} pages={pages} />}
    </Stack>
  );
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  rows: readonly Row[];
}

/** A plain table of the house; wide ones scroll inside their own frame. */
export function Table<Row>({ caption, columns, keyOf, rows }: TableProps<Row>) {
  return (
    <div className={styles.tableWrap}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <td key={column.name} data-label={column.label} data-align={column.align}>
                  <div className={styles.cell}>{column.show(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NothingFound({ words }: { words: string }) {
  const { t } = useLanguage();
  return <EmptyState icon="search" title={t.common.search.nothing(words)} advice={t.common.search.nothingAdvice} />;
}

/** Whether the foot of a list that was not counted has anything to say. */
export function hasPages({ nextCursor }: { nextCursor: string | null }, { page }: Pages): boolean {
  return nextCursor !== null || page > 1;
}

/** How many rows there are, and the way to the next page. */
export function PageFoot({
  list,
  pages,
}: {
  list: { rows: readonly unknown[]; nextCursor: string | null; total: number | null };
  pages: Pages;
}) {
  const { t } = useLanguage();
  const { nextCursor } = list;
  return (
    <div className={styles.tableFoot}>
      <span className={styles.dim} role="status">
        {list.total !== null && t.common.list.count(list.rows.length, list.total)}
      </span>
      {(pages.page > 1 || nextCursor !== null) && (
        <Group gap="xs">
          <Button variant="default" disabled={pages.page === 1} onClick={pages.previous}>
            {t.common.action.previousPage}
          </Button>
          <Button
            variant="default"
            disabled={nextCursor === null}
            onClick={() => nextCursor !== null && pages.next(nextCursor)}
          >
            {t.common.action.nextPage}
          </Button>
        </Group>
      )}
    </div>
  );
}
