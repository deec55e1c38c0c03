import { Button, Group, NativeSelect } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ONE_COLUMN, useWidthUpTo } from "../ui/use-width-up-to.ts";
import { useLineName } from "./line-name.tsx";
import { linesOf } from "./lines-of.ts";
import styles from "./picture.module.css";
import { PictureGrid } from "./picture-grid.tsx";
import { PictureList } from "./picture-list.tsx";
import type { PictureRow, PlainRow } from "./picture-query.ts";
import { filters, type PictureSearch } from "./picture-search.ts";
import { PictureTable } from "./picture-table.tsx";
import { saveGrid } from "./save-grid.ts";
import { lookOf, type SquareLook } from "./square-look.ts";

interface PictureBodyProps {
  /** Whose picture it is. */
  name: string;
  rows: readonly PictureRow[];
  year: number;
  search: PictureSearch;
  change: (changed: Partial<Record<keyof PictureSearch, unknown>>) => void;
  more: ReactNode;
}

/** The picture itself: coloured grid, list on a narrow screen, or plain table; with its filter and key. */
export function PictureBody({ name, rows, year, search, change, more }: PictureBodyProps) {
  const { t, f } = useLanguage();
  const words = t.picture;
  const lineName = useLineName();
  const legend = legendOf(words);
  const save = () => {
    const today = dayOf(new Date());
    const title = words.caption(year);
    void saveGrid({
      fileName: `${title}.png`,
      title: `${title} – ${name}`,
      months: Array.from({ length: 12 }, (_, index) => words.month(index + 1)),
      meanName: words.mean,
      rows: linesOf<PlainRow>(rows).map((row) => ({
        name: lineName(row),
        looks: row.squares.map((square) => lookOf(square, t, today)),
        mean: row.meanScore === null ? "–" : f.score(row.meanScore),
      })),
      legend,
    });
  };
  const isNarrow = useWidthUpTo(ONE_COLUMN);
  const isPhone = useWidthUpTo("40em");
  const asTable = search.table === true;
  const list = <PictureList rows={rows} year={year} months={isPhone ? 3 : 6} />;
  const grid = isNarrow ? list : <PictureGrid rows={rows} year={year} />;
  const shown = asTable ? <PictureTable rows={rows} year={year} /> : grid;
  return (
    <SectionCard>
      <div className={styles.bar}>
        <NativeSelect
          label={words.filter.label}
          value={search.filter ?? "ALL"}
          data={filters.map((filter) => ({ value: filter, label: words.filter[filter] }))}
          onChange={(event) => change({ filter: event.currentTarget.value })}
        />
        <Button variant="default" onClick={() => change({ table: asTable ? undefined : true })}>
          {asTable ? words.asGrid : words.asTable}
        </Button>
        {rows.length > 0 && !asTable && (
          <Button variant="default" onClick={save}>
            {t.dashboard.savePicture}
          </Button>
        )}
      </div>
      <div>{rows.length === 0 ? <Nothing isFiltered={search.filter !== undefined} /> : shown}</div>
      {more}
      {rows.length > 0 && !asTable && <Legend keys={legend} />}
    </SectionCard>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useLanguage();
  const words = t.picture;
  if (isFiltered) return <EmptyState icon="check" title={words.nothingFiltered} advice={words.nothingFilteredAdvice} />;
  const link = <Link to="/organizations">{words.toOrganizations}</Link>;
  return <EmptyState icon="tree" title={words.empty} advice={words.emptyAdvice} action={link} />;
}

type Key = { edge: SquareLook["edge"]; level?: "GOOD" | undefined; text: string };

function legendOf(words: ReturnType<typeof useLanguage>["t"]["picture"]): Key[] {
  return [
    { edge: "filled", level: "GOOD", text: words.legendOfficial },
    { edge: "outlined", level: "GOOD", text: words.legendSelf },
    { edge: "dashed", text: words.legendNotSent },
    { edge: "struck", text: words.legendNotHeld },
  ];
}

function Legend({ keys }: { keys: readonly Key[] }) {
  const { t } = useLanguage();
  const words = t.picture;
  return (
    <Group gap="xs" align="start">
      <ul className={styles.legend} aria-label={words.legend}>
        {keys.map(({ edge, level, text }) => (
          <li key={edge}>
            <span className={`${styles.square} ${styles.sample}`} data-edge={edge} data-level={level} />
            {text}
          </li>
        ))}
        <li>{words.hint}</li>
      </ul>
    </Group>
  );
}
