import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { isCell, type OrganizationSummary } from "./organization-query.ts";

interface OrganizationSearchProps {
  label: string;
  placeholder?: string;
  cellsOnly?: boolean;
  /** Offered before anything is typed: what stands under this one. */
  under?: string;
  /** Never offered. */
  except?: string;
  /** Said when nothing is found, instead of the usual sentence. */
  nothing?: string;
  onChoose: (organization: OrganizationSummary | undefined) => void;
  error?: string | undefined;
}

/** One organization by a few letters of its name, without accents; the server searches. */
export function OrganizationSearch(props: OrganizationSearchProps) {
  const { label, placeholder, cellsOnly = false, under, except, nothing, onChoose, error } = props;
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const words = typed.trim();
  const { data, isFetching } = useQuery(
    api.organization.list.queryOptions({
      input: { limit: 50, ...(words ? { search: words } : under === undefined ? {} : { parentId: under }) },
      placeholderData: keepPreviousData,
    }),
  );
  const found = (data?.rows ?? []).filter(
    ({ organizationId, kind }) => organizationId !== except && (!cellsOnly || isCell(kind)),
  );
  function choose(organizationId: string | null) {
    setChosen(organizationId);
    onChoose(found.find((one) => one.organizationId === organizationId));
  }
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
      error={error}
      placeholder={placeholder ?? t.common.search.placeholder}
      nothingFoundMessage={nothing ?? t.common.search.nothing(words)}
      data={found.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
      filter={({ options }) => options}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      value={chosen}
      onSearchChange={setTyped}
      onChange={choose}
      onKeyDown={(event) => {
        // What was typed finds its first answer; an option gone to with the arrows is left to the field itself.
        const isOnOption = event.currentTarget.hasAttribute("aria-activedescendant");
        if (event.key !== "Enter" || isOnOption || words === "" || isFetching || !found[0]) return;
        event.preventDefault();
        choose(found[0].organizationId);
        setOpened(false);
      }}
    />
  );
}
