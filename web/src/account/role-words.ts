import { isCell } from "../../../server/src/organization/organization.rules.ts";
import type { Texts } from "../language/language.ts";
import type { Office } from "./session.ts";

/**
 * Offices in the words of the organization in which they are held: a committee member is a cell's "chi ủy viên", a body's
 * "ủy viên ban chấp hành", and "cấp ủy viên" where it is not known whose.
 */
export function roleWords(t: Texts, kind: Office["organizationKind"] | null): Record<Office["role"], string> {
  if (kind === null) return t.account.role;
  return { ...t.account.role, ...(isCell(kind) ? t.account.roleInCell : t.account.roleInBody) };
}
