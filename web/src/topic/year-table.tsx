import { NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import type { Pages } from "../ui/use-pages.ts";
import styles from "./topic.module.css";
import { type BodyYear, type CellYear, type Quarter, topicsAddress } from "./topic-query.ts";
import { type YearFilter, yearFilters } from "./topic-search.ts";
import { standingTone } from "./topic-words.ts";

interface YearTableProps {
  list: BodyYear;
  year: number;
  filter: YearFilter;
  onFilter: (filter: YearFilter) => void;
  pages: Pages;
}

/** Cells × quarters: how each quarter stands, with what was planned, held and moved away. */
export function YearTable({ list, year, filter, onFilter, pages }: YearTableProps) {
  const { t } = useLanguage();
  const words = t.topic.body;
  const columns = [1, 2, 3, 4].map((quarter) => ({
    name: String(quarter),
    label: t.topic.quarter(romanQuarter(quarter)),
    show: (row: CellYear) => <Square quarter={row.quarters.find((each) => each.quarter === quarter)} />,
  }));
  return (
    <SectionCard title={words.cells}>
      <div className={styles.bar}>
        <NativeSelect
          label={words.filter}
          value={filter}
          data={yearFilters.map((each) => ({ value: each, label: words.filters[each] }))}
          onChange={({ currentTarget: { value } }) => onFilter(yearFilters.find((each) => each === value) ?? filter)}
        />
      </div>
      {list.rows.length === 0 ? (
        <Nothing isFiltered={filter !== "ALL"} />
      ) : (
        <>
          <Table
            caption={words.caption}
            rows={list.rows}
            keyOf={(row) => row.organizationId}
            columns={[
              { name: "cell", label: words.cell, show: (row: CellYear) => <Cell row={row} year={year} /> },
              ...columns,
            ]}
          />
          <PageFoot list={list} pages={pages} />
        </>
      )}
    </SectionCard>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useLanguage();
  const words = t.topic.body;
  return isFiltered ? (
    <EmptyState icon="check" title={words.nothing} advice={words.nothingAdvice} />
  ) : (
    <EmptyState icon="tree" title={words.noCells} advice={words.noCellsAdvice} />
  );
}

function Cell({ row, year }: { row: CellYear; year: number }) {
  return (
    <>
      <Link className={rowStyles.link} {...topicsAddress(row.organizationId, year)}>
        {row.name}
      </Link>
      {!row.isDecidedHere && <div className={rowStyles.dim}>{row.parentName}</div>}
    </>
  );
}

function Square({ quarter }: { quarter: Quarter | undefined }) {
  const { t } = useLanguage();
  const words = t.topic;
  if (!quarter) return null;
  const { standing, planned, held, moved, waiting } = quarter;
  const counts = planned + held + moved + waiting > 0 && words.body.counts({ planned, held, moved, waiting });
  return (
    <>
      <StateBadge tone={standingTone[standing]}>{words.standing[standing]}</StateBadge>
      {counts && <div className={rowStyles.dim}>{counts}</div>}
    </>
  );
}
