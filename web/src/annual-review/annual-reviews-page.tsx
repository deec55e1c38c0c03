import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { isOfCell, useActing } from "../account/acting.tsx";
import { api, client } from "../api.ts";
import styles from "../exemplar/exemplar.module.css";
import { HonoursCard } from "../honour/honours-card.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { thisYear } from "../picture/picture-search.ts";
import { isRefused } from "../refusal.ts";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { hasPages, PageFoot } from "../ui/paged-table.tsx";
import { PaperLinks } from "../ui/paper-links.tsx";
import rowStyles from "../ui/rows.module.css";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import {
  type AnnualList,
  levels,
  reviewAddress,
  standingOf,
  stateTones,
  useReviewChange,
} from "./annual-review-query.ts";
import { AskForCommentsDialog } from "./comments-card.tsx";
import { ExcellentCaps } from "./excellent-caps.tsx";
import { LevelsByYear } from "./levels-by-year.tsx";
import { ReviewsBelow } from "./reviews-below.tsx";

/** The annual review of the organization one acts for. */
export function OwnAnnualReviewsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (office) return <ReviewsOf key={office.organizationId} organizationId={office.organizationId} />;
  return (
    <PageFrame title={t.annualReview.title}>
      <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
    </PageFrame>
  );
}

export function AnnualReviewsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <ReviewsOf key={organizationId} organizationId={organizationId} />;
}

const yearsBack = 5;

