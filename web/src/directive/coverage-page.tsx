import { NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { PageTrouble } from "../shell/route-trouble.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { CoveredRows } from "./covered-rows.tsx";
import styles from "./directive.module.css";
import {
  type Coverage,
  type CoverageFilter,
  coverageFilters,
  type DirectiveIdentity,
  directiveAddress,
  directiveQuery,
} from "./directive-query.ts";

/** "Tình hình thực hiện": how far those below have come with a text, by level and one by one. */
export function CoveragePage() {
  const { t, f } = useLanguage();
  // The route's path has both; the router types params of lazily loaded pages loosely.
  const { organizationId, directiveId } = useParams({ strict: false }) as DirectiveIdentity;
  const identity = { organizationId, directiveId };
  const pages = usePages();
  const [filter, setFilter] = useState<CoverageFilter>("ALL");
  const { data: directive } = useQuery(directiveQuery(identity));
  const { data: coverage, error } = useQuery(
    api.directive.coverage.queryOptions({
      input: { ...identity, filter, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) },
      placeholderData: keepPreviousData,
    }),
  );
  const words = t.directive.coverage;
  if (!coverage) return error ? <PageTrouble error={error} /> : <SkeletonList rows={6} height="4rem" />;
  return (
    <PageFrame
      title={words.title}
      overline={
        directive && (
          <Link className={styles.link} {...directiveAddress(identity)}>
            {t.directive.named(directive)}
          </Link>
        )
      }
    >
      {directive && <p className={styles.subject}>{directive.subject}</p>}
      {coverage.all.sent === 0 ? (
        <SectionCard>
          <EmptyState title={words.nobody} advice={words.nobodyAdvice} />
        </SectionCard>
      ) : (
        <>
          <Figures counts={coverage.all} show={f.number} />
          <SectionCard title={words.byLevel}>
            <Levels coverage={coverage} />
          </SectionCard>
          <SectionCard title={words.rows}>
            <div className={styles.bar}>
              <NativeSelect
                label={words.filter}
                value={filter}
                data={coverageFilters.map((each) => ({ value: each, label: words.filters[each] }))}
                onChange={({ currentTarget: { value } }) => {
                  setFilter(coverageFilters.find((each) => each === value) ?? filter);
                  pages.setSearch("");
                }}
              />
            </div>
            {coverage.rows.length === 0 ? (
              <EmptyState icon="check" title={words.none} advice={words.noneAdvice} />
            ) : (
              <CoveredRows rows={coverage.rows} identity={identity} />
            )}
            {hasPages(coverage, pages) && <PageFoot list={coverage} pages={pages} />}
          </SectionCard>
        </>
      )}
    </PageFrame>
  );
}

type Counts = Coverage["all"];

function Figures({ counts, show }: { counts: Counts; show: (count: number) => string }) {
  const { t } = useLanguage();
  const words = t.directive.coverage;
  const { sent, received, disseminated, settled, late } = counts;
  return (
    <FigureRow>
      <FigureCard label={words.settled} value={show(settled)} note={words.ofSent(sent)} />
      <FigureCard label={words.disseminated} value={show(disseminated)} note={words.ofSent(sent)} />
      <FigureCard label={words.notOpened} value={show(sent - received)} note={words.ofSent(sent)} />
      <FigureCard
        label={words.late}
        value={show(late)}
        note={words.ofSent(sent)}
        {...(late > 0 ? { tone: "red" as const } : {})}
      />
    </FigureRow>
  );
}

const columns = [
  "sent",
  "received",
  "planned",
  "planPapers",
  "disseminated",
  "reported",
  "declined",
  "settled",
  "late",
] as const satisfies readonly (keyof Counts)[];

function Levels({ coverage }: { coverage: Coverage }) {
  const { t, f } = useLanguage();
  const words = t.directive.coverage;
  const levels = coverage.levels.map((level) => ({ ...level, name: t.organization.kind[level.kind] }));
  const all = { ...coverage.all, kind: "ALL", name: words.all };
  return (
    <Table
      caption={words.byLevel}
      rows={levels.length > 1 ? [...levels, all] : levels}
      keyOf={(row) => row.kind}
      columns={[
        { name: "level", label: words.level, show: (row) => row.name },
        ...columns.map((name) => ({
          name,
          label: words.column[name],
          align: "end" as const,
          show: (row: Counts) => f.number(row[name]),
        })),
      ]}
    />
  );
}
