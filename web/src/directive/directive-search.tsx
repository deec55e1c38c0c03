import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../language/use-language.tsx";
import { registerQuery } from "./directive-query.ts";

interface DirectiveSearchProps {
  label: string;
  organizationId: string;
  /** Only what the organization entered itself; everything in the register otherwise. */
  onlyEntered?: boolean;
  /** Never offered. */
  except: string;
  value: string | null;
  onChange: (directiveId: string | null) => void;
  error: string | undefined;
}

/** One text of the register by words of its number or subject, without accents; the server searches. */
export function DirectiveSearch({
  label,
  organizationId,
  onlyEntered = false,
  except,
  value,
  onChange,
  error,
}: DirectiveSearchProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const wanted = registerQuery({
    organizationId,
    box: onlyEntered ? "ENTERED" : "ALL",
    query: value === null ? words : "",
  });
  const { data } = useQuery({ ...wanted, placeholderData: keepPreviousData });
  const found = (data?.rows ?? []).filter(({ directiveId }) => directiveId !== except);
  return (
    <Select
      label={label}
      data-autofocus
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
      placeholder={t.common.search.placeholder}
      nothingFoundMessage={t.common.search.nothing(words)}
      data={found.map((row) => ({ value: row.directiveId, label: `${t.directive.named(row)}: ${row.subject}` }))}
      filter={({ options }) => options}
      value={value}
      error={error}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
