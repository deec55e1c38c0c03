import type { Breach, SourceFile } from "./source-file.ts";

/** Tables without people's or a cell's rows: the migrations' own ledger. */
const withoutPolicy = ["schema_migration"];

/** Law 6, in part: every table of the public schema is put under row-level security by the migrations. */
export function tablesWithoutPolicy(sources: SourceFile[]): Breach[] {
  const migrations = sources.filter((file) => /\/migrations\/.*\.sql$/.test(file.path));
  const all = migrations.map((file) => file.text).join("\n");
  return migrations.flatMap((file) =>
    [...file.text.matchAll(/^CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+) \(/gm)]
      .filter(([, table]) => table !== undefined && !withoutPolicy.includes(table) && !isProtected(all, table))
      .map((match) => ({
        law: 6,
        path: file.path,
        line: file.text.slice(0, match.index).split("\n").length,
        what: `table ${match[1]} has no policy; call nennep_protect…('${match[1]}')`,
      })),
  );
}

function isProtected(migrations: string, table: string): boolean {
  const direct = new RegExp(`nennep_protect(?:_by_organization|_by_meeting)?\\('${table}'`);
  const listed = new RegExp(`ARRAY\\[[^\\]]*'${table}'[^\\]]*\\] LOOP\\s+PERFORM nennep_protect`);
  return direct.test(migrations) || listed.test(migrations);
}
