import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";

interface DestinationSearchProps {
  organizationId: string;
  label: string;
  value: string | null;
  onChange: (organizationId: string | null) => void;
  error?: string | undefined;
}

const shortest = 2;

/** A cell of the product by a few letters of its name, wherever it stands. */
export function DestinationSearch({ organizationId, label, value, onChange, error }: DestinationSearchProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const search = typed.trim();
  const { data } = useQuery({
    ...api.transfer.destinations.queryOptions({
      input: { organizationId, search },
      placeholderData: keepPreviousData,
    }),
    enabled: search.length >= shortest,
  });
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
      placeholder={t.common.search.placeholder}
      nothingFoundMessage={search.length < shortest ? t.transfer.typeName : t.common.search.nothing(search)}
      data={(data?.rows ?? []).map((row) => ({
        value: row.organizationId,
        label: row.superiorName === "" ? row.name : `${row.name} · ${row.superiorName}`,
      }))}
      filter={({ options }) => options}
      value={value}
      error={error}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
