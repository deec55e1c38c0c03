import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { YearChoice } from "./cell-topics.tsx";
import { GuidanceText } from "./guidance-text.tsx";
import { type BodyYear, bodyYearQuery } from "./topic-query.ts";
import type { YearFilter } from "./topic-search.ts";
import { WaitingTopics } from "./waiting-topics.tsx";
import { YearTable } from "./year-table.tsx";

const GuidanceDialog = lazyDialog(async () => (await import("./guidance-dialog.tsx")).GuidanceDialog);

interface BodyTopicsProps {
  organizationId: string;
  name: string;
  year: number;
  filter: YearFilter;
  onYear: (year: number) => void;
  onFilter: (filter: YearFilter) => void;
}

/** "Chuyên đề các chi bộ": what is to be accepted, the guidance, and every cell's year. */
export function BodyTopics(props: BodyTopicsProps) {
  const { t } = useLanguage();
  const { organizationId, name, year, onYear } = props;
  return (
    <PageFrame title={t.topic.bodyTitle(year)} overline={name} actions={<YearChoice year={year} onChange={onYear} />}>
      <Year key={`${year}/${props.filter}`} {...props} organizationId={organizationId} />
    </PageFrame>
  );
}

function Year({ organizationId, year, filter, onFilter }: BodyTopicsProps) {
  const pages = usePages();
  const { data: list, error } = useQuery(bodyYearQuery({ organizationId, year, filter, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={6} height="4rem" />;
  return (
    <>
      <Trouble error={error} />
      <Figures list={list} />
      {list.abilities.includes("topic.waiting") && <WaitingTopics organizationId={organizationId} year={year} />}
      <GuidanceCard organizationId={organizationId} year={year} list={list} />
      <YearTable list={list} year={year} filter={filter} onFilter={onFilter} pages={pages} />
    </>
  );
}

/** How many cells have held or planned theirs, quarter by quarter. */
function Figures({ list }: { list: BodyYear }) {
  const { t, f } = useLanguage();
  const words = t.topic;
  return (
    <FigureRow>
      {list.quarters.map(({ quarter, cellsHeld, cellsPlanned, cellsMissing, cellsNotHeld }) => (
        <FigureCard
          key={quarter}
          label={words.quarter(romanQuarter(quarter))}
          value={`${f.number(cellsHeld + cellsPlanned)}/${f.number(cellsHeld + cellsPlanned + cellsMissing + cellsNotHeld)}`}
          note={words.body.sums({
            held: cellsHeld,
            planned: cellsPlanned,
            missing: cellsMissing,
            notHeld: cellsNotHeld,
          })}
          {...(cellsNotHeld > 0 ? { tone: "red" as const } : cellsMissing > 0 ? { tone: "amber" as const } : {})}
        />
      ))}
    </FigureRow>
  );
}

function GuidanceCard({ organizationId, year, list }: { organizationId: string; year: number; list: BodyYear }) {
  const { t } = useLanguage();
  const words = t.topic.body;
  const [writing, setWriting] = useState(false);
  const { guidance } = list;
  const mayWrite = list.abilities.includes("topic.saveGuidance");
  const button = mayWrite && (
    <Button variant="default" onClick={() => setWriting(true)}>
      {guidance ? words.changeGuidance : words.writeGuidance}
    </Button>
  );
  return (
    <SectionCard title={words.guidance} aside={guidance && button}>
      {guidance ? (
        <GuidanceText guidance={guidance} />
      ) : (
        <EmptyState icon="compass" title={words.noGuidance} advice={words.noGuidanceAdvice} action={button} />
      )}
      <GuidanceDialog
        opened={writing}
        onClose={() => setWriting(false)}
        organizationId={organizationId}
        year={year}
        guidance={guidance}
      />
    </SectionCard>
  );
}
