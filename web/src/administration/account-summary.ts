import type { api } from "../api.ts";

export type AccountSummary = Awaited<ReturnType<typeof api.account.list.call>>["rows"][number];
