import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { QueueDesk } from "../decisions/queue-desk.tsx";
import { dayOf, daysUntil } from "../language/formats.ts";
import { useLanguage } from "../language/use-language.tsx";
import { AnsweredLine } from "../meeting/course/answered-line.tsx";
import { recordAddress } from "../meeting/meeting-address.ts";
import { GradeBadge } from "../meeting/meeting-badges.tsx";
import { ReturnsHistory } from "../meeting/returns-history.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";

type Waiting = Awaited<ReturnType<typeof api.evaluation.waiting.call>>["rows"][number];

/** What cells sent and the committee has not decided yet, oldest first. */
export function DecisionsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  const words = t.picture.decisions;
  return (
    <PageFrame title={words.title} {...(office ? { overline: office.organizationName } : {})}>
      {office && <WaitingList organizationId={office.organizationId} onlyFollows={office.role === "FOLLOWER"} />}
    </PageFrame>
  );
}

interface WaitingListProps {
  organizationId: string;
  /** Whoever follows cells sees what waits in those, and gives points; the committee decides. */
  onlyFollows: boolean;
}

function WaitingList({ organizationId, onlyFollows }: WaitingListProps) {
  const { t } = useLanguage();
  const words = t.picture.decisions;
  const pages = usePages();
  const cursor = pages.cursor === undefined ? {} : { cursor: pages.cursor };
  const waiting = useQuery({
    ...api.evaluation.waiting.queryOptions({ input: { organizationId, ...cursor } }),
    enabled: !onlyFollows,
  });
  const followed = useQuery({ ...api.evaluation.followed.queryOptions({ input: cursor }), enabled: onlyFollows });
  const { data: list, error } = onlyFollows ? followed : waiting;
  if (error) return <Trouble error={error} />;
  if (!list) return <SkeletonList />;
  return (
    <>
      <QueueDesk rows={list.rows} canDecide={!onlyFollows} />
      <SectionCard>
        {list.rows.length === 0 ? (
          <>
            <AnsweredLine />
            <EmptyState icon="check" title={words.empty} advice={words.emptyAdvice} />
          </>
        ) : (
          <WaitingTable list={list} pages={pages} />
        )}
      </SectionCard>
    </>
  );
}

interface WaitingTableProps {
  list: Awaited<ReturnType<typeof api.evaluation.waiting.call>>;
  pages: ReturnType<typeof usePages>;
}

function WaitingTable({ list, pages }: WaitingTableProps) {
  const { t, f } = useLanguage();
  const words = t.picture.decisions;
  const [oldest] = list.rows;
  return (
    <>
      <AnsweredLine then={`${words.finished} ${words.passedOver}`} />
      {oldest && pages.cursor === undefined && <BeginLink row={oldest} />}
      <Table
        caption={words.caption}
        rows={list.rows}
        keyOf={(row) => row.meetingId}
        columns={[
          { name: "cell", label: words.cell, show: (row: Waiting) => <Cell row={row} /> },
          { name: "month", label: words.month, show: (row: Waiting) => f.month(row.month) },
          { name: "sent", label: words.sent, show: (row: Waiting) => f.dateTime(row.submittedAt) },
          { name: "waited", label: words.waited, show: (row: Waiting) => words.days(daysWaited(row)) },
          { name: "self", label: words.self, show: (row: Waiting) => <SelfGrade row={row} /> },
          { name: "action", label: words.action, show: (row: Waiting) => <OpenLink row={row} /> },
        ]}
      />
      <PageFoot list={list} pages={pages} />
    </>
  );
}

/** The name, and under it how often its record was returned and what it answered. */
function Cell({ row }: { row: Waiting }) {
  return (
    <>
      {row.organizationName}
      <ReturnsHistory returns={row.returns} inShort />
    </>
  );
}

function SelfGrade({ row }: { row: Waiting }) {
  const { t, f } = useLanguage();
  return (
    <>
      {f.number(row.selfTotal)} <GradeBadge grade={row.selfGrade} />
      {row.settledOtherwise && row.officialGrade && (
        <div>
          <StateBadge tone="amber">
            {t.picture.decisions.settledOtherwise(t.meeting.grade[row.officialGrade])}
          </StateBadge>
        </div>
      )}
      {row.needsSuperiorAgain && (
        <div>
          <StateBadge tone="amber">{t.picture.decisions.again}</StateBadge>
        </div>
      )}
    </>
  );
}

/** From here each answer leads to the next record. */
function BeginLink({ row }: { row: Waiting }) {
  const { t } = useLanguage();
  return (
    <Button mb="sm" renderRoot={(props) => <Link {...props} {...recordAddress(row)} />}>
      {t.picture.decisions.begin}
    </Button>
  );
}

function OpenLink({ row }: { row: Waiting }) {
  const { t, f } = useLanguage();
  const words = t.picture.decisions;
  return (
    <Link {...recordAddress(row)} aria-label={words.openNamed(row.organizationName, f.month(row.month))}>
      {words.open}
    </Link>
  );
}

function daysWaited(row: Waiting): number {
  return Math.max(0, -daysUntil(dayOf(row.submittedAt)));
}
