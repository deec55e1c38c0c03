import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type BuiltBody,
  type BuiltCell,
  buildAppointment,
  buildBody,
  buildCell,
  buildMembership,
  buildPerson,
} from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildSignIn, get, post } from "./sign-in.fixture.ts";

let door: Door;
let body: BuiltBody;
beforeAll(async () => {
  door = await openDoor();
  body = await buildBody(door.owner);
});
afterAll(() => door.close());

let place = 0;
const signIn = (username: string, password: string) =>
  post(door, "/account/sign-in", { username, password }, { address: `10.3.0.${++place}` });

/** A cell in which only the secretary has an account yet. */
async function cellWithoutAccounts(): Promise<BuiltCell> {
  const cell = await buildCell(door.owner, { parent: body, official: 3 });
  const others = cell.members.filter((member) => member !== cell.secretary).map((member) => member.accountId);
  await door.owner.query("DELETE FROM account WHERE id = ANY ($1)", [others]);
  return cell;
}

test("a whole roster gets accounts at once, with slips whose passwords work once and then must be changed", async () => {
  const cell = await cellWithoutAccounts();
  const { organizationId } = cell;
  for (const fullName of ["Nguyễn Thị Ân", "Nguyễn Thành An"]) {
    const person = await buildPerson(door.owner, fullName);
    await door.owner.query("DELETE FROM account WHERE id = $1", [person.accountId]);
    await buildMembership(door.owner, person, cell);
  }
  const made = await door.as(cell.secretary.accountId).account.createForOrganization({ organizationId });
  expect(made.slips).toHaveLength(4);
  expect(made.remaining).toBe(0);
  const [first, second] = made.slips.filter((slip) => /Ân|An$/.test(slip.fullName)).map((slip) => slip.username);
  expect(first).toMatch(/^annt\d*$/);
  expect(second).toMatch(/^annt\d*$/);
  expect(first).not.toBe(second);
  expect(Buffer.from(made.pdf, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  const [slip] = made.slips;
  if (!slip) throw new Error("no slip");
  expect(await signIn(slip.username, slip.password)).toMatchObject({ status: 200, body: { mustChangePassword: true } });
  await expect(
    door.as(cell.secretary.accountId).account.createForOrganization({ organizationId }),
  ).rejects.toMatchObject({ code: "NOBODY_LACKS_AN_ACCOUNT" });
});

test("lost slips are replaced while nobody has used them, and a password in use is not touched", async () => {
  const cell = await cellWithoutAccounts();
  const { organizationId } = cell;
  const office = door.as(body.office.accountId).account;
  const [used, unused] = (await office.createForOrganization({ organizationId })).slips;
  if (!used || !unused) throw new Error("two slips are needed");
  const { cookie } = await signIn(used.username, used.password);
  await post(door, "/account/first-password", { newPassword: "gió lùa kẽ lá" }, { cookie });
  const renewed = await office.createForOrganization({ organizationId, renewUnused: true });
  expect(renewed.slips.map((slip) => slip.username)).toEqual([unused.username]);
  expect((await signIn(unused.username, unused.password)).status).toBe(401);
  expect((await signIn(unused.username, renewed.slips[0]?.password ?? "")).status).toBe(200);
  expect((await signIn(used.username, "gió lùa kẽ lá")).status).toBe(200);
});

test("passwords are kept nowhere in clear, under an idempotency key neither", async () => {
  const cell = await cellWithoutAccounts();
  const made = await door
    .as(cell.secretary.accountId, { key: "tao-tai-khoan-1" })
    .account.createForOrganization({ organizationId: cell.organizationId });
  const { rowCount } = await door.owner.query("SELECT 1 FROM idempotency_key WHERE actor = $1", [
    cell.secretary.accountId,
  ]);
  expect(rowCount).toBe(0);
  const { rows } = await door.owner.query(
    "SELECT password FROM auth.credential WHERE user_id IN (SELECT id FROM account WHERE username = $1)",
    [made.slips[0]?.username],
  );
  expect(rows[0].password).toMatch(/^\$argon2id\$/);
  const { rows: logged } = await door.owner.query(
    "SELECT string_agg(changes, '') AS all FROM audit.entry WHERE actor_id = $1",
    [cell.secretary.accountId],
  );
  for (const slip of made.slips) expect(logged[0].all).not.toContain(slip.password);
});

test("accounts are made by the cell's leaders, the superior's officers and administrators, not by members or strangers", async () => {
  const cell = await cellWithoutAccounts();
  const { organizationId } = cell;
  const member = await buildPerson(door.owner);
  await buildMembership(door.owner, member, cell);
  const stranger = await buildCell(door.owner);
  await expect(door.as(member.accountId).account.createForOrganization({ organizationId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    door.as(stranger.secretary.accountId).account.createForOrganization({ organizationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(door.as(null).account.createForOrganization({ organizationId })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
  const administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
  expect((await door.as(administrator.accountId).account.createForOrganization({ organizationId })).slips).toHaveLength(
    2,
  );
});

test("who holds a higher office gets the account from there, not from the cell", async () => {
  const cell = await cellWithoutAccounts();
  const { organizationId } = cell;
  await buildAppointment(door.owner, cell.deputy, body, "COMMITTEE_MEMBER");
  const made = await door.as(cell.secretary.accountId).account.createForOrganization({ organizationId });
  expect(made.slips.map((slip) => slip.personId)).not.toContain(cell.deputy.personId);
  const byOffice = await door.as(body.office.accountId).account.createForOrganization({ organizationId });
  expect(byOffice.slips.map((slip) => slip.personId)).toEqual([cell.deputy.personId]);
});

test("a recovery slip opens the account once, ends its sessions, and the person is told", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const member = cell.members[2] ?? cell.deputy;
  const account = await buildSignIn(door, member.accountId);
  const { cookie } = await signIn(account.username, account.password);
  const slip = await door
    .as(cell.secretary.accountId)
    .account.issueRecoverySlip({ organizationId: cell.organizationId, personId: member.personId });
  expect(slip).toMatchObject({ username: account.username, fullName: member.fullName });
  expect(Date.parse(slip.expiresAt) - Date.now()).toBeGreaterThan(71.9 * 3_600_000);
  const { rows } = await door.owner.query("SELECT kind FROM notification WHERE person_id = $1", [member.personId]);
  expect(rows).toEqual([{ kind: "RECOVERY_SLIP_ISSUED" }]);

  const redeem = (code: string, username = account.username) =>
    post(
      door,
      "/account/recovery",
      { username, code, newPassword: "sóng vỗ mạn thuyền" },
      { address: `10.4.0.${++place}` },
    );
  expect((await redeem("AAAA-AAAA-AAAA-AAAA")).body.code).toBe("SLIP_INVALID");
  expect((await redeem(slip.code, "nguoi-khac")).body.code).toBe("SLIP_INVALID");
  expect((await redeem(slip.code.toLowerCase().replaceAll("-", " "))).status).toBe(200);
  expect((await redeem(slip.code)).body.code).toBe("SLIP_INVALID");
  expect((await get(door, "/account", cookie)).status).toBe(401);
  expect(await signIn(account.username, "sóng vỗ mạn thuyền")).toMatchObject({
    status: 200,
    body: { mustChangePassword: false },
  });
});

test("a second slip makes the first worthless, and an old one has expired", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const member = cell.members[2] ?? cell.deputy;
  const { username } = await buildSignIn(door, member.accountId);
  const issue = (by: string) =>
    door.as(by).account.issueRecoverySlip({ organizationId: cell.organizationId, personId: member.personId });
  const redeem = (code: string) =>
    post(
      door,
      "/account/recovery",
      { username, code, newPassword: "sóng vỗ mạn thuyền" },
      { address: `10.4.1.${++place}` },
    );
  const first = await issue(cell.secretary.accountId);
  const second = await issue(body.office.accountId);
  expect((await redeem(first.code)).body.code).toBe("SLIP_INVALID");
  await door.owner.query("UPDATE one_time_slip SET expires_at = now() - interval '1 minute' WHERE issued_by = $1", [
    body.office.accountId,
  ]);
  expect((await redeem(second.code)).body.code).toBe("SLIP_INVALID");
});

test("nobody gets into a higher office's account through a cell in which its holder is a member", async () => {
  const cell = await buildCell(door.owner, { parent: body });
  const member = cell.members[2] ?? cell.deputy;
  await buildAppointment(door.owner, member, body, "COMMITTEE_MEMBER");
  const input = { organizationId: cell.organizationId, personId: member.personId };
  await expect(door.as(cell.secretary.accountId).account.issueRecoverySlip(input)).rejects.toMatchObject({
    code: "HOLDS_HIGHER_OFFICE",
    status: 403,
  });
  expect((await door.as(body.office.accountId).account.issueRecoverySlip(input)).code).toMatch(
    /^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/,
  );
});

test("a slip is for somebody here who has an open account", async () => {
  const cell = await cellWithoutAccounts();
  const elsewhere = await buildCell(door.owner, { parent: body });
  const issue = (personId: string) =>
    door.as(cell.secretary.accountId).account.issueRecoverySlip({ organizationId: cell.organizationId, personId });
  await expect(issue(elsewhere.deputy.personId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(issue(cell.deputy.personId)).rejects.toMatchObject({ code: "NO_ACCOUNT" });
  const member = await buildPerson(door.owner);
  await buildMembership(door.owner, member, cell);
  await expect(
    door
      .as(member.accountId)
      .account.issueRecoverySlip({ organizationId: cell.organizationId, personId: cell.secretary.personId }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await door.owner.query("UPDATE account SET disabled_at = now() WHERE id = $1", [member.accountId]);
  await expect(issue(member.personId)).rejects.toMatchObject({ code: "ACCOUNT_DISABLED" });
});

test("an administrator closes an account with its sessions at once and opens it again; others may not", async () => {
  const administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
  const person = await buildPerson(door.owner);
  const account = await buildSignIn(door, person.accountId);
  const { cookie } = await signIn(account.username, account.password);
  const { accountId } = account;
  await expect(door.as(body.office.accountId).account.disable({ accountId })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    door.as(administrator.accountId).account.disable({ accountId: body.organizationId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await door.as(administrator.accountId).account.disable({ accountId });
  expect((await get(door, "/account", cookie)).status).toBe(401);
  expect((await signIn(account.username, account.password)).status).toBe(401);
  await door.as(administrator.accountId).account.enable({ accountId });
  expect((await signIn(account.username, account.password)).status).toBe(200);
  const { rows } = await door.owner.query(
    "SELECT kind, by_account_id FROM account_event WHERE account_id = $1 AND kind IN ('DISABLED', 'ENABLED') ORDER BY at",
    [accountId],
  );
  expect(rows).toEqual(["DISABLED", "ENABLED"].map((kind) => ({ kind, by_account_id: administrator.accountId })));
});

test("an administrator finds accounts by name in any order of words without accents, page by page", async () => {
  const administrator = await buildPerson(door.owner, "Quản trị", { administrator: true });
  const cell = await buildCell(door.owner, { parent: body });
  const person = await buildPerson(door.owner, "Đặng Thùy Trâm Xyz");
  await buildMembership(door.owner, person, cell);
  const list = door.as(administrator.accountId).account.list;
  const found = await list({ search: "xyz tram dang" });
  expect(found.rows).toMatchObject([
    {
      accountId: person.accountId,
      person: { fullName: "Đặng Thùy Trâm Xyz" },
      organization: { organizationId: cell.organizationId },
    },
  ]);
  const first = await list({ limit: 2 });
  const second = await list({ limit: 2, cursor: first.nextCursor ?? "" });
  const names = [...first.rows, ...second.rows].map((row) => row.username);
  expect(names).toHaveLength(4);
  expect(names).toEqual(names.toSorted());
  await expect(door.as(body.office.accountId).account.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
});
