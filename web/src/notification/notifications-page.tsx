import { Button, Group } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { pathOf, placeOf } from "../../../server/src/notification/place.rules.ts";
import { sessionQuery } from "../account/session.ts";
import { api, client } from "../api.ts";
import { useLanguage } from "../language/use-language.tsx";
import { Trouble } from "../trouble.tsx";
import { SectionCard } from "../ui/card.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { PageFrame } from "../ui/page-frame.tsx";
import { SkeletonList } from "../ui/skeleton-list.tsx";
import { StateBadge } from "../ui/state-badge.tsx";
import styles from "./notification.module.css";
import { notificationsQuery, type Told } from "./notification-query.ts";
import { sentenceOf } from "./sentence.ts";

/** What I was told, newest first; opening one marks it read. */
export function NotificationsPage() {
  const { t } = useLanguage();
  const words = t.notification;
  const list = useInfiniteQuery(notificationsQuery());
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const unread = rows.filter((told) => told.readAt === null);
  const markRead = useMarkRead();
  return (
    <PageFrame
      title={words.title}
      narrow
      overline={list.data && (unread.length === 0 ? words.allRead : words.unreadCount(unread.length))}
      actions={
        <>
          <Button variant="default" component={Link} to="/notifications/settings">
            {words.settings}
          </Button>
          {unread.length > 0 && (
            <Button
              variant="default"
              loading={markRead.isPending}
              onClick={() => markRead.mutate(unread.slice(0, 200).map((told) => told.notificationId))}
            >
              {words.markAll}
            </Button>
          )}
        </>
      }
    >
      <Trouble error={list.error ?? markRead.error} />
      <SectionCard>
        {list.isPending && <SkeletonList />}
        {list.data && rows.length === 0 && <EmptyState icon="bell" title={words.empty} advice={words.emptyAdvice} />}
        <ul className={styles.list}>
          {rows.map((told) => (
            <Row key={told.notificationId} told={told} onOpen={() => markRead.mutate([told.notificationId])} />
          ))}
        </ul>
        {list.hasNextPage && (
          <Group mt="sm">
            <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.more}
            </Button>
          </Group>
        )}
      </SectionCard>
    </PageFrame>
  );
}

function Row({ told, onOpen }: { told: Told; onOpen: () => void }) {
  const { t, f } = useLanguage();
  const { organizationName, createdAt, readAt } = told;
  const isUnread = readAt === null;
  const sentence = sentenceOf(told, t, f);
  const follow = () => {
    if (isUnread) onOpen();
  };
  return (
    <li className={styles.row} data-unread={isUnread}>
      <div>
        <div className={styles.sentence}>
          <Subject told={told} onFollow={follow}>
            {sentence}
          </Subject>
        </div>
        <div className={styles.dim}>{[organizationName, f.dateTime(createdAt)].filter(Boolean).join(" · ")}</div>
      </div>
      {isUnread && <StateBadge tone="amber">{t.notification.unread}</StateBadge>}
    </li>
  );
}

/** The sentence as a link to where something can be done about it, where there is such a page. */
function Subject({ told, onFollow, children }: { told: Told; onFollow: () => void; children: string }) {
  if (placeOf(told) === "NOTIFICATIONS") return children;
  return (
    <Link to={pathOf(told)} onClick={onFollow}>
      {children}
    </Link>
  );
}

function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (notificationIds: string[]) => client.notification.markRead({ notificationIds }),
    onSuccess: ({ unread }) => {
      queryClient.setQueryData(
        sessionQuery().queryKey,
        (session) => session && { ...session, unreadNotifications: unread },
      );
      return queryClient.invalidateQueries({ queryKey: api.notification.key() });
    },
  });
}
