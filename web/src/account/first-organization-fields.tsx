import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Texts } from "../language/language.ts";
import { useLanguage } from "../language/use-language.tsx";

type OrganizationKind = keyof Texts["organization"]["kind"];
type CellType = keyof Texts["organization"]["cellType"];

interface Entry {
  name: string;
  kind: OrganizationKind;
  cellType: CellType | null;
  placeName: string;
}

export interface FirstOrganization {
  entry: Entry;
  change: (part: Partial<Entry>) => void;
}

const isCell = (kind: OrganizationKind) => kind === "CELL" || kind === "BASE_CELL";

export function useFirstOrganization(): FirstOrganization {
  const [entry, setEntry] = useState<Entry>({ name: "", kind: "BASE_COMMITTEE", cellType: null, placeName: "" });
  return {
    entry,
    change: (part) =>
      setEntry((current) => {
        const next = { ...current, ...part };
        return { ...next, cellType: isCell(next.kind) ? (next.cellType ?? "ADMIN_SERVICE") : null };
      }),
  };
}

export function FirstOrganizationFields({ organization }: { organization: FirstOrganization }) {
  const { t } = useLanguage();
  const words = t.organization;
  const { entry, change } = organization;
  return (
    <>
      <TextInput
        label={words.name}
        required
        withAsterisk={false}
        value={entry.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.kindLabel}
        data={Object.entries(words.kind).map(([value, label]) => ({ value, label }))}
        value={entry.kind}
        // The options above are exactly the kinds.
        onChange={(event) => change({ kind: event.currentTarget.value as OrganizationKind })}
      />
      {entry.cellType !== null && (
        <NativeSelect
          label={words.cellTypeLabel}
          data={Object.entries(words.cellType).map(([value, label]) => ({ value, label }))}
          value={entry.cellType}
          // The options above are exactly the cell types.
          onChange={(event) => change({ cellType: event.currentTarget.value as CellType })}
        />
      )}
      <TextInput
        label={words.placeName}
        value={entry.placeName}
        onChange={(event) => change({ placeName: event.currentTarget.value })}
      />
    </>
  );
}
