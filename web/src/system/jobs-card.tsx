import { Code, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.tsx";
import { FactsList } from "../organization/facts-list.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Table } from "../ui/paged-table.tsx";
import type { System } from "./system-query.ts";

/** What waits to be done in the background, and what failed, by the kind of its error. */
export function JobsCard({ jobs }: { jobs: System["jobs"] }) {
  const { t, f } = useLanguage();
  const words = t.system.jobs;
  const names: Readonly<Record<string, string>> = words.names;
  return (
    <SectionCard title={words.title}>
      <FactsList
        facts={[
          [words.waiting, f.number(jobs.waiting)],
          jobs.oldestDueAt !== null && [words.oldest, f.dateTime(jobs.oldestDueAt)],
        ]}
      />
      {jobs.troubled.length === 0 ? (
        <Text mt="xs">{words.none}</Text>
      ) : (
        <>
          <Table
            caption={words.caption}
            rows={jobs.troubled}
            keyOf={({ name, errorKind }) => `${name} ${errorKind ?? ""}`}
            columns={[
              { name: "name", label: words.name, show: ({ name }) => names[name] ?? name },
              {
                name: "kind",
                label: words.kind,
                show: ({ errorKind }) => (errorKind === null ? words.unknownKind : <Code fz="md">{errorKind}</Code>),
              },
              { name: "retrying", label: words.retrying, align: "end", show: (row) => f.number(row.retrying) },
              { name: "failed", label: words.failed, align: "end", show: (row) => f.number(row.failed) },
            ]}
          />
          <Text mt="xs">{words.advice}</Text>
        </>
      )}
    </SectionCard>
  );
}
