import { Modal, Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { paths } from "./paths.ts";
import styles from "./shell.module.css";

/** Search over members, organizations, meetings and texts that the reader may see. */
export function SearchDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.shell.searchTitle}
      size="lg"
      centered={false}
      closeButtonProps={{ "aria-label": t.common.action.close }}
    >
      {opened && <Search onFollow={onClose} />}
    </Modal>
  );
}

function Search({ onFollow }: { onFollow: () => void }) {
  const { t } = useLanguage();
  const [words, setWords] = useState("");
  const isLongEnough = words.length >= 2;
  const found = useQuery(
    api.search.everything.queryOptions({
      input: isLongEnough ? { query: words } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Stack>
      <SearchBox
        label={t.shell.searchTitle}
        placeholder={t.shell.searchPlaceholder}
        autoFocus
        value=""
        onSearch={setWords}
      />
      {!isLongEnough && <Text c="dimmed">{t.shell.searchHint}</Text>}
      {isLongEnough && found.isPending && <SkeletonList rows={3} />}
      <Trouble error={found.error} />
      {isLongEnough && found.data && <Results found={found.data} words={words} onFollow={onFollow} />}
    </Stack>
  );
}

type Found = Awaited<ReturnType<typeof api.search.everything.call>>;

function Results({ found, words, onFollow }: { found: Found; words: string; onFollow: () => void }) {
  const { t, f } = useLanguage();
  const { members, organizations, meetings, directives } = found;
  const count = members.length + organizations.length + meetings.length + directives.length;
  return (
    <>
      <span className={styles.hidden} role="status">
        {t.shell.searchResults(count)}
      </span>
      {count === 0 && (
        <EmptyState icon="search" title={t.common.search.nothing(words)} advice={t.common.search.nothingAdvice} />
      )}
      <Group
        title={t.shell.searchMembers}
        onFollow={onFollow}
        rows={members.map((one) => ({
          to: paths.member(one.organizationId, one.personId),
          name: one.fullName,
          note: one.organizationName,
        }))}
      />
      <Group
        title={t.shell.searchOrganizations}
        onFollow={onFollow}
        rows={organizations.map((one) => ({
          to: paths.organization(one.organizationId),
          name: one.name,
          note: one.parentName ?? "",
        }))}
      />
      <Group
        title={t.shell.searchMeetings}
        onFollow={onFollow}
        rows={meetings.map((one) => ({
          to: paths.meeting(one.organizationId, one.meetingId),
          name: f.weekdayDateTime(one.openedAt ?? one.scheduledAt),
          note: one.organizationName,
        }))}
      />
      <Group
        title={t.shell.searchDirectives}
        onFollow={onFollow}
        rows={directives.map((one) => ({
          to: paths.directive(one.organizationId, one.directiveId),
          name: t.directive.named(one),
          note: one.subject,
        }))}
      />
    </>
  );
}

interface ResultRow {
  to: string;
  name: string;
  note: string;
}

function Group({ title, rows, onFollow }: { title: string; rows: readonly ResultRow[]; onFollow: () => void }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3}>{title}</Title>
      <ul className={styles.navList}>
        {rows.map((row) => (
          <li key={row.to}>
            <Link to={row.to} className={styles.navLink} onClick={onFollow}>
              <span className={styles.navLabel}>
                {row.name}
                <Text component="span" display="block" c="dimmed">
                  {row.note}
                </Text>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
