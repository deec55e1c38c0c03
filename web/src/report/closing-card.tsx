import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { romanQuarter } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import rowStyles from "../ui/rows.module.css";
import { ChangesTable } from "./changes-table.tsx";
import styles from "./report.module.css";
import { type Below, type PeriodKey, useReportChange } from "./report-query.ts";

type Closing = Below["closings"][number];

/** Closing the period's figures and opening them again; every version stays and is compared with today or a later one. */
export function ClosingCard({ below, period }: { below: Below; period: PeriodKey }) {
  const { t, f } = useLanguage();
  const words = t.report.closing;
  const { closings, lastDay, abilities } = below;
  const isClosed = closings.some(({ reopenedAt }) => reopenedAt === null);
  const isOver = dayOf(new Date()) > lastDay;
  const [compared, setCompared] = useState<number>();
  return (
    <SectionCard title={words.title} place="closing">
      {!isClosed && <p className={styles.lines}>{isOver ? words.open : words.notOver(f.date(lastDay))}</p>}
      {!isClosed && isOver && below.openQuarters.length > 0 && (
        <p className={styles.lines}>{words.quartersOpen(below.openQuarters.map(romanQuarter))}</p>
      )}
      {!isClosed && isOver && abilities.includes("period.close") && <Close below={below} period={period} />}
      <ul className={rowStyles.list}>
        {closings.map((closing) => (
          <li key={closing.version} className={rowStyles.row}>
            <strong>{words.closed(f.dateTime(closing.closedAt), closing.version)}</strong>
            {closing.reopenedAt !== null && (
              <p className={rowStyles.dim}>{words.reopened(f.dateTime(closing.reopenedAt), closing.reopenReason)}</p>
            )}
            <div className={rowStyles.buttons}>
              <Button
                variant="default"
                aria-label={words.compareNamed(closing.version)}
                aria-expanded={compared === closing.version}
                onClick={() => setCompared(compared === closing.version ? undefined : closing.version)}
              >
                {words.compare}
              </Button>
              {closing.reopenedAt === null && abilities.includes("period.reopen") && <Reopen period={period} />}
            </div>
            {compared === closing.version && <Comparison closing={closing} closings={closings} period={period} />}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function Close({ below, period }: { below: Below; period: PeriodKey }) {
  const { t } = useLanguage();
  const words = t.report.closing;
  const [asking, setAsking] = useState(false);
  const { openQuarters } = below;
  const close = useReportChange(
    () => client.period.close({ ...period, withQuarters: openQuarters.length > 0 }),
    () => setAsking(false),
  );
  const { sent, asked } = below.counts;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.close}</Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.closeTitle}
        explanation={
          openQuarters.length === 0
            ? words.closeExplanation(sent, asked)
            : `${words.closeExplanation(sent, asked)} ${words.quartersToo(openQuarters.map(romanQuarter))}`
        }
        confirmLabel={openQuarters.length === 0 ? words.close : words.closeWithQuarters}
        busy={close.isPending}
        trouble={<Trouble error={close.error} />}
        onConfirm={() => close.mutate()}
      />
    </>
  );
}

function Reopen({ period }: { period: PeriodKey }) {
  const { t } = useLanguage();
  const words = t.report.closing;
  const [asking, setAsking] = useState(false);
  const reopen = useReportChange(
    (reason: string) => client.period.reopen({ ...period, reason }),
    () => setAsking(false),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.reopen}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.reopenTitle}
        confirmLabel={words.reopen}
        reason={{}}
        busy={reopen.isPending}
        trouble={<Trouble error={reopen.error} />}
        onConfirm={(reason) => reopen.mutate(reason)}
      />
    </>
  );
}

/** What is different since a closing: today, or in a later one. */
function Comparison({
  closing,
  closings,
  period,
}: {
  closing: Closing;
  closings: readonly Closing[];
  period: PeriodKey;
}) {
  const { t } = useLanguage();
  const words = t.report;
  const [against, setAgainst] = useState<number>();
  const later = closings.filter(({ version }) => version > closing.version);
  const input = { ...period, version: closing.version, ...(against === undefined ? {} : { against }) };
  const { data, error } = useQuery(api.period.compare.queryOptions({ input }));
  const count = data?.changes.length ?? 0;
  const said = against === undefined ? words.changes.closedTitle(count) : words.changes.betweenTitle(count, against);
  return (
    <div className={styles.stack}>
      {later.length > 0 && (
        <NativeSelect
          label={words.closing.against}
          value={against === undefined ? "" : String(against)}
          data={[
            { value: "", label: words.closing.today },
            ...later.map(({ version }) => ({ value: String(version), label: words.closing.version(version) })),
          ]}
          onChange={({ currentTarget: { value } }) => setAgainst(value === "" ? undefined : Number(value))}
        />
      )}
      <Trouble error={error} />
      <p className={styles.lines} role="status">
        {data && (count === 0 && against === undefined ? words.changes.none : said)}
      </p>
      {data && count > 0 && (
        <ChangesTable changes={data.changes} isLabel={against === undefined ? words.changes.is : words.changes.later} />
      )}
    </div>
  );
}
