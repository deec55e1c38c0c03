import { Button, NativeSelect, NumberInput, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { FormDialog } from "../meeting/form-dialog.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { type Column, hasPages, PageFoot, Table } from "../ui/paged-table.tsx";
import { usePages } from "../ui/use-pages.ts";
import { useAdmissionChange } from "./admission-query.ts";

type Year = Awaited<ReturnType<typeof api.admission.year.call>>;
type Attainment = Pick<Year["whole"], "organizationId" | "name" | "target" | "admitted" | "recognized">;

const thisYear = new Date().getFullYear();
const years = Array.from({ length: 5 }, (_, back) => thisYear + 1 - back);

/** How many members are to be admitted in a year and were: the organization, and what stands right below. */
export function TargetsCard({ organizationId }: { organizationId: string }) {
  const { t, f } = useLanguage();
  const words = t.admission.targets;
  const [year, setYear] = useState(thisYear);
  const [changed, setChanged] = useState<Attainment>();
  const pages = usePages();
  const { data, error } = useQuery({
    ...api.admission.year.queryOptions({
      input: { organizationId, year, limit: 50, ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }) },
    }),
    placeholderData: keepPreviousData<Year>,
  });
  const maySet = data?.abilities.includes("admission.setTarget") === true;
  const target = (row: Attainment) => (row.target === null ? words.noTarget : f.number(row.target));
  const columns: Column<Attainment>[] = [
    { name: "organization", label: words.organization, show: ({ name }) => name },
    {
      name: "target",
      label: words.target,
      show: (row) =>
        maySet ? (
          <Button
            variant="default"
            aria-label={`${target(row)}. ${words.setOf(row.name)}`}
            onClick={() => setChanged(row)}
          >
            {target(row)}
          </Button>
        ) : (
          target(row)
        ),
    },
    { name: "admitted", label: words.admitted, align: "end", show: (row) => words.attained(row.admitted, row.target) },
    { name: "recognized", label: words.recognized, align: "end", show: ({ recognized }) => f.number(recognized) },
  ];
  return (
    <SectionCard
      title={words.title}
      aside={
        <NativeSelect
          aria-label={words.year}
          value={String(year)}
          data={years.map(String)}
          onChange={({ currentTarget: { value } }) => setYear(Number(value))}
        />
      }
    >
      <Trouble error={error} />
      {data && (
        <>
          <Text>{words.said(data.whole.admitted, data.whole.target)}</Text>
          {data.rows.length > 0 && data.whole.sumOfTargets !== (data.whole.target ?? 0) && (
            <Text size="sm" c="dimmed">
              {words.sum(data.whole.sumOfTargets)}
            </Text>
          )}
          {maySet && (
            <Button variant="default" mt="sm" onClick={() => setChanged(data.whole)}>
              {words.set}
            </Button>
          )}
          {data.rows.length > 0 && (
            <Table caption={words.title} columns={columns} keyOf={({ organizationId: id }) => id} rows={data.rows} />
          )}
          {hasPages(data, pages) && <PageFoot list={data} pages={pages} />}
        </>
      )}
      {changed && (
        <TargetDialog key={changed.organizationId} of={changed} year={year} onClose={() => setChanged(undefined)} />
      )}
    </SectionCard>
  );
}

function TargetDialog({ of, year, onClose }: { of: Attainment; year: number; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.admission.targets;
  const [target, setTarget] = useState<number | string>(of.target ?? "");
  const set = useAdmissionChange(
    () =>
      client.admission.setTarget({
        organizationId: of.organizationId,
        year,
        target: target === "" ? null : Number(target),
      }),
    onClose,
  );
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={words.setOf(of.name)}
      submitLabel={t.common.action.save}
      busy={set.isPending}
      error={set.error}
      onSubmit={() => set.mutate()}
    >
      <NumberInput
        label={words.targetOf(year)}
        description={words.empty}
        min={0}
        max={100_000}
        allowDecimal={false}
        value={target}
        onChange={setTarget}
      />
    </FormDialog>
  );
}
