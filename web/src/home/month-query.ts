import { api } from "../api.ts";

/** The month of a cell as its secretary sees it first. */
export const monthQuery = (organizationId: string) => api.home.month.queryOptions({ input: { organizationId } });

export type Month = Awaited<ReturnType<typeof api.home.month.call>>;
export type Mine = Awaited<ReturnType<typeof api.home.mine.call>>;
