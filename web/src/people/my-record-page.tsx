import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AdmissionsCard } from "../admission/admissions-card.tsx";
import { OwnAmendmentsCard } from "../amendment/own-amendments-card.tsx";
import { api } from "../api.ts";
import { BadgesCard } from "../badge/badges-card.tsx";
import { ConductCard } from "../conduct/conduct-card.tsx";
import { OwnDuesCard } from "../dues/own-dues-card.tsx";
import { useLanguage } from "../language/use-language.tsx";
import { ChangesCard } from "../member-change/changes-card.tsx";
import { ResidenceCard } from "../residence/residence-card.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import { AppointmentsCard, FactsCard, MembershipsCard } from "./member-facts.tsx";
import { OwnDataCard } from "./own-data-card.tsx";
import { StandingsCard } from "./standings-card.tsx";

/** Everything held about the reader, and who looked at it. */
export function MyRecordPage() {
  const { t } = useLanguage();
  const words = t.people.my;
  const { data: member, error, isPending } = useQuery(api.member.mine.queryOptions());
  const home = member?.memberships.find(({ stay, validTo }) => stay === "HOME" && validTo === null);
  return (
    <PageFrame
      title={words.title}
      narrow
      {...(member ? { overline: member.fullName } : {})}
      actions={
        member && (
          <Group gap="xs">
            <Button variant="default" component={Link} to="/my-annual-reviews">
              {t.annualReview.mine}
            </Button>
            <Button variant="default" component={Link} to="/my-quarter-reviews">
              {t.quarterReview.mine}
            </Button>
          </Group>
        )
      }
    >
      <Trouble error={error} />
      {isPending && <SkeletonList rows={4} height="6rem" />}
      {member === null && <EmptyState icon="person" title={words.none} advice={words.noneAdvice} />}
      {member && (
        <>
          <Text>{words.explanation}</Text>
          <FactsCard member={member} />
          <OwnAmendmentsCard member={member} organizationId={home?.organizationId} />
          <MembershipsCard member={member} />
          <StandingsCard member={member} />
          <ChangesCard member={member} />
          <AppointmentsCard member={member} />
          <BadgesCard member={member} />
          <ResidenceCard member={member} />
          <ConductCard member={member} />
          {home && <AdmissionsCard organizationId={home.organizationId} />}
          <OwnDuesCard />
          <ReadersCard />
          <OwnDataCard />
        </>
      )}
    </PageFrame>
  );
}

type Reader = Awaited<ReturnType<typeof api.member.readers.call>>["rows"][number];

function ReadersCard() {
  const { t, f } = useLanguage();
  const words = t.people.my;
  const pages = usePages();
  const { data: list, error } = useQuery(
    api.member.readers.queryOptions({ input: pages.cursor === undefined ? {} : { cursor: pages.cursor } }),
  );
  return (
    <SectionCard title={words.readers}>
      <Trouble error={error} />
      {!list && !error && <SkeletonList rows={3} />}
      {list?.rows.length === 0 && <EmptyState icon="check" title={words.noReaders} advice={words.noReadersAdvice} />}
      {list && list.rows.length > 0 && (
        <>
          <Table
            caption={words.readersCaption}
            rows={list.rows}
            keyOf={(reader) => `${reader.at} ${reader.readerName} ${reader.operation}`}
            columns={[
              {
                name: "reader",
                label: words.readerName,
                show: (reader: Reader) => reader.readerName ?? words.readerUnknown,
              },
              { name: "at", label: words.at, show: (reader: Reader) => f.dateTime(reader.at) },
              { name: "where", label: words.where, show: (reader: Reader) => reader.organizationName ?? "–" },
              {
                name: "what",
                label: words.what,
                show: (reader: Reader) => words.operation[reader.operation ?? ""] ?? words.otherOperation,
              },
            ]}
          />
          <PageFoot list={list} pages={pages} />
        </>
      )}
    </SectionCard>
  );
}
