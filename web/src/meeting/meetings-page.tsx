import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useActing } from "../account/acting.tsx";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type CreatableKind, CreateMeetingDialog } from "./create-meeting-dialog.tsx";
import { minuteBookHref } from "./document-links.ts";
import styles from "./meeting.module.css";
import { meetingAddress } from "./meeting-address.ts";
import { MeetingMonths } from "./meeting-months.tsx";
import { useIsCell } from "./use-kind-word.ts";
import type { MeetingRow } from "./workspace-query.ts";

/** The meetings of the organization one acts for. */
export function OwnMeetingsPage() {
  const { t } = useLanguage();
  const { office } = useActing();
  if (!office) {
    return (
      <PageFrame title={t.shell.nav.meetings}>
        <EmptyState title={t.shell.home.noOffice} advice={t.shell.home.noOfficeAdvice} />
      </PageFrame>
    );
  }
  return <Meetings key={office.organizationId} organizationId={office.organizationId} />;
}

export function MeetingsPage() {
  // The route's path has it; the router types params of lazily loaded pages loosely.
  const { organizationId } = useParams({ strict: false }) as { organizationId: string };
  return <Meetings key={organizationId} organizationId={organizationId} />;
}

const PAGE = 24;

/** The leaders, and the office that prepares for them. */
const preparing: readonly string[] = ["SECRETARY", "DEPUTY_SECRETARY", "OFFICE_STAFF"];

function Meetings({ organizationId }: { organizationId: string }) {
  const { t } = useLanguage();
  const { offices } = useActing();
  const navigate = useNavigate();
  const pages = usePages();
  const [creating, setCreating] = useState<CreatableKind>();
  const input = { organizationId, limit: PAGE, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) };
  const { data, error } = useQuery(api.meeting.list.queryOptions({ input }));
  const { data: organization } = useQuery(
    api.organization.get.queryOptions({ input: { organizationId }, staleTime: 60_000 }),
  );
  const words = t.meeting.list;
  const isCell = useIsCell(organizationId);
  // What the reader may start is decided by the server; who leads here is offered the buttons.
  const may = (roles: readonly string[]) =>
    offices.some((office) => office.organizationId === organizationId && roles.includes(office.role));
  const leads = may(preparing);
  const actions = leads && (
    <>
      {may(["SECRETARY", "DEPUTY_SECRETARY"]) && (
        <Link
          className={styles.buttonLink}
          to="/organizations/$organizationId/paper-meetings"
          params={{ organizationId }}
        >
          {words.fromPaper}
        </Link>
      )}
      <Button variant="default" onClick={() => setCreating("COMMITTEE")}>
        {isCell === false ? words.prepareInBody : words.prepareCommittee}
      </Button>
      <Button variant="default" onClick={() => setCreating("THEMATIC")}>
        {isCell === false ? words.prepareConference : words.prepareThematic}
      </Button>
      {isCell && <Button onClick={() => setCreating("REGULAR")}>{words.prepare}</Button>}
    </>
  );
  return (
    <PageFrame title={words.title} overline={organization?.name} actions={actions}>
      <Trouble error={error} />
      <SectionCard>
        {!data && !error && <SkeletonList rows={8} />}
        {data && data.rows.length === 0 && (
          <EmptyState icon="meeting" title={words.none} advice={leads ? words.noneAdvice : words.noneAdviceMember} />
        )}
        {data && data.rows.length > 0 && <MeetingMonths rows={data.rows} organizationId={organizationId} />}
        {data && data.rows.length > 0 && <MinuteBooks organizationId={organizationId} rows={data.rows} />}
        {data && (data.nextCursor !== null || pages.page > 1) && (
          <div className={styles.buttons}>
            <Button variant="default" disabled={pages.page === 1} onClick={pages.previous}>
              {words.newer}
            </Button>
            <Button
              variant="default"
              disabled={data.nextCursor === null}
              onClick={() => data.nextCursor !== null && pages.next(data.nextCursor)}
            >
              {words.older}
            </Button>
          </div>
        )}
      </SectionCard>
      {creating && (
        <CreateMeetingDialog
          key={creating}
          organizationId={organizationId}
          kind={creating}
          opened
          onClose={() => setCreating(undefined)}
          onCreated={(created) => navigate(meetingAddress(created, "prepare"))}
        />
      )}
    </PageFrame>
  );
}

/** The years of the meetings in sight, each as one book for the shelf and for inspectors. */
function MinuteBooks({ organizationId, rows }: { organizationId: string; rows: readonly MeetingRow[] }) {
  const { t } = useLanguage();
  const filed = rows.filter((row) => row.state === "FILED");
  const years = [...new Set(filed.map((row) => row.month.slice(0, 4)))];
  return (
    <p className={styles.files}>
      {years.map((year) => (
        <a key={year} href={minuteBookHref(organizationId, year)} target="_blank" rel="noopener">
          {t.meeting.list.minuteBook(year)}
        </a>
      ))}
    </p>
  );
}
