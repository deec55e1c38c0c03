import type { Workspace } from "../workspace-query.ts";

/** Papers that were posted after the notice went out, which does not name them; none before it went out. */
export function papersAfterNotice({ meeting, materials }: Pick<Workspace, "meeting" | "materials">) {
  const { noticeSentAt } = meeting;
  if (noticeSentAt === null) return [];
  return materials.filter(({ purpose, postedAt }) => purpose === "PAPER" && postedAt > noticeSentAt);
}
