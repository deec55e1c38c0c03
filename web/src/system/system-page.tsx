import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FactsList } from "../organization/facts-list.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { BackupCard, BackupDue } from "./backup-card.tsx";
import { JobsCard } from "./jobs-card.tsx";
import { OperatorCards } from "./operator-cards.tsx";
import { readHealth } from "./read-health.ts";
import { SendingCard } from "./sending-card.tsx";
import { SystemFigures } from "./system-figures.tsx";
import type { System } from "./system-query.ts";
import { WorkingDaysCard } from "./working-days-card.tsx";

/** For the technical administrator: whether the installation runs, is backed up and sealed, and what to do where it is not. */
export function SystemPage() {
  const { t } = useLanguage();
  const words = t.system;
  const health = useQuery({ queryKey: ["health"], queryFn: readHealth, staleTime: 0 });
  const { data: system, error, isFetching, refetch } = useQuery(api.system.get.queryOptions({ staleTime: 0 }));
  const readAgain = () => void Promise.all([health.refetch(), refetch()]);
  return (
    <PageFrame
      title={words.title}
      overline={words.noContent}
      actions={
        <Button variant="default" loading={health.isFetching || isFetching} onClick={readAgain}>
          {words.again}
        </Button>
      }
    >
      {system && <BackupDue backup={system.backup} />}
      <SystemFigures health={health.data} system={system} />
      <Trouble error={error} />
      {!system && !error && <SkeletonList rows={4} height="8rem" />}
      {system && (
        <>
          <BackupCard backup={system.backup} />
          <ProgramCard system={system} />
          <AuditCard audit={system.audit} />
          <JobsCard jobs={system.jobs} />
          {system.sending.map((channel) => (
            <SendingCard key={channel.channel} sending={channel} />
          ))}
        </>
      )}
      <WorkingDaysCard />
      <OperatorCards />
    </PageFrame>
  );
}

function ProgramCard({ system: { program, database, files } }: { system: System }) {
  const { t, f } = useLanguage();
  const words = t.system.program;
  const sort = database.embedded ? words.embedded : words.own;
  return (
    <SectionCard title={words.title}>
      <FactsList
        facts={[
          [words.version, program.version],
          [words.startedAt, f.dateTime(program.startedAt)],
          [words.database, sort(database.version)],
          [words.migration, database.newestMigration],
          [words.size, f.fileSize(database.bytes)],
          [words.files, words.filesCount(f.number(files.count), f.fileSize(files.bytes))],
        ]}
      />
    </SectionCard>
  );
}

function AuditCard({ audit }: { audit: System["audit"] }) {
  const { t, f } = useLanguage();
  const words = t.system.audit;
  const entries = f.number(audit.entries);
  return (
    <SectionCard title={words.title}>
      <FactsList
        facts={[
          [words.entries, audit.isEstimate ? words.about(entries) : entries],
          [words.sealedAt, audit.lastSealedAt === null ? words.never : f.dateTime(audit.lastSealedAt)],
          [words.unsealed, f.number(audit.unsealed)],
        ]}
      />
      <Text mt="xs">{words.explanation}</Text>
    </SectionCard>
  );
}
