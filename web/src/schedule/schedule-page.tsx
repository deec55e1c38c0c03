import { Anchor, Button, Group, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { monthAfter, today } from "../meeting/moments.ts";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { DaysOfMonth } from "./days-of-month.tsx";
import styles from "./schedule.module.css";
import { followedQuery, type MonthSchedule, monthQuery } from "./schedule-query.ts";
import { type ScheduleSearch, scheduleSearch } from "./schedule-search.ts";

/** The calendar of the body one acts for; who only follows cells sees the meetings of those. */
export function OwnSchedulePage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <ScheduleOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.schedule.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function SchedulePage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <ScheduleOf key={organizationId} organizationId={organizationId} />;
}

function ScheduleOf({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.schedule;
  const { offices } = useActing();
  const here = offices.filter((office) => office.organizationId === organizationId);
  const onlyFollows = here.length > 0 && here.every(({ role }) => role === "FOLLOWER");
  // The router also hands over what the address says beside what its route knows.
  const search = scheduleSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: ScheduleSearch) =>
    void navigate({ to: ".", search: scheduleSearch({ ...changed }), replace: true, resetScroll: false });
  const month = search.month ?? monthAfter(today(), 0);
  const isFollowed = onlyFollows || search.view === "FOLLOWED";
  const keep = isFollowed && !onlyFollows ? { view: "FOLLOWED" as const } : {};
  const to = (months: number) => change({ ...keep, month: monthAfter(month, months) });
  return (
    <PageFrame
      title={words.title}
      overline={here[0]?.organizationName}
      actions={
        <Button variant="default" component={Link} to="/notifications/settings">
          {words.feed}
        </Button>
      }
    >
      <div className={styles.bar}>
        <NativeSelect
          label={words.month}
          value={month}
          data={monthsAround(month).map((each) => ({ value: each, label: f.month(each) }))}
          onChange={({ currentTarget: { value } }) => change({ ...keep, month: value })}
        />
        <Button variant="default" onClick={() => to(-1)}>
          {words.previous}
        </Button>
        <Button variant="default" onClick={() => to(1)}>
          {words.next}
        </Button>
        {!onlyFollows && (
          <NativeSelect
            label={words.whose}
            value={isFollowed ? "FOLLOWED" : "ALL"}
            data={[
              { value: "ALL", label: words.all },
              { value: "FOLLOWED", label: words.followed },
            ]}
            onChange={({ currentTarget: { value } }) =>
              change({ month, ...(value === "FOLLOWED" ? { view: "FOLLOWED" } : {}) })
            }
          />
        )}
      </div>
      {isFollowed ? (
        <Followed key={month} month={month} />
      ) : (
        <Month
          key={`${month}/${search.on}`}
          organizationId={organizationId}
          month={month}
          on={search.on}
          onDay={(on) => change({ month, ...(on === undefined ? {} : { on }) })}
        />
      )}
    </PageFrame>
  );
}

/** Half a year back and a year ahead, and the month that is looked at. */
function monthsAround(month: string): string[] {
  const months = Array.from({ length: 19 }, (_, index) => monthAfter(today(), index - 6));
  return [...new Set([...months, month])].toSorted();
}

interface MonthProps {
  organizationId: string;
  month: string;
  on: string | undefined;
  onDay: (on: string | undefined) => void;
}

function Month({ organizationId, month, on, onDay }: MonthProps) {
  const { t } = useLanguage();
  const words = t.schedule;
  const pages = usePages();
  const { data: list, error } = useQuery(monthQuery({ organizationId, month, on, cursor: pages.cursor }));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="6rem" />;
  const href = (format: string) => `/api/organizations/${organizationId}/schedule/${month}/file?format=${format}`;
  return (
    <>
      <Days days={list.days} on={on} onDay={onDay} />
      {list.rows.length === 0 && <EmptyState icon="meeting" title={words.none} advice={words.noneAdvice} />}
      <DaysOfMonth rows={list.rows} foot={hasPages(list, pages) && <PageFoot list={list} pages={pages} />} />
      {list.days.length > 0 && (
        <Group>
          <Anchor href={href("pdf")} target="_blank" rel="noopener" className={styles.link}>
            {words.pdf}
          </Anchor>
          <Anchor href={href("docx")} download className={styles.link}>
            {words.word}
          </Anchor>
        </Group>
      )}
    </>
  );
}

/** The days that have meetings, with how many: one of them can be looked at by itself. */
function Days({ days, on, onDay }: { days: MonthSchedule["days"] } & Pick<MonthProps, "on" | "onDay">) {
  const { t, f } = useLanguage();
  const words = t.schedule;
  if (days.length === 0) return null;
  return (
    <nav className={styles.days} aria-label={words.days}>
      <Button
        variant={on === undefined ? "filled" : "default"}
        aria-pressed={on === undefined}
        onClick={() => onDay(undefined)}
      >
        {words.wholeMonth}
      </Button>
      {days.map((day) => (
        <Button
          key={day.on}
          variant={day.on === on ? "filled" : "default"}
          aria-pressed={day.on === on}
          onClick={() => onDay(day.on)}
        >
          {words.dayCount(f.dayMonth(day.on), day.meetings)}
        </Button>
      ))}
    </nav>
  );
}

function Followed({ month }: { month: string }) {
  const { t } = useLanguage();
  const words = t.schedule;
  const pages = usePages();
  const { data: list, error } = useQuery(followedQuery(month, pages.cursor));
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={4} height="6rem" />;
  return (
    <>
      {list.rows.length === 0 && (
        <EmptyState icon="meeting" title={words.noneFollowed} advice={words.noneFollowedAdvice} />
      )}
      <DaysOfMonth rows={list.rows} foot={hasPages(list, pages) && <PageFoot list={list} pages={pages} />} />
    </>
  );
}
