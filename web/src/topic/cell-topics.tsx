import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { useThresholds } from "../limits/use-thresholds.ts";
import { romanQuarter } from "../picture/picture-search.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { GuidanceText } from "./guidance-text.tsx";
import styles from "./topic.module.css";
import { type Topic, type TopicYear, topicsQuery, useTopicChange } from "./topic-query.ts";
import { TopicRow } from "./topic-row.tsx";
import { topicYears } from "./topic-search.ts";
import { standingTone } from "./topic-words.ts";

const TopicDialog = lazyDialog(async () => (await import("./topic-dialog.tsx")).TopicDialog);

interface CellTopicsProps {
  organizationId: string;
  name: string | undefined;
  year: number;
  onYear: (year: number) => void;
}

/** "Chuyên đề năm": a cell's topics by quarter, what is missing ahead, and what its superiors want of the year. */
export function CellTopics({ organizationId, name, year, onYear }: CellTopicsProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const { data: list, error } = useQuery(topicsQuery(organizationId, year));
  const [adding, setAdding] = useState<number>();
  const mayAdd = list?.abilities.includes("topic.add") === true;
  return (
    <PageFrame
      title={words.title(year)}
      {...(name === undefined ? {} : { overline: name })}
      actions={
        <>
          <YearChoice year={year} onChange={onYear} />
          {mayAdd && (
            <Button variant="default" onClick={() => setAdding(1)}>
              {words.add}
            </Button>
          )}
          {list?.abilities.includes("topic.register") && (
            <RegisterButton organizationId={organizationId} year={year} drafts={list.drafts} />
          )}
        </>
      }
    >
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={4} height="5rem" />}
      {list && <MissingAhead organizationId={organizationId} list={list} />}
      {list && list.guidance.length > 0 && (
        <SectionCard title={words.guidance}>
          {list.guidance.map((guidance) => (
            <GuidanceText key={guidance.organizationId} guidance={guidance} isNamed />
          ))}
        </SectionCard>
      )}
      {list && list.rows.length === 0 && (
        <SectionCard>
          <EmptyState icon="book" title={words.none} advice={mayAdd ? words.noneAdvice : words.noneAdviceReader} />
        </SectionCard>
      )}
      {list && (
        <Quarters organizationId={organizationId} year={year} list={list} {...(mayAdd ? { onAdd: setAdding } : {})} />
      )}
      <TopicDialog
        opened={adding !== undefined}
        onClose={() => setAdding(undefined)}
        organizationId={organizationId}
        year={year}
        {...(adding === undefined ? {} : { quarter: adding })}
      />
    </PageFrame>
  );
}

/** Which year is shown: next year's too, which is planned now. */
export function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useLanguage();
  return (
    <NativeSelect
      aria-label={t.topic.year}
      value={String(year)}
      data={topicYears(year).map((one) => ({ value: String(one), label: t.topic.yearOption(one) }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

/** Quarters that are not over and have nothing planned, before it is too late. */
function MissingAhead({ organizationId, list }: { organizationId: string; list: TopicYear }) {
  const { t } = useLanguage();
  const { thematicMeetingsAQuarter } = useThresholds(organizationId).thresholds;
  const words = t.topic;
  const missing = list.quarters.filter(({ standing }) => standing === "MISSING");
  if (missing.length === 0) return null;
  return (
    <Notice
      tone="amber"
      title={words.missing(missing.map(({ quarter }) => words.quarter(romanQuarter(quarter))))}
      advice={words.missingAdvice(thematicMeetingsAQuarter)}
    />
  );
}

function RegisterButton({ organizationId, year, drafts }: { organizationId: string; year: number; drafts: number }) {
  const { t } = useLanguage();
  const words = t.topic;
  const [asking, setAsking] = useState(false);
  const register = useTopicChange(
    () => client.topic.register({ organizationId, year }),
    () => setAsking(false),
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.registerAll(drafts)}</Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.registerAsk}
        explanation={words.registerExplained(drafts)}
        busy={register.isPending}
        trouble={<Trouble error={register.error} />}
        onConfirm={() => register.mutate()}
      />
    </>
  );
}

interface QuartersProps {
  organizationId: string;
  year: number;
  list: TopicYear;
  onAdd?: (quarter: number) => void;
}

function Quarters({ organizationId, year, list, onAdd }: QuartersProps) {
  const { t } = useLanguage();
  const words = t.topic;
  const standingOf = (quarter: number) => list.quarters.find((each) => each.quarter === quarter)?.standing;
  return (
    <div className={styles.columns}>
      {groupsOf(list.rows, year).map(({ key, quarter, ofYear, topics }) => {
        const standing = ofYear === year ? standingOf(quarter) : undefined;
        return (
          <SectionCard
            key={key}
            title={
              ofYear === year
                ? words.quarter(romanQuarter(quarter))
                : words.quarterOfYear(romanQuarter(quarter), ofYear)
            }
            aside={standing && <StateBadge tone={standingTone[standing]}>{words.standing[standing]}</StateBadge>}
          >
            <ul className={rowStyles.list}>
              {topics.map((topic) => (
                <TopicRow key={topic.topicId} organizationId={organizationId} topic={topic} year={year} />
              ))}
            </ul>
            {onAdd && ofYear === year && topics.length === 0 && standing !== "NOT_ASKED" && (
              <Button
                variant="subtle"
                aria-label={words.actionNamed(words.add, words.quarter(romanQuarter(quarter)))}
                onClick={() => onAdd(quarter)}
              >
                {words.add}
              </Button>
            )}
          </SectionCard>
        );
      })}
    </div>
  );
}

/** The four quarters of the year, and those of another one to which a topic was moved. */
function groupsOf(topics: readonly Topic[], year: number) {
  const elsewhere = topics.filter((topic) => topic.year !== year);
  const keys = [
    ...[1, 2, 3, 4].map((quarter) => ({ ofYear: year, quarter })),
    ...elsewhere.map((topic) => ({ ofYear: topic.year, quarter: topic.quarter })),
  ];
  const groups = new Map(
    keys.map(({ ofYear, quarter }) => {
      const key = `${ofYear}/${quarter}`;
      const own = topics.filter((topic) => topic.year === ofYear && topic.quarter === quarter);
      return [key, { key, ofYear, quarter, topics: own }];
    }),
  );
  return [...groups.values()].toSorted((one, other) => one.key.localeCompare(other.key));
}
