import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { DuesFigures } from "./dues-figures.tsx";
import { type DuesRow, type DuesState, duesQuery, useDuesChange } from "./dues-query.ts";
import { ExcuseDialog } from "./excuse-dialog.tsx";

interface RollDuesProps {
  organizationId: string;
  month: string;
}

const states = ["PAID", "UNPAID", "EXCUSED"] as const;

/** A cell's roll with the dues of a month: everybody at once, then the exceptions. */
export function RollDues({ organizationId, month }: RollDuesProps) {
  const { t, f } = useLanguage();
  const words = t.dues;
  const [excusing, setExcusing] = useState<DuesRow>();
  const pages = usePages();
  const key = { organizationId, month };
  const { data: list, error } = useQuery(duesQuery({ ...key, cursor: pages.cursor }));
  const mark = useDuesChange(client.dues.mark);
  const mayMark = list?.abilities.includes("dues.mark") === true;
  const choose = (row: DuesRow, state: DuesState) =>
    state === "EXCUSED" ? setExcusing(row) : mark.mutate({ ...key, personIds: [row.personId], state });
  return (
    <>
      <Text>{words.explanation}</Text>
      {list && <DuesFigures counts={list.counts} />}
      <SectionCard
        title={words.list(f.month(month))}
        aside={
          mayMark &&
          list.counts.unpaid > 0 && (
            <Button loading={mark.isPending} onClick={() => mark.mutate({ ...key, state: "PAID" })}>
              {words.markAll}
            </Button>
          )
        }
      >
        <Trouble error={error ?? mark.error} />
        {!list && !error && <SkeletonList rows={6} />}
        {list?.rows.length === 0 && <EmptyState title={words.nobody} advice={words.nobodyAdvice} />}
        {list && list.rows.length > 0 && (
          <Table
            caption={words.list(f.month(month))}
            rows={list.rows}
            keyOf={({ personId }) => personId}
            columns={[
              {
                name: "name",
                label: words.name,
                show: (row) => (
                  <Group gap="xs">
                    {row.fullName}
                    {row.openMonths >= list.monthsWithoutReason && (
                      <StateBadge tone="red">{words.open(row.openMonths)}</StateBadge>
                    )}
                  </Group>
                ),
              },
              {
                name: "state",
                label: words.state,
                show: (row) =>
                  mayMark ? (
                    <NativeSelect
                      aria-label={words.stateOf(row.fullName)}
                      value={row.state}
                      data={states.map((value) => ({ value, label: words.states[value] }))}
                      onChange={({ currentTarget: { value } }) =>
                        choose(row, states.find((state) => state === value) ?? row.state)
                      }
                    />
                  ) : (
                    words.states[row.state]
                  ),
              },
              { name: "reason", label: words.reason, show: (row) => row.reason || "–" },
            ]}
          />
        )}
        {list && hasPages(list, pages) && <PageFoot list={list} pages={pages} />}
        {list && (
          <Text size="sm" c="dimmed">
            {words.rule(
              list.monthsWithoutReason,
              [list.source.article, list.source.document].filter(Boolean).join(" "),
            )}
          </Text>
        )}
      </SectionCard>
      {excusing && (
        <ExcuseDialog
          fullName={excusing.fullName}
          busy={mark.isPending}
          error={mark.error}
          onClose={() => setExcusing(undefined)}
          onSubmit={(reason) =>
            mark.mutate(
              { ...key, personIds: [excusing.personId], state: "EXCUSED", reason },
              { onSuccess: () => setExcusing(undefined) },
            )
          }
        />
      )}
    </>
  );
}
