import { existsSync, readFileSync } from "node:fs";
import { contract } from "../contract/src/index.ts";
import { crossedBorders } from "./laws/borders.ts";
import { changedMigrations } from "./laws/migrations-only-added.ts";
import { impureRules } from "./laws/pure-rules.ts";
import { refusalCodes, refusalsWithoutMessage } from "./laws/refusal-messages.ts";
import { regulationNumbers } from "./laws/regulation-numbers.ts";
import { readSources } from "./laws/source-file.ts";
import { sqlElsewhere } from "./laws/sql-places.ts";
import { tablesWithoutPolicy } from "./laws/tenant-policies.ts";
import { transactionsOpenedElsewhere } from "./laws/transactions.ts";

// The web is checked with types of its own; here its words are read as they are.
const wordsOf = (language: string) =>
  import(new URL(`../web/src/language/${language}/refusals.ts`, import.meta.url).href);
const [vi, en] = await Promise.all([wordsOf("vi"), wordsOf("en")]);
const releasedList = new URL("../server/src/database/migrations/released.json", import.meta.url);
const released: Record<string, string> = existsSync(releasedList) ? JSON.parse(readFileSync(releasedList, "utf8")) : {};
const sources = readSources();
const breaches = [
  ...transactionsOpenedElsewhere(sources),
  ...sqlElsewhere(sources),
  ...impureRules(sources),
  ...crossedBorders(sources),
  ...regulationNumbers(sources),
  ...refusalsWithoutMessage(refusalCodes(contract), {
    "web/src/language/vi/refusals.ts": vi.refusals,
    "web/src/language/en/refusals.ts": en.refusals,
  }),
  ...tablesWithoutPolicy(sources),
  ...changedMigrations(sources, released),
];
for (const { law, path, line, what } of breaches) console.error(`${path}:${line} law ${law}: ${what}`);
if (breaches.length > 0) process.exitCode = 1;
