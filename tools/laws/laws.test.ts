import { describe, expect, test } from "vitest";
import { crossedBorders } from "./borders.ts";
import { changedMigrations } from "./migrations-only-added.ts";
import { impureRules } from "./pure-rules.ts";
import { refusalsWithoutMessage } from "./refusal-messages.ts";
import { regulationNumbers } from "./regulation-numbers.ts";
import { sqlElsewhere } from "./sql-places.ts";
import { tablesWithoutPolicy } from "./tenant-policies.ts";
import { transactionsOpenedElsewhere } from "./transactions.ts";

const breaking: [string, string, string, (sources: { path: string; text: string }[]) => unknown[]][] = [
  [
    "a handler that begins",
    "server/src/vote/record-vote.ts",
    'await client.query("BEGIN");',
    transactionsOpenedElsewhere,
  ],
  ["a handler with a query builder", "server/src/vote/record-vote.ts", 'tx.selectFrom("vote")', sqlElsewhere],
  ["a handler with a template", "server/src/vote/record-vote.ts", "await sql<Row>`SELECT 1`.execute(tx)", sqlElsewhere],
  ["a rule that looks at the clock", "server/src/vote/vote.rules.ts", "const now = new Date();", impureRules],
  [
    "a rule that imports queries",
    "server/src/vote/vote.rules.ts",
    'import { find } from "./vote.queries.ts";',
    impureRules,
  ],
  [
    "a contract that imports the server",
    "contract/src/vote.ts",
    'import { x } from "../../server/src/page.ts";',
    crossedBorders,
  ],
  [
    "a ui part that knows the domain",
    "web/src/ui/card.tsx",
    'import { x } from "../meeting/roll.tsx";',
    crossedBorders,
  ],
  [
    "a feature that reaches into another's handler",
    "server/src/vote/a.ts",
    'import { close } from "../meeting/close-meeting.ts";',
    crossedBorders,
  ],
  [
    "a rule with a regulation's number",
    "server/src/meeting/meeting-time.rules.ts",
    "return minutes >= 90;",
    regulationNumbers,
  ],
  [
    "a table without a policy",
    "server/src/database/migrations/9.sql",
    "CREATE TABLE secret (\n  id uuid\n);",
    tablesWithoutPolicy,
  ],
];

describe("each law finds what breaks it", () => {
  test.each(breaking)("%s", (_title, path, text, law) => {
    expect(law([{ path, text }])).toHaveLength(1);
  });

  test("a refusal without a message in one of the languages", () => {
    expect(
      refusalsWithoutMessage(["NOT_FOUND"], { "vi.ts": { NOT_FOUND: "Không tìm thấy" }, "en.ts": {} }),
    ).toMatchObject([{ path: "en.ts" }]);
  });

  test("a released migration that was changed", () => {
    expect(changedMigrations([{ path: "1.sql", text: "SELECT 2" }], { "1.sql": "0".repeat(64) })).toHaveLength(1);
  });
});

const keeping: [string, string, string, (sources: { path: string; text: string }[]) => unknown[]][] = [
  [
    "the runner begins",
    "server/src/run-operation.ts",
    'await client.query("BEGIN; SELECT 1");',
    transactionsOpenedElsewhere,
  ],
  ["queries hold SQL", "server/src/vote/vote.queries.ts", 'tx.selectFrom("vote")', sqlElsewhere],
  ["a comment may speak of a clock", "server/src/vote/vote.rules.ts", "// new Date() would be wrong here", impureRules],
  [
    "a rule may import the type of a row",
    "server/src/vote/vote.rules.ts",
    'import type { Row } from "./vote.queries.ts";',
    impureRules,
  ],
  [
    "a feature goes through another's queries",
    "server/src/vote/a.ts",
    'import { find } from "../meeting/meeting.queries.ts";',
    crossedBorders,
  ],
  [
    "a percentage is arithmetic",
    "server/src/meeting/attendance.rules.ts",
    "return (present / base) * 100;",
    regulationNumbers,
  ],
];

test.each(keeping)("what keeps the law is left alone: %s", (_title, path, text, law) => {
  expect(law([{ path, text }])).toEqual([]);
});
