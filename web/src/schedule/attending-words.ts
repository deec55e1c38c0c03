import type { Texts } from "../language/language.ts";
import type { Scheduled } from "./schedule-query.ts";

/** `Bí thư, Đảng bộ phường …`: in which office somebody comes from above. */
export function officeOf(
  { position, organizationName }: Pick<Scheduled["attending"][number], "position" | "organizationName">,
  t: Texts,
): string {
  const office = position === null ? t.schedule.fromAbove : t.account.role[position];
  return [office, organizationName].filter(Boolean).join(", ");
}
