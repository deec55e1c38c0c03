import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import type { MemberSummary } from "./member-query.ts";

interface MemberSearchProps {
  label: string;
  /** Looked for in this organization and everything under it. */
  organizationId: string;
  onChoose: (member: MemberSummary | undefined) => void;
  error?: string | undefined;
}

/** One member by a few letters of the name, in any order of words and without accents; the server searches. */
export function MemberSearch({ label, organizationId, onChoose, error }: MemberSearchProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useQuery(
    api.member.list.queryOptions({
      input: { organizationId, limit: 30, ...(typed.trim() ? { search: typed.trim() } : {}) },
      placeholderData: keepPreviousData,
    }),
  );
  const members = [...new Map((data?.rows ?? []).map((member) => [member.personId, member])).values()];
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ "aria-label": `${t.common.action.remove}: ${label}` }}
      error={error}
      placeholder={t.people.search.placeholder}
      nothingFoundMessage={t.people.search.nothing}
      data={members.map((member) => ({
        value: member.personId,
        label: `${member.fullName} · ${member.organizationName}`,
      }))}
      filter={({ options }) => options}
      value={chosen}
      onSearchChange={(words) => setTyped(words.split(" · ")[0] ?? "")}
      onChange={(personId) => {
        setChosen(personId);
        onChoose(members.find((member) => member.personId === personId));
      }}
    />
  );
}
