import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";
import { thisYear } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./indicator.module.css";
import { IndicatorCard } from "./indicator-card.tsx";
import { indicatorsQuery } from "./indicator-query.ts";
import { type IndicatorSearch, indicatorSearch } from "./indicator-search.ts";

const IndicatorDialog = lazyDialog(async () => (await import("./indicator-dialog.tsx")).IndicatorDialog);

/** "Chỉ tiêu": those of the organization one acts for. */
export function OwnIndicatorsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <IndicatorsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.shell.nav.indicators}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function IndicatorsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <IndicatorsOf key={organizationId} organizationId={organizationId} />;
}

/** Figures of an organization's work in a year, and how far the goals of the term are reached. */
function IndicatorsOf({ organizationId }: { organizationId: string }) {
  const { t, code } = useLanguage();
  const words = t.indicator;
  const navigate = useNavigate();
  const pages = usePages();
  const [isAdding, setAdding] = useState(false);
  // The router also hands over what the address says beside what its route knows.
  const search = indicatorSearch(useSearch({ strict: false }));
  const { on } = search;
  const year = search.year ?? thisYear();
  const change = (changed: IndicatorSearch) =>
    void navigate({ to: ".", search: indicatorSearch({ ...search, ...changed }), replace: true, resetScroll: false });
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const { data: list, error } = useQuery(indicatorsQuery({ organizationId, year, on, cursor: pages.cursor }));
  const mayAdd = list?.abilities.includes("indicator.add") === true;
  const hasGoals = list?.rows.some(({ goal }) => goal !== null) === true;
  return (
    <PageFrame
      title={words.title(year)}
      {...(organization && { overline: organization.name })}
      actions={
        <>
          <NativeSelect
            aria-label={words.year}
            value={String(year)}
            data={yearsAround(year).map((one) => ({ value: String(one), label: words.yearOption(one) }))}
            onChange={(event) => change({ year: Number(event.currentTarget.value) })}
          />
          {list && list.rows.length > 0 && (
            <Button
              variant="default"
              component="a"
              href={`/api/organizations/${organizationId}/indicators/${year}/file?language=${code}`}
              download
            >
              {words.download}
            </Button>
          )}
          {mayAdd && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
        </>
      }
    >
      <p className={styles.dim}>{words.explanation}</p>
      {hasGoals && (
        <div className={styles.onDay}>
          <DayField label={words.onDay} value={on ?? today()} onChange={(day) => change({ on: day ?? today() })} />
        </div>
      )}
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={4} height="5rem" />}
      {list?.rows.length === 0 && (
        <SectionCard>
          <EmptyState icon="chart" title={words.none} advice={mayAdd ? words.noneAdvice : words.noneAdviceReader} />
        </SectionCard>
      )}
      {list?.rows.map((indicator) => (
        <IndicatorCard
          key={indicator.indicatorId}
          organizationId={organizationId}
          indicator={indicator}
          on={on ?? today()}
        />
      ))}
      {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      <IndicatorDialog opened={isAdding} onClose={() => setAdding(false)} organizationId={organizationId} />
    </PageFrame>
  );
}

const yearsBack = 10;

/** Next year, this one and ten back; and the one that the address names. */
function yearsAround(chosen: number): number[] {
  const years = Array.from({ length: yearsBack + 2 }, (_, back) => thisYear() + 1 - back);
  return [...new Set([...years, chosen])].toSorted((left, right) => right - left);
}
