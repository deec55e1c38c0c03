import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../api.ts";
import { directiveAddress } from "../directive/directive-query.ts";
import type { Formats } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { DayField } from "../meeting/day-field.tsx";
import { today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { Table } from "../ui/paged-table.tsx";
import rows from "../ui/rows.module.css";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./indicator.module.css";
import { type Indicator, type IndicatorPeriod, useIndicatorChange } from "./indicator-query.ts";

const IndicatorDialog = lazyDialog(async () => (await import("./indicator-dialog.tsx")).IndicatorDialog);
const FiguresDialog = lazyDialog(async () => (await import("./figures-dialog.tsx")).FiguresDialog);

interface IndicatorProps {
  organizationId: string;
  indicator: Indicator;
}

interface IndicatorCardProps extends IndicatorProps {
  /** The day as of which its goal is shown. */
  on: string;
}

/** One indicator: who set it, its goal, and the figures of the year. */
export function IndicatorCard({ organizationId, indicator, on }: IndicatorCardProps) {
  const { t, f } = useLanguage();
  const words = t.indicator;
  const [entering, setEntering] = useState<IndicatorPeriod>();
  const { name, unit, directive, basis, endedOn, goal } = indicator;
  const mayEnter = indicator.abilities.includes("indicator.record");
  return (
    <SectionCard title={name} aside={endedOn && <StateBadge tone="grey">{words.ended(f.date(endedOn))}</StateBadge>}>
      <div className={styles.stack}>
        {directive && (
          <div>
            <Link className={rows.link} {...directiveAddress({ organizationId, directiveId: directive.directiveId })}>
              {words.basis(t.directive.named(directive))}
            </Link>
          </div>
        )}
        {basis !== "" && <p className={styles.dim}>{words.basis(basis)}</p>}
        {goal && <Goal indicator={indicator} goal={goal} on={on} />}
        <Table
          caption={words.caption(name)}
          rows={indicator.periods}
          keyOf={({ period }) => period}
          columns={[
            { name: "period", label: words.column.period, show: ({ period }) => words.period(period) },
            {
              name: "target",
              label: words.column.target,
              align: "end",
              show: ({ target }) => target !== null && <Figure value={target} unit={unit} />,
            },
            {
              name: "value",
              label: words.column.value,
              align: "end",
              show: (period) => <Result period={period} unit={unit} />,
            },
            {
              name: "change",
              label: words.column.change,
              align: "end",
              show: ({ change }) => change !== null && <span className={styles.figure}>{changeWords(change)}</span>,
            },
            ...(mayEnter
              ? [
                  {
                    name: "enter",
                    label: words.enter,
                    align: "end" as const,
                    show: (period: IndicatorPeriod) => (
                      <Button
                        variant="subtle"
                        aria-label={words.enterNamed(words.periodOfYear(period.period), name)}
                        onClick={() => setEntering(period)}
                      >
                        {words.enter}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Deeds organizationId={organizationId} indicator={indicator} />
      </div>
      {entering && (
        <FiguresDialog
          opened
          onClose={() => setEntering(undefined)}
          organizationId={organizationId}
          indicator={indicator}
          period={entering}
        />
      )}
    </SectionCard>
  );

  function changeWords(change: number): string {
    return change === 0 ? words.unchanged : words.change(signed(change, f), unit === "%");
  }
}

function Figure({ value, unit }: { value: number; unit: string }) {
  const { f } = useLanguage();
  return <span className={styles.figure}>{withUnit(value, unit, f)}</span>;
}

function Result({ period: { value, isMet, note }, unit }: { period: IndicatorPeriod; unit: string }) {
  const { t } = useLanguage();
  const words = t.indicator;
  if (value === null) return <span className={styles.note}>{words.noValue}</span>;
  return (
    <>
      <Figure value={value} unit={unit} /> {isMet !== null && <MetBadge isMet={isMet} />}
      {note !== "" && <div className={styles.note}>{note}</div>}
    </>
  );
}

/** What is to be reached within the term, and how far it is by the day that was asked for. */
function Goal({ indicator, goal, on }: { indicator: Indicator; goal: NonNullable<Indicator["goal"]>; on: string }) {
  const { t, f } = useLanguage();
  const words = t.indicator;
  const { unit, standing } = indicator;
  const baseline = goal.baseline === null ? "" : ` (${words.from(withUnit(goal.baseline, unit, f))})`;
  return (
    <div>
      <strong>{words.goal}: </strong>
      {words.goalWords(withUnit(goal.target, unit, f), f.date(goal.dueOn))}
      {baseline}.
      <div>
        {standing ? (
          <>
            {words.standing(withUnit(standing.value, unit, f), words.periodOfYear(standing.period))}{" "}
            {(standing.isMet || goal.dueOn <= on) && <MetBadge isMet={standing.isMet} />}{" "}
            <span className={styles.note}>
              {standing.share === null
                ? words.elapsed(f.percent(standing.elapsed / 100))
                : words.share(f.percent(standing.share / 100), f.percent(standing.elapsed / 100))}
            </span>
          </>
        ) : (
          <span className={styles.note}>{words.noStanding}</span>
        )}
      </div>
    </div>
  );
}

function MetBadge({ isMet }: { isMet: boolean }) {
  const { t } = useLanguage();
  return <StateBadge tone={isMet ? "green" : "amber"}>{isMet ? t.indicator.met : t.indicator.notMet}</StateBadge>;
}

type Deed = "update" | "end" | "remove";

/** What may be done with the indicator itself. */
function Deeds({ organizationId, indicator }: IndicatorProps) {
  const { t } = useLanguage();
  const words = t.indicator;
  const [doing, setDoing] = useState<Deed>();
  const [lastDay, setLastDay] = useState<string | null>(today());
  const { indicatorId, name, endedOn } = indicator;
  const key = { organizationId, indicatorId };
  const leave = () => setDoing(undefined);
  const can = (deed: Deed) => indicator.abilities.includes(`indicator.${deed}`);
  const end = useIndicatorChange((day: string | null) => client.indicator.end({ ...key, endedOn: day }), leave);
  const remove = useIndicatorChange(() => client.indicator.remove(key), leave);
  const button = (deed: Deed, label: string) => (
    <Button variant="subtle" aria-label={words.actionNamed(label, name)} onClick={() => setDoing(deed)}>
      {label}
    </Button>
  );
  return (
    <div className={rows.buttons}>
      {can("update") && button("update", words.edit)}
      {can("end") &&
        (endedOn === null ? (
          button("end", words.end)
        ) : (
          <Button variant="subtle" loading={end.isPending} onClick={() => end.mutate(null)}>
            {words.keepAgain}
          </Button>
        ))}
      {can("remove") && button("remove", words.remove)}
      <IndicatorDialog
        opened={doing === "update"}
        onClose={leave}
        organizationId={organizationId}
        indicator={indicator}
      />
      <ConfirmDialog
        opened={doing === "end"}
        onClose={leave}
        title={words.endTitle(name)}
        explanation={
          <>
            <p>{words.endAdvice}</p>
            <DayField label={words.field.endedOn} value={lastDay} onChange={setLastDay} required />
          </>
        }
        confirmLabel={words.end}
        busy={end.isPending}
        trouble={<Trouble error={end.error} />}
        onConfirm={() => lastDay !== null && end.mutate(lastDay)}
      />
      <ConfirmDialog
        opened={doing === "remove"}
        onClose={leave}
        title={words.removeTitle(name)}
        confirmLabel={words.remove}
        busy={remove.isPending}
        trouble={<Trouble error={remove.error} />}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}

function withUnit(value: number, unit: string, f: Formats): string {
  return unit === "%" ? `${f.number(value)}%` : `${f.number(value)} ${unit}`;
}

function signed(change: number, f: Formats): string {
  return change > 0 ? `+${f.number(change)}` : `−${f.number(-change)}`;
}
