import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

/** Who is signed in, with the offices held today. */
export const sessionQuery = () => api.account.me.queryOptions({ staleTime: 60_000 });

export type Session = Awaited<ReturnType<typeof api.account.me.call>>;
export type Office = Session["offices"][number];

/** Only below the signed-in route, which has read it already. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery()).data;
}