function ReviewsOf({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const words = t.annualReview;
  // A reminder leads to its year; the router types params of lazily loaded pages loosely.
  const { year: wanted } = useSearch({ strict: false }) as { year?: number };
  const [year, setYear] = useState(wanted ?? thisYear());
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  return (
    <PageFrame
      title={words.title}
      overline={organization?.name}
      actions={
        <Button variant="default" component={Link} to="/my-annual-reviews">
          {words.mine}
        </Button>
      }
    >
      <div className={styles.stack}>
        <div className={rowStyles.dim}>{words.explanation}</div>
        <NativeSelect
          label={words.year}
          maw="12rem"
          value={String(year)}
          data={[...new Set([year, ...Array.from({ length: yearsBack }, (_, back) => thisYear() - back)])]
            .toSorted((left, right) => right - left)
            .map(String)}
          onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
        />
        {organization && !isOfCell(organization.kind) && (
          <>
            <ReviewsBelow key={`below ${year}`} organizationId={organizationId} year={year} />
            <LevelsByYear key={`years ${year}`} organizationId={organizationId} year={year} name={organization.name} />
            <HonoursCard organizationId={organizationId} below />
            <ExcellentCaps key={`caps ${year}`} organizationId={organizationId} year={year} />
          </>
        )}
        <YearOf
          key={year}
          organizationId={organizationId}
          year={year}
          name={organization?.name ?? ""}
          isOfBody={organization !== undefined && !isOfCell(organization.kind)}
        />
      </div>
    </PageFrame>
  );
}

interface YearProps {
  organizationId: string;
  year: number;
  name: string;
  /** The own review of a body is for those who lead it: its office reads what is below alone. */
  isOfBody: boolean;
}

function YearOf({ organizationId, year, name, isOfBody }: YearProps) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const input = { organizationId, year, limit: 50, ...cursor };
  const { data: list, error } = useQuery(api.annualReview.list.queryOptions({ input }));
  const open = useReviewChange(() => client.annualReview.open({ organizationId, year }));
  if (isOfBody && isRefused(error, "FORBIDDEN")) return null;
  if (!list) return error ? <Trouble error={error} /> : <SkeletonList rows={6} height="3rem" />;
  if (!list.isOpen)
    return (
      <>
        <EmptyState title={words.notOpen(year)} advice={list.mayOpen ? words.notOpenAdvice : words.notOpenBelow} />
        <Trouble error={open.error} />
        {list.mayOpen && (
          <div>
            <Button loading={open.isPending} onClick={() => open.mutate()}>
              {words.open(year)}
            </Button>
          </div>
        )}
      </>
    );
  return (
    <>
      {list.dueOn && <div>{words.dueOn(f.date(list.dueOn))}</div>}
      <Progress list={list} of={{ organizationId, year }} />
      <Levels list={list} />
      {list.organization && (
        <SectionCard title={words.organization}>
          <ul className={rowStyles.list}>
            <Row address={{ organizationId, year, subject: "organization" }} name={name} row={list.organization} />
          </ul>
        </SectionCard>
      )}
      <SectionCard title={words.members}>
        {list.rows.length > 0 && (
          <PaperLinks
            title={words.resultsPaper}
            href={`/api/organizations/${organizationId}/annual-reviews/${year}/results/file`}
          />
        )}
        <ul className={rowStyles.list} aria-label={words.members}>
          {list.rows.map((row) => (
            <Row
              key={row.person.personId}
              address={{ organizationId, year, subject: row.person.personId }}
              name={row.person.fullName}
              row={row}
            />
          ))}
        </ul>
        {hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
      </SectionCard>
    </>
  );
}

/** How the levels spread, and how many more may be excellent. */
function Levels({ list }: { list: AnnualList }) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const { base, allowed, used, left } = list.excellent;
  return (
    <SectionCard title={words.levels}>
      <dl className={styles.facts}>
        {levels.map((level) => (
          <div key={level}>
            <dt>{words.level[level]}</dt>
            <dd>{f.number(list.levels[level])}</dd>
          </div>
        ))}
      </dl>
      <p className={rowStyles.dim}>{words.capRule(list.excellent)}</p>
      <dl className={styles.facts} aria-label={words.capTitle}>
        {(
          [
            [words.capBase, base],
            [words.capAllowed, allowed],
            [words.capUsed, used],
            [words.capLeft, left],
          ] as const
        ).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{f.number(count)}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  );
}

/** How many wait at each step, and what those who lead do next. */
function Progress({ list, of }: { list: AnnualList; of: { organizationId: string; year: number } }) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const [isAsking, setAsking] = useState(false);
  const { progress } = list;
  const waits = progress.OPEN + progress.SENT > 0;
  const steps = [
    [words.state.OPEN, progress.OPEN],
    [words.state.SENT, progress.SENT],
    [words.state.BALLOTED, progress.BALLOTED],
    [words.state.DECIDED, progress.DECIDED],
    [words.state.NOT_REVIEWED, progress.notReviewed],
    [words.comments.stillWaiting, progress.commentsWaiting],
  ] as const;
  return (
    <SectionCard
      title={words.progress}
      aside={
        list.leads &&
        waits && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.comments.askAll}
          </Button>
        )
      }
    >
      <dl className={styles.facts}>
        {steps.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{f.number(count)}</dd>
          </div>
        ))}
      </dl>
      {isAsking && <AskForCommentsDialog of={of} onClose={() => setAsking(false)} />}
    </SectionCard>
  );
}

interface RowProps {
  address: { organizationId: string; year: number; subject: string };
  name: string;
  row: NonNullable<AnnualList["organization"]> & Partial<Pick<AnnualList["rows"][number], "comments">>;
}

function Row({ address, name, row }: RowProps) {
  const { t, f } = useLanguage();
  const words = t.annualReview;
  const level = row.decidedLevel ?? row.proposedLevel;
  const { asked, received } = row.comments ?? { asked: 0, received: 0 };
  const said = [
    row.notReviewed ? words.notReviewed[row.notReviewed] : level && words.level[level],
    asked > 0 && words.comments.counts(f.number(received), f.number(asked)),
  ].filter(Boolean);
  return (
    <li className={rowStyles.row}>
      <div className={rowStyles.head}>
        <div>
          <Link className={styles.title} {...reviewAddress(address)}>
            {name}
          </Link>
          {said.length > 0 && <div className={rowStyles.dim}>{said.join(" · ")}</div>}
        </div>
        <StateBadge tone={stateTones[standingOf(row)]}>{words.state[standingOf(row)]}</StateBadge>
      </div>
    </li>
  );
}
