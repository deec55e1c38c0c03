import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./orientation.module.css";
import {
  type OrientationIdentity,
  orientationAddress,
  orientationQuery,
  type Usage,
  type UsageFilter,
  type UsingCell,
  usageFilters,
  usageQuery,
} from "./orientation-query.ts";
import { UseLine } from "./use-line.tsx";

/** Who uses an orientation, and how it was adapted: in sum, by branch, by block, and cell by cell. */
export function UsagePage() {
  const { t } = useLanguage();
  const words = t.orientation.usage;
  const identity = useParams({ from: "/signed-in/organizations/$organizationId/orientations/$orientationId/usage" });
  const { data: orientation } = useQuery(orientationQuery(identity));
  const [underId, setUnderId] = useState<string>();
  const [filter, setFilter] = useState<UsageFilter>("ALL");
  return (
    <PageFrame
      title={words.title}
      overline={<Link {...orientationAddress(identity)}>{orientation?.title ?? t.orientation.title}</Link>}
    >
      <OfFilter
        key={`${underId} ${filter}`}
        identity={identity}
        underId={underId}
        filter={filter}
        onUnder={setUnderId}
        onFilter={setFilter}
      />
    </PageFrame>
  );
}

interface OfFilterProps {
  identity: OrientationIdentity;
  underId: string | undefined;
  filter: UsageFilter;
  onUnder: (organizationId: string | undefined) => void;
  onFilter: (filter: UsageFilter) => void;
}

function OfFilter({ identity, underId, filter, onUnder, onFilter }: OfFilterProps) {
  const { t } = useLanguage();
  const words = t.orientation.usage;
  const pages = usePages();
  const { data: usage, error } = useQuery(usageQuery({ ...identity, underId, filter, cursor: pages.cursor }));
  return (
    <div className={styles.stack}>
      <Trouble error={error} />
      {!usage && !error && <SkeletonList />}
      {usage && (
        <>
          <Sums usage={usage} />
          <Branches usage={usage} underId={underId} onUnder={onUnder} />
          <Blocks usage={usage} />
          <SectionCard title={words.cells}>
            <div className={styles.bar}>
              <NativeSelect
                label={words.show}
                value={filter}
                data={usageFilters.map((value) => ({ value, label: words.filter[value] }))}
                onChange={({ currentTarget: { value } }) =>
                  onFilter(usageFilters.find((each) => each === value) ?? filter)
                }
              />
            </div>
            {usage.rows.length === 0 && <EmptyState title={words.noCells} advice={words.noCellsAdvice} />}
            <ul className={rowStyles.list} aria-label={words.cells}>
              {usage.rows.map((row) => (
                <Cell key={row.organizationId} row={row} blocks={usage.blocks} />
              ))}
            </ul>
            {usage.rows.length > 0 && <PageFoot list={usage} pages={pages} />}
          </SectionCard>
        </>
      )}
    </div>
  );
}

function Sums({ usage: { all } }: { usage: Usage }) {
  const { t, f } = useLanguage();
  const words = t.orientation.usage;
  return (
    <FigureRow>
      <FigureCard label={words.filter.USING} value={f.number(all.using)} note={words.ofCells(all.cells)} tone="green" />
      <FigureCard label={words.filter.ADAPTING} value={f.number(all.adapting)} />
      <FigureCard label={words.filter.LEAVING} value={f.number(all.leaving)} />
      <FigureCard label={words.filter.OPEN} value={f.number(all.open)} />
    </FigureRow>
  );
}

function Branches({ usage, underId, onUnder }: { usage: Usage } & Pick<OfFilterProps, "underId" | "onUnder">) {
  const { t, f } = useLanguage();
  const words = t.orientation.usage;
  if (usage.branches.length === 0 && underId === undefined) return null;
  return (
    <SectionCard
      title={words.branches}
      aside={
        underId !== undefined && (
          <Button variant="default" onClick={() => onUnder(undefined)}>
            {words.everywhere}
          </Button>
        )
      }
    >
      {usage.branches.length > 0 && (
        <Table
          caption={words.branches}
          keyOf={({ organizationId }) => organizationId}
          rows={usage.branches}
          columns={[
            {
              name: "name",
              label: words.organization,
              show: ({ organizationId, name }) => (
                <Button variant="subtle" px={0} onClick={() => onUnder(organizationId)}>
                  {name}
                </Button>
              ),
            },
            { name: "cells", label: words.cellCount, align: "end", show: ({ cells }) => f.number(cells) },
            { name: "using", label: words.filter.USING, align: "end", show: ({ using }) => f.number(using) },
            {
              name: "adapting",
              label: words.filter.ADAPTING,
              align: "end",
              show: ({ adapting }) => f.number(adapting),
            },
            { name: "leaving", label: words.filter.LEAVING, align: "end", show: ({ leaving }) => f.number(leaving) },
            { name: "open", label: words.filter.OPEN, align: "end", show: ({ open }) => f.number(open) },
          ]}
        />
      )}
    </SectionCard>
  );
}

function Blocks({ usage }: { usage: Usage }) {
  const { t, f } = useLanguage();
  const words = t.orientation.usage;
  return (
    <SectionCard title={words.blocks}>
      <Table
        caption={words.blocks}
        keyOf={({ blockId }) => blockId}
        rows={usage.blocks}
        columns={[
          { name: "title", label: words.block, show: ({ title }) => title },
          { name: "taken", label: words.decision.TAKEN, align: "end", show: ({ taken }) => f.number(taken) },
          { name: "adapted", label: words.decision.ADAPTED, align: "end", show: ({ adapted }) => f.number(adapted) },
          { name: "left", label: words.decision.LEFT, align: "end", show: ({ left }) => f.number(left) },
          { name: "held", label: words.held, align: "end", show: ({ held }) => f.number(held) },
        ]}
      />
    </SectionCard>
  );
}

function Cell({ row, blocks }: { row: UsingCell; blocks: Usage["blocks"] }) {
  const { t } = useLanguage();
  const words = t.orientation.usage;
  return (
    <li className={styles.row}>
      <div>
        <strong>{row.name}</strong>
        {row.parentName && <div className={styles.dim}>{row.parentName}</div>}
        {row.uses.length === 0 && <div className={styles.dim}>{words.nothingYet}</div>}
        <ul className={styles.uses}>
          {row.uses.map((use) => (
            <li key={use.blockId}>
              <UseLine
                use={use}
                title={blocks.find(({ blockId }) => blockId === use.blockId)?.title ?? ""}
                organizationId={row.organizationId}
              />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
