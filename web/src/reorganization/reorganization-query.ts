import { api } from "../api.ts";
import { type Change as Deed, useChange } from "../use-change.ts";

export type Reorganization = Awaited<ReturnType<typeof api.reorganization.list.call>>["rows"][number];
export type Preview = Awaited<ReturnType<typeof api.reorganization.preview.call>>;
export type Change = Parameters<typeof api.reorganization.preview.call>[0]["change"];
export type NewOrganization = Extract<Change, { kind: "FOUND" }>["organization"];

/** One deed at changes of organizations: whatever shows organizations reads again. */
export function useReorganizationChange<Input = void, Answer = unknown>(...deed: Deed<Input, Answer>) {
  return useChange([api.reorganization.key(), api.organization.key()], ...deed);
}
