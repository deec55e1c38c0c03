import { Group, NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { roleWords } from "../account/role-words.ts";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import styles from "../organization/organization.module.css";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { type Column, PagedTable } from "../ui/paged-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { type MemberSummary, standingKinds, statuses, stays } from "./member-query.ts";

type Status = (typeof statuses)[number];
type Standing = (typeof standingKinds)[number];
type Stay = (typeof stays)[number];

interface Filters {
  status?: Status;
  standing?: Standing;
  stay?: Stay;
}

/** Members by given name, with search and filters. */
export function MemberList({ organizationId, showsCell }: { organizationId: string; showsCell: boolean }) {
  const { t } = useLanguage();
  const words = t.people.list;
  const pages = usePages();
  const [filters, setFilters] = useState<Filters>({});
  const { data: list, error } = useQuery(
    api.member.list.queryOptions({
      input: {
        organizationId,
        ...filters,
        ...(pages.search ? { search: pages.search } : {}),
        ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const isFiltered = Object.keys(filters).length > 0;
  const columns = useColumns(showsCell);

  function choose(changed: Filters) {
    setFilters(changed);
    pages.setSearch(pages.search);
  }

  return (
    <>
      <FilterBar filters={filters} onChange={choose} />
      <Trouble error={error} />
      {!error && (
        <PagedTable
          caption={words.caption}
          searchLabel={t.people.search.label}
          columns={columns}
          keyOf={(member) => member.membershipId}
          list={list}
          pages={pages}
          empty={
            <EmptyState
              icon="people"
              title={isFiltered ? words.emptyFiltered : words.empty}
              advice={isFiltered ? words.emptyFilteredAdvice : words.emptyAdvice}
            />
          }
        />
      )}
    </>
  );
}

function FilterBar({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useLanguage();
  const words = t.people.list;
  const all = { value: "", label: words.all };
  const { status, standing, stay } = filters;
  const keep = (next: { status?: Status | undefined; standing?: Standing | undefined; stay?: Stay | undefined }) =>
    onChange({
      ...(next.status ? { status: next.status } : {}),
      ...(next.standing ? { standing: next.standing } : {}),
      ...(next.stay ? { stay: next.stay } : {}),
    });
  return (
    <Group mb="sm" align="end">
      <NativeSelect
        label={words.filterStatus}
        value={status ?? ""}
        data={[all, ...statuses.map((one) => ({ value: one, label: t.people.status[one] }))]}
        onChange={({ currentTarget: { value } }) => keep({ ...filters, status: statuses.find((one) => one === value) })}
      />
      <NativeSelect
        label={words.filterStanding}
        value={standing ?? ""}
        data={[all, ...standingKinds.map((one) => ({ value: one, label: t.people.standing[one] }))]}
        onChange={({ currentTarget: { value } }) =>
          keep({ ...filters, standing: standingKinds.find((one) => one === value) })
        }
      />
      <NativeSelect
        label={words.filterStay}
        value={stay ?? ""}
        data={[all, ...stays.map((one) => ({ value: one, label: t.people.stay[one] }))]}
        onChange={({ currentTarget: { value } }) => keep({ ...filters, stay: stays.find((one) => one === value) })}
      />
    </Group>
  );
}

function useColumns(showsCell: boolean): Column<MemberSummary>[] {
  const { t } = useLanguage();
  const words = t.people.list;
  // Members belong to cells, and what they hold there is shown.
  const roles = roleWords(t, "CELL");
  return [
    {
      name: "name",
      label: words.name,
      show: ({ organizationId, personId, fullName }) => (
        <Link to="/organizations/$organizationId/members/$personId" params={{ organizationId, personId }}>
          {fullName}
        </Link>
      ),
    },
    ...(showsCell
      ? [{ name: "organization", label: words.organization, show: (member: MemberSummary) => member.organizationName }]
      : []),
    { name: "status", label: words.status, show: (member) => <StatusWords member={member} /> },
    {
      name: "position",
      label: words.position,
      show: ({ positions }) => (
        <span className={styles.nowrap}>{positions.map((position) => roles[position]).join(", ") || "–"}</span>
      ),
    },
    {
      name: "standing",
      label: words.standing,
      show: ({ standings }) =>
        standings.length === 0
          ? "–"
          : standings.map((standing) => <StateBadge key={standing}>{t.people.standing[standing]}</StateBadge>),
    },
    {
      name: "account",
      label: words.account,
      show: ({ hasAccount }) => (hasAccount ? words.hasAccount : words.noAccount),
    },
  ];
}

function StatusWords({ member: { status, stay } }: { member: MemberSummary }) {
  const { t } = useLanguage();
  return (
    <>
      <span className={styles.nowrap}>{t.people.status[status]}</span>{" "}
      {stay === "TEMPORARY" && <StateBadge tone="gold">{t.people.stay.TEMPORARY}</StateBadge>}
    </>
  );
}
