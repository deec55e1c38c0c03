import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { FigureCard, FigureRow, SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge, type Tone } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { ClosingCard } from "./closing-card.tsx";
import styles from "./report.module.css";
import {
  type Below,
  type BelowFilter,
  type BelowRow,
  belowQuery,
  type PeriodKey,
  reportAddress,
  useReportChange,
} from "./report-query.ts";

const DeadlineDialog = lazyDialog(async () => (await import("./deadline-dialog.tsx")).DeadlineDialog);
const filters = ["ALL", "NOT_SENT", "LATE", "WAITING", "RETURNED"] as const satisfies readonly BelowFilter[];
const tones: Record<BelowRow["standing"], Tone> = {
  NOT_SENT: "grey",
  SUBMITTED: "amber",
  ACCEPTED: "green",
  RETURNED: "red",
};

/** Who right below has sent, who is late and what was returned; the closing of the period beneath. */
export function BelowView({ period }: { period: PeriodKey }) {
  const [filter, setFilter] = useState<BelowFilter>("ALL");
  return <Listed key={filter} period={period} filter={filter} onFilter={setFilter} />;
}

interface ListedProps {
  period: PeriodKey;
  filter: BelowFilter;
  onFilter: (filter: BelowFilter) => void;
}

function Listed({ period, filter, onFilter }: ListedProps) {
  const { t } = useLanguage();
  const words = t.report.below;
  const pages = usePages();
  const { data: below, error } = useQuery(belowQuery(period, filter, pages.cursor));
  if (!below) return error ? <Trouble error={error} /> : <SkeletonList rows={6} height="3rem" />;
  return (
    <div className={styles.stack}>
      <Trouble error={error} />
      <Completeness below={below} />
      <SectionCard title={words.title}>
        <div className={styles.bar}>
          <NativeSelect
            label={words.filter}
            value={filter}
            data={filters.map((each) => ({ value: each, label: words.filters[each] }))}
            onChange={({ currentTarget: { value } }) => onFilter(filters.find((each) => each === value) ?? filter)}
          />
          <Deeds below={below} period={period} />
        </div>
        {below.rows.length === 0 ? (
          <EmptyState icon="check" title={words.nothing} advice={words.nothingAdvice} />
        ) : (
          <Rows below={below} period={period} />
        )}
        <PageFoot list={{ ...below, total: null }} pages={pages} />
      </SectionCard>
      <ClosingCard below={below} period={period} />
    </div>
  );
}

function Completeness({ below }: { below: Below }) {
  const { t, f } = useLanguage();
  const words = t.report.below;
  const { asked, sent, accepted, late, wasSentLate, returned } = below.counts;
  return (
    <FigureRow>
      <FigureCard label={words.sent} value={words.sentOf(sent, asked)} note={words.accepted(accepted)} />
      <FigureCard
        label={words.late}
        value={f.number(late)}
        note={words.lateNote(wasSentLate)}
        {...(late > 0 ? { tone: "red" as const } : {})}
      />
      <FigureCard
        label={words.returned}
        value={f.number(returned)}
        note={words.returnedNote}
        {...(returned > 0 ? { tone: "amber" as const } : {})}
      />
      <FigureCard label={words.due} value={f.dayMonth(below.dueOn)} note={words.dueSet(below.daysAfterEnd)} />
    </FigureRow>
  );
}

function Deeds({ below, period }: { below: Below; period: PeriodKey }) {
  const { t } = useLanguage();
  const words = t.report.below;
  const [setting, setSetting] = useState(false);
  const [reminded, setReminded] = useState<number>();
  const remind = useReportChange(
    () => client.report.remind(period),
    (done) => setReminded(done.reminded),
  );
  const { abilities, counts } = below;
  return (
    <>
      {abilities.includes("report.remind") && counts.late > 0 && (
        <Button loading={remind.isPending} onClick={() => remind.mutate()}>
          {words.remind(counts.late)}
        </Button>
      )}
      {abilities.includes("report.setDeadline") && (
        <Button variant="default" onClick={() => setSetting(true)}>
          {words.setDeadline}
        </Button>
      )}
      <span role="status">{reminded !== undefined && words.remindedNow(reminded)}</span>
      <Trouble error={remind.error} />
      <DeadlineDialog opened={setting} onClose={() => setSetting(false)} below={below} period={period} />
    </>
  );
}

function Rows({ below, period }: { below: Below; period: PeriodKey }) {
  const { t, f } = useLanguage();
  const words = t.report.below;
  const { none } = t.report.figures;
  const nameOf = ({ organizationId, name }: BelowRow) => (
    <Link className={rowStyles.link} {...reportAddress({ ...period, organizationId })}>
      {name}
    </Link>
  );
  const stateOf = (row: BelowRow) => (
    <>
      {row.isLate ? (
        <StateBadge tone="red">{words.isLate}</StateBadge>
      ) : (
        <StateBadge tone={tones[row.standing]}>{words.standing[row.standing]}</StateBadge>
      )}
      {row.wasSentLate && <div className={rowStyles.dim}>{words.wasLate}</div>}
      {row.returnReason !== "" && <div className={rowStyles.dim}>{t.report.versions.because(row.returnReason)}</div>}
      {row.isLate && row.remindedOn && <div className={rowStyles.dim}>{words.reminded(f.date(row.remindedOn))}</div>}
    </>
  );
  return (
    <Table
      caption={words.caption}
      rows={below.rows}
      keyOf={(row) => row.organizationId}
      columns={[
        { name: "organization", label: words.organization, show: nameOf },
        { name: "state", label: words.state, show: stateOf },
        { name: "day", label: words.day, show: ({ sentAt }) => (sentAt === null ? none : f.dateTime(sentAt)) },
        { name: "symbol", label: words.symbol, show: ({ symbol }) => symbol || none },
      ]}
    />
  );
}
