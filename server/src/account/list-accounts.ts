import type { Operation } from "../operation.ts";
import { cutPage, readCursor } from "../page.ts";
import { nameWords } from "../search/fold-name.ts";
import { type AccountRow, listAccountRows } from "./administer.queries.ts";

/** Pages through the accounts by username; a search finds a username by its beginning and a person by any words of the name. */
export const listAccounts: Operation<"account.list"> = async ({ tx }, { cursor, limit, search, disabled }) => {
  const rows = await listAccountRows(tx, {
    username: search?.toLowerCase() ?? "",
    words: nameWords(search ?? ""),
    disabled,
    after: readCursor(cursor, 1)?.[0],
    limit,
  });
  return cutPage(rows, limit, (row) => [row.username], present);
};

function present(row: AccountRow) {
  return {
    accountId: row.accountId,
    username: row.username,
    person: row.personId !== null && row.fullName !== null ? { personId: row.personId, fullName: row.fullName } : null,
    organization:
      row.organizationId !== null && row.organizationName !== null
        ? { organizationId: row.organizationId, name: row.organizationName }
        : null,
    isAdministrator: row.administrator,
    mustChangePassword: row.mustChangePassword,
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}
