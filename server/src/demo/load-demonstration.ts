import { randomBytes } from "node:crypto";
import pg from "pg";
import { insertAccounts } from "../account/account.queries.ts";
import { hashPassword } from "../account/password-hash.ts";
import type { Clock } from "../clock.ts";
import { queryBuilderOn, type Transaction } from "../database/connect.ts";
import type { DocumentRenderer } from "../document/document-renderer.ts";
import type { FileStore } from "../file/file-store.ts";
import { recomputeAll } from "../picture/recompute-months.ts";
import { isEmpty, learnSizes, storeOrganizations, storeRows } from "./demo.queries.ts";
import { type DemoRow, demoTables } from "./demo-rows.ts";
import { type Demonstration, inventDemonstration } from "./demonstration.ts";
import { storePapers } from "./draft-papers.ts";
import { accountingCell, bankBodyName, reviewedCells } from "./organization-plan.ts";
import { tellAnnualReviews } from "./tell-annual-reviews.ts";
import { tellBadges } from "./tell-badges.ts";
import { tellConduct } from "./tell-conduct.ts";
import { tellDues } from "./tell-dues.ts";
import { carryOutMerger } from "./tell-merger.ts";
import { tellQuarterReviews } from "./tell-quarter-reviews.ts";
import { tellReports } from "./tell-reports.ts";
import { tellResidence } from "./tell-residence.ts";

export type DemoOptions = {
  /** The owner's connection: what is filled in belongs to no acting account. */
  ownerUrl: string;
  clock: Clock;
  files: FileStore;
  documents: DocumentRenderer;
  /** Password of the four accounts; without one they are entered from the sign-in page only. */
  password?: string | undefined;
};

/** Fills an empty installation with the demonstration, all or nothing. False where somebody has worked with it already. */
export async function loadDemonstration(options: DemoOptions): Promise<boolean> {
  const pool = new pg.Pool({ connectionString: options.ownerUrl, max: 1 });
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const loaded = await loadInto(queryBuilderOn(client), options);
    await client.query(loaded ? "COMMIT" : "ROLLBACK");
    return loaded;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}

async function loadInto(tx: Transaction, options: DemoOptions): Promise<boolean> {
  if (!(await isEmpty(tx))) return false;
  const demonstration = inventDemonstration(options.clock.now());
  await storePapers(demonstration.rows, demonstration.papers, options);
  const paths = await storeOrganizations(tx, demonstration.organizations);
  for (const table of demoTables)
    await storeRows(
      tx,
      table,
      (demonstration.rows.get(table) ?? []).map((row) => placed(row, paths)),
    );
  await storeAccounts(tx, demonstration, options.password);
  await learnSizes(tx, ["organization", ...demoTables]);
  await carryOutMerger(tx, demonstration.merger, officeOf(demonstration, paths));
  await recomputeAll(tx, demonstration.calendar.today);
  await tellReports(tx, reportedTo(demonstration));
  await tellQuarterReviews(tx, evaluatedBy(demonstration));
  await tellAnnualReviews(tx, reviewedIn(demonstration));
  await tellDues(tx, reviewedIn(demonstration));
  await tellResidence(tx, reviewedIn(demonstration));
  await tellBadges(tx, { ...officeOf(demonstration, paths), today: demonstration.calendar.today });
  await tellConduct(tx, reviewedIn(demonstration));
  return true;
}

/** Whoever decides for the bank's body, and where it stands. */
function officeOf({ organizations, accounts }: Demonstration, paths: ReadonlyMap<string, string>) {
  const organizationId = String(organizations.find(({ name }) => name === bankBodyName)?.["id"]);
  const accountId = String(accounts.find(({ username }) => username === "van-phong")?.id);
  return { organizationId, accountId, path: paths.get(organizationId) ?? "" };
}

/** The body whose office is one of the four accounts. */
function reportedTo({ organizations, accounts, calendar }: Demonstration) {
  const body = organizations.find(({ name }) => name === bankBodyName);
  const office = accounts.find(({ username }) => username === "van-phong");
  return { bodyId: String(body?.["id"]), officeAccountId: String(office?.id), today: calendar.today };
}

/** The cell whose secretary is one of the four accounts. */
function evaluatedBy(demonstration: Demonstration) {
  const proposedBy = String(demonstration.accounts.find(({ username }) => username === "bi-thu")?.id);
  return { cell: cellNamed(demonstration, accountingCell), proposedBy, today: demonstration.calendar.today };
}

/** That cell, and some beside it whose last year is reviewed too. */
function reviewedIn(demonstration: Demonstration) {
  const { cell: shown, proposedBy: openedBy, today } = evaluatedBy(demonstration);
  return { shown, others: reviewedCells.map((name) => cellNamed(demonstration, name)), openedBy, today };
}

function cellNamed({ organizations, rows }: Demonstration, wanted: string) {
  const organizationId = String(organizations.find(({ name }) => name === wanted)?.["id"]);
  const members = (rows.get("membership") ?? []).filter(
    (row) => row["organization_id"] === organizationId && row["stay"] !== "TEMPORARY",
  );
  return { organizationId, personIds: members.map((row) => String(row["person_id"])) };
}

/** Names of organizations become their paths, which only the database gives. */
function placed(row: DemoRow, paths: ReadonlyMap<string, string>): DemoRow {
  const path = (column: string) => (column in row ? { [column]: paths.get(String(row[column])) } : {});
  return { ...row, ...path("held_under"), ...path("path"), ...path("visitor_path"), ...path("visited_path") };
}

async function storeAccounts(
  tx: Transaction,
  { accounts }: Demonstration,
  password: string | undefined,
): Promise<void> {
  const passwordHash = await hashPassword(password ?? randomBytes(32).toString("base64url"));
  await insertAccounts(
    tx,
    accounts.map((account) => ({ ...account, passwordHash, mustChangePassword: false })),
  );
}
