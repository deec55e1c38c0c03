import { ActionIcon, Button } from "@mantine/core";
import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { Icon } from "../ui/icon.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import styles from "./organization.module.css";
import type { OrganizationSummary } from "./organization-query.ts";

/** One organization with the ones under it, which are read when it is opened. */
export function Branch({
  organization,
  startsOpen = false,
  on,
}: {
  organization: OrganizationSummary;
  startsOpen?: boolean;
  /** The tree of this day; today's if it is left out. */
  on?: string | undefined;
}) {
  const { t } = useLanguage();
  const words = t.organization.browser;
  const [isOpen, setOpen] = useState(startsOpen);
  const { name, childCount, organizationId } = organization;
  return (
    <li>
      <div className={styles.branch}>
        <OrganizationLine organization={organization} />
        {childCount > 0 && (
          <ActionIcon
            aria-expanded={isOpen}
            aria-label={isOpen ? words.collapse(name) : words.expand(name)}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? "chevron" : "right"} size="1.25rem" />
          </ActionIcon>
        )}
      </div>
      {isOpen && <Children parentId={organizationId} name={name} on={on} />}
    </li>
  );
}

export function OrganizationLine({ organization }: { organization: OrganizationSummary }) {
  const { t } = useLanguage();
  const { organizationId, name, kind, cellType, childCount } = organization;
  const facts = [
    t.organization.kind[kind],
    ...(cellType ? [t.organization.cellType[cellType]] : []),
    ...(childCount > 0 ? [t.organization.browser.childCount(childCount)] : []),
  ];
  return (
    <Link className={styles.line} to="/organizations/$organizationId" params={{ organizationId }}>
      <span className={styles.lineName}>{name}</span>
      <span className={styles.dim}>{facts.join(" · ")}</span>
    </Link>
  );
}

export function Children({ parentId, name, on }: { parentId: string; name: string; on?: string | undefined }) {
  const { t } = useLanguage();
  const words = t.organization.browser;
  const list = useInfiniteQuery(childrenQuery(parentId, on));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (list.error) return <Trouble error={list.error} />;
  if (list.isPending) return <SkeletonList rows={3} />;
  if (rows.length === 0) return <p className={styles.dim}>{words.noneBelow}</p>;
  return (
    <>
      <ul className={`${styles.tree} ${styles.below}`} aria-label={words.children(name)}>
        {rows.map((organization) => (
          <Branch key={organization.organizationId} organization={organization} on={on} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function childrenQuery(parentId: string, on: string | undefined) {
  const then = on === undefined ? {} : { on };
  return infiniteQueryOptions({
    queryKey: [...api.organization.list.key(), { parentId, ...then }],
    queryFn: ({ pageParam }) =>
      client.organization.list({
        parentId,
        limit: 100,
        ...then,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
