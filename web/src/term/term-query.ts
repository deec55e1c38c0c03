import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

export type Term = Awaited<ReturnType<typeof api.term.get.call>>;
export type Seat = Term["seats"][number];

/** One change at terms or seats: whatever shows offices reads again. */
export function useTermChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.term.key(), api.appointment.key(), api.organization.key(), api.member.key()], ...change);
}
