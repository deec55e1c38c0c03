import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, client } from "../api.ts";

export type Told = Awaited<ReturnType<typeof api.notification.list.call>>["rows"][number];

const PAGE = 30;

/** What I was told, newest first. */
export const notificationsQuery = () =>
  infiniteQueryOptions({
    queryKey: [...api.notification.list.key(), "pages"],
    queryFn: ({ pageParam }) =>
      client.notification.list({ limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
