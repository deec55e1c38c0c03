import { Link } from "@tanstack/react-router";
import { findingWords, predecessorLine } from "../../../server/src/limits/year-words.rules.ts";
import { useLanguage } from "../language/use-language.tsx";
import { GradeBadge } from "../meeting/meeting-badges.tsx";
import styles from "../organization/organization.module.css";
import { type Column, Table } from "../ui/paged-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import type { YearRow } from "./limits-query.ts";
import { tones } from "./year-card.tsx";

/** A line a cell: the grade so far, the mean, what may still come, whether Good is possible, and what stands in its way. */
export function YearsTable({ rows, year }: { rows: readonly YearRow[]; year: number }) {
  const { t, f } = useLanguage();
  const words = t.limits.years;
  const columns: Column<YearRow>[] = [
    { name: "cell", label: words.cell, show: (row) => <NameOf row={row} year={year} /> },
    {
      name: "soFar",
      label: words.soFar,
      show: ({ soFar }) => (soFar === null ? words.noGrade : <GradeBadge grade={soFar} />),
    },
    {
      name: "mean",
      label: words.mean,
      align: "end",
      show: ({ mean }) => (mean === null ? "–" : f.score(mean)),
    },
    {
      name: "months",
      label: words.months,
      show: (row) => words.monthsOf(f.number(row.scoredMonths), f.number(row.openMonths)),
    },
    {
      name: "good",
      label: words.good,
      show: ({ good }) => <StateBadge tone={tones[good]}>{words.goodShort[good]}</StateBadge>,
    },
    { name: "why", label: words.why, show: (row) => <Why row={row} /> },
  ];
  return <Table caption={words.caption} rows={rows} keyOf={(row) => row.organizationId} columns={columns} />;
}

function NameOf({ row, year }: { row: YearRow; year: number }) {
  return (
    <>
      <Link
        to="/organizations/$organizationId/year-results"
        params={{ organizationId: row.organizationId }}
        search={{ year }}
      >
        {row.name}
      </Link>
      {row.parentName !== null && <div className={styles.dim}>{row.parentName}</div>}
    </>
  );
}

/** What is not met yet; a cell whose year began later says so. */
function Why({ row }: { row: YearRow }) {
  const { t, f, code } = useLanguage();
  const unmet = row.findings.filter(({ standing }) => standing !== "MET");
  return (
    <>
      {row.judgedFrom !== null && <div>{t.limits.year.table.judgedFrom(f.date(row.judgedFrom))}</div>}
      {row.predecessors.map((before) => (
        <div key={`${before.organizationId} ${before.succeededOn}`}>{predecessorLine(before, code)}</div>
      ))}
      {unmet.length === 0 && <div>{t.limits.years.allMet}</div>}
      {unmet.map((finding) => {
        const { condition, have } = findingWords(finding, code, f.number);
        return (
          <div key={finding.kind}>
            {condition}
            {have && <span className={styles.dim}>: {have}</span>}
          </div>
        );
      })}
    </>
  );
}
