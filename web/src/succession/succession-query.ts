import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

export type SuccessionPlan = Awaited<ReturnType<typeof api.succession.get.call>>;
export type Candidate = SuccessionPlan["candidates"][number];

/** One change at succession plans: whatever shows them reads again. */
export function useSuccessionChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.succession.key(), api.member.key()], ...change);
}
