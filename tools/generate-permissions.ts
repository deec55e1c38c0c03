import { permissions } from "../server/src/permissions.ts";

/** The permission table as a page to read: operation × who. */
export function generatePermissions(): string {
  const rows = Object.entries(permissions).map(([name, { of, who }]) => `| \`${name}\` | ${of} | ${who.join(", ")} |`);
  return [
    "# Who may do what",
    "",
    "Generated from `server/src/permissions.ts` by `npm run generate`. What each word means stands there.",
    "",
    "| Operation | Held over | Who |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
