import { Button, Checkbox, Group, SegmentedControl } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import type { Formats } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { PageFoot, Table } from "../ui/paged-table.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { usePages } from "../ui/use-pages.ts";
import styles from "./import.module.css";
import type { ImportRun } from "./import-query.ts";

type Update = Awaited<ReturnType<typeof api.import.listUpdates.call>>["rows"][number];
type Decision = Omit<Parameters<typeof client.import.decideUpdates>[0], "organizationId" | "importId">;

const fields: readonly Update["field"][] = ["fullName", "birthDate", "sex", "cardNumber"];

/** What the list says otherwise of members who are there already, before and after; conflicts are decided here. */
export function UpdatesCard({ run }: { run: ImportRun }) {
  const { t, f } = useLanguage();
  const words = t.imports.run.updates;
  const { organizationId, importId, updates } = run;
  const [undecided, setUndecided] = useState(false);
  const pages = usePages();
  const input = {
    organizationId,
    importId,
    undecided,
    ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
  };
  const { data: list, error } = useQuery({
    ...api.import.listUpdates.queryOptions({ input }),
    enabled: updates.filled + updates.conflicts > 0,
  });
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: Decision) => client.import.decideUpdates({ organizationId, importId, ...decision }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.import.key() }),
  });
  if (updates.filled + updates.conflicts === 0) return null;
  const mayDecide = run.abilities.includes("import.decideUpdates");
  return (
    <SectionCard title={words.title}>
      <p role="status">{words.counts(updates)}</p>
      <p className={styles.dim}>{words.advice}</p>
      {mayDecide && updates.conflicts > 1 && (
        <WholeColumns rows={list?.rows ?? []} busy={decide.isPending} onDecide={decide.mutate} />
      )}
      {updates.undecided > 0 && (
        <Checkbox
          my="sm"
          label={words.onlyUndecided}
          checked={undecided}
          onChange={(event) => {
            setUndecided(event.currentTarget.checked);
            pages.setSearch("");
          }}
        />
      )}
      <Trouble error={error ?? decide.error} />
      {!list && !error && <SkeletonList rows={3} />}
      {list && list.rows.length > 0 && (
        <>
          <Table
            caption={words.title}
            rows={list.rows}
            keyOf={({ personId, field }) => `${personId} ${field}`}
            columns={[
              {
                name: "who",
                label: words.who,
                show: ({ row, fullName }) => `${fullName} (${t.imports.run.row.toLowerCase()} ${row})`,
              },
              { name: "field", label: words.field, show: ({ field }) => words.fields[field] },
              { name: "held", label: words.held, show: (update) => shown(update.field, update.held, t, f) },
              { name: "written", label: words.written, show: (update) => shown(update.field, update.written, t, f) },
              {
                name: "decision",
                label: words.decision,
                show: (update) => (
                  <Choice
                    update={update}
                    disabled={!mayDecide || decide.isPending}
                    onDecide={(takes) => decide.mutate({ field: update.field, personId: update.personId, takes })}
                  />
                ),
              },
            ]}
          />
          <PageFoot list={list} pages={pages} />
        </>
      )}
    </SectionCard>
  );
}

function Choice({
  update: { field, fullName, held, takes },
  disabled,
  onDecide,
}: {
  update: Update;
  disabled: boolean;
  onDecide: (takes: boolean) => void;
}) {
  const { t } = useLanguage();
  const words = t.imports.run.updates;
  if (held === null) return words.fill;
  return (
    <SegmentedControl
      aria-label={words.choiceOf(words.fields[field], fullName)}
      disabled={disabled}
      value={takes === null ? "" : takes ? "take" : "keep"}
      onChange={(value) => onDecide(value === "take")}
      data={[
        { value: "keep", label: words.keep },
        { value: "take", label: words.take },
      ]}
    />
  );
}

/** A comfort for long lists: one answer for every conflict of a column. */
function WholeColumns({
  rows,
  busy,
  onDecide,
}: {
  rows: readonly Update[];
  busy: boolean;
  onDecide: (decision: Decision) => void;
}) {
  const { t } = useLanguage();
  const words = t.imports.run.updates;
  return (
    <details>
      <summary>{words.wholeColumn}</summary>
      {fields
        .filter((field) => rows.some((row) => row.field === field && row.held !== null))
        .map((field) => (
          <Group key={field} gap="xs" mt="xs">
            <span>{words.fields[field]}</span>
            {[false, true].map((takes) => (
              <Button
                key={String(takes)}
                size="xs"
                variant="default"
                disabled={busy}
                aria-label={`${words.fields[field]}: ${takes ? words.takeAll : words.keepAll}`}
                onClick={() => onDecide({ field, personId: null, takes })}
              >
                {takes ? words.takeAll : words.keepAll}
              </Button>
            ))}
          </Group>
        ))}
    </details>
  );
}

function shown(field: Update["field"], value: string | null, t: Texts, f: Formats): string {
  if (value === null) return "–";
  if (field === "birthDate") return f.date(value);
  if (field === "sex") return (t.people.sex as Record<string, string>)[value] ?? value;
  return value;
}
