import type { client } from "../api.ts";

export type System = Awaited<ReturnType<typeof client.system.get>>;
