import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { Notice } from "../ui/notice.tsx";
import { Table } from "../ui/paged-table.tsx";
import styles from "./import.module.css";
import type { ImportRun } from "./import-query.ts";

/** Which column of the file is what; wrong guesses are put right here, then the file is read again. */
export function MappingCard({ run }: { run: ImportRun }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const [mapping, setMapping] = useState<ImportRun["mapping"]>(run.mapping);
  const { organizationId, importId, fields, columns, missing, abilities } = run;
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(run.mapping);
  const mayMap = abilities.includes("import.setMapping");
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () => client.import.setMapping({ organizationId, importId, mapping }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.import.get.key() }),
  });

  /** A column gives one field only: choosing it here takes it from where it was. */
  function choose(field: string, column: number | undefined) {
    const others = Object.entries(mapping).filter(([name, taken]) => name !== field && taken !== column);
    setMapping(Object.fromEntries(column === undefined ? others : [...others, [field, column]]));
  }

  const guessed = new Set(columns.flatMap((column) => (column.guessed && column.field ? [column.field] : [])));
  function hintOf(field: string): string | undefined {
    if (guessed.has(field) && mapping[field] === run.mapping[field]) return words.guessed;
    if (field === "status" && mapping.status === undefined && mapping.officialOn !== undefined)
      return words.statusFromDay;
    return words.meaning[field];
  }

  const labelOf = (name: string) => fields.find(({ field }) => field === name)?.label ?? name;
  return (
    <SectionCard title={words.mapping}>
      <p className={styles.dim}>{words.mappingAdvice}</p>
      {missing.length > 0 && <Notice title={words.missing(missing.map(labelOf).join(", "))} />}
      <div className={styles.mapping}>
        {fields.map(({ field, label, required }) => (
          <NativeSelect
            key={field}
            label={required ? `${label} (${words.requiredMark})` : label}
            description={hintOf(field)}
            disabled={!mayMap}
            value={mapping[field] === undefined ? "" : String(mapping[field])}
            data={[
              { value: "", label: words.noColumn },
              ...columns.map(({ column, header }) => ({ value: String(column), label: header || String(column + 1) })),
            ]}
            onChange={({ currentTarget: { value } }) => choose(field, value === "" ? undefined : Number(value))}
          />
        ))}
      </div>
      <Trouble error={save.error} />
      {mayMap && (
        <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
          {words.recheck}
        </Button>
      )}
      <LeftOut columns={columns} />
    </SectionCard>
  );
}

function LeftOut({ columns }: { columns: ImportRun["columns"] }) {
  const { t } = useLanguage();
  const words = t.imports.run;
  const leftOut = columns.filter((column) => column.leftOut !== null);
  if (leftOut.length === 0) return null;
  return (
    <details>
      <summary>
        {words.leftOut} ({leftOut.length})
      </summary>
      <Table
        caption={words.leftOut}
        rows={leftOut}
        keyOf={({ column }) => String(column)}
        columns={[
          { name: "column", label: words.leftOutColumn, show: ({ column, header }) => header || String(column + 1) },
          { name: "why", label: words.why, show: (column) => column.leftOut },
        ]}
      />
    </details>
  );
}
