import { List, NativeSelect, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { type Column, PagedTable } from "../ui/paged-table.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import { usePages } from "../ui/use-pages.ts";
import { AccountActions } from "./account-actions.tsx";
import type { AccountSummary } from "./account-summary.ts";

const shownStates = ["all", "false", "true"] as const;

/** The technical administrator's first page: who can sign in. Nothing of meetings is here. */
export function AccountsPage() {
  const { t } = useLanguage();
  const words = t.administration.accounts;
  return (
    <PageFrame title={words.title} overline={words.noMeetings}>
      <SectionCard>
        <Text mb="sm">{words.passwords}</Text>
        <AccountList />
      </SectionCard>
      <SectionCard title={words.hints}>
        <List type="ordered">
          {words.hintList.map(({ to, text }) => (
            <List.Item key={text}>
              <Link to={to}>{text}</Link>
            </List.Item>
          ))}
        </List>
      </SectionCard>
    </PageFrame>
  );
}

function AccountList() {
  const { t } = useLanguage();
  const words = t.administration.accounts;
  const pages = usePages();
  const [disabled, setDisabled] = useState<(typeof shownStates)[number]>("all");
  const { data: list, error } = useQuery(
    api.account.list.queryOptions({
      input: {
        ...(pages.search ? { search: pages.search } : {}),
        ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
        ...(disabled === "all" ? {} : { disabled }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useColumns();
  const labels = { all: words.all, false: words.onlyEnabled, true: words.onlyDisabled };
  return (
    <>
      <NativeSelect
        mb="sm"
        label={words.filter}
        value={disabled}
        data={shownStates.map((value) => ({ value, label: labels[value] }))}
        onChange={({ currentTarget: { value } }) => {
          setDisabled(shownStates.find((one) => one === value) ?? "all");
          pages.setSearch(pages.search);
        }}
      />
      <Trouble error={error} />
      {!error && (
        <PagedTable
          caption={words.caption}
          searchLabel={words.search}
          keyOf={(account) => account.accountId}
          columns={columns}
          list={list}
          pages={pages}
          empty={<EmptyState icon="person" title={words.empty} advice={words.emptyAdvice} />}
        />
      )}
    </>
  );
}

function useColumns(): Column<AccountSummary>[] {
  const { t } = useLanguage();
  const words = t.administration.accounts;
  return [
    { name: "username", label: words.username, show: (account) => account.username },
    { name: "person", label: words.person, show: (account) => account.person?.fullName ?? words.noPerson },
    {
      name: "organization",
      label: words.organization,
      show: ({ organization }) =>
        organization ? (
          <Link to="/organizations/$organizationId" params={{ organizationId: organization.organizationId }}>
            {organization.name}
          </Link>
        ) : (
          words.noPerson
        ),
    },
    { name: "state", label: words.state, show: (account) => <StateOf account={account} /> },
    { name: "action", label: words.action, show: (account) => <AccountActions account={account} /> },
  ];
}

function StateOf({ account }: { account: AccountSummary }) {
  const { t } = useLanguage();
  const words = t.administration.accounts;
  return (
    <Text component="div">
      {account.disabledAt !== null ? (
        <StateBadge tone="red">{words.disabled}</StateBadge>
      ) : account.mustChangePassword ? (
        <StateBadge tone="amber">{words.unused}</StateBadge>
      ) : (
        <StateBadge tone="green">{words.inUse}</StateBadge>
      )}{" "}
      {account.isAdministrator && <StateBadge tone="gold">{words.administrator}</StateBadge>}
    </Text>
  );
}
