import { afterAll, beforeAll, expect, test } from "vitest";
import { buildBody, buildCell, buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { buildSignIn, get, post } from "./sign-in.fixture.ts";

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let place = 0;
async function signIn(account: { username: string; password: string }) {
  const answer = await post(door, "/account/sign-in", account, { address: `10.2.0.${++place}` });
  expect(answer.status).toBe(200);
  return String(answer.cookie);
}
async function signedIn(options: { first?: boolean } = {}) {
  const account = await buildSignIn(door, (await buildPerson(door.owner)).accountId, options);
  return { ...account, cookie: await signIn(account) };
}

test("who is signed in sees the offices held today, from the lowest up, and then the memberships", async () => {
  const body = await buildBody(door.owner);
  const cell = await buildCell(door.owner, { parent: body });
  const { secretary } = cell;
  await door.owner.query(
    "INSERT INTO appointment (id, person_id, organization_id, position, valid_from, state) VALUES (gen_random_uuid(), $1, $2, 'COMMITTEE_MEMBER', '2020-01-01', 'CONFIRMED'), (gen_random_uuid(), $1, $2, 'INSPECTOR', '2020-01-01', 'PROPOSED')",
    [secretary.personId, body.organizationId],
  );
  const me = await door.as(secretary.accountId).account.me();
  expect(me.offices.map(({ organizationId, role }) => [organizationId, role])).toEqual([
    [cell.organizationId, "SECRETARY"],
    [body.organizationId, "COMMITTEE_MEMBER"],
    [cell.organizationId, "MEMBER"],
  ]);
  expect(me.offices[2]).toMatchObject({ stay: "HOME", since: "2020-01-01", organizationKind: "CELL" });
});

test("nobody is told who is signed in without a session", async () => {
  await expect(door.as(null).account.me()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("the first password has to be changed before anything else, and then everything is open", async () => {
  const { cookie, username, password } = await signedIn({ first: true });
  expect((await get(door, "/organizations", cookie)).body.code).toBe("PASSWORD_CHANGE_REQUIRED");
  expect((await get(door, "/account", cookie)).body.mustChangePassword).toBe(true);
  expect((await post(door, "/account/first-password", { newPassword: "ngắn" }, { cookie })).status).toBe(400);
  for (const weak of ["1234567890", "aaaaaaaaaaaa", "matkhau2026", `${username}99`])
    expect((await post(door, "/account/first-password", { newPassword: weak }, { cookie })).body.code).toBe(
      "PASSWORD_TOO_WEAK",
    );
  expect((await post(door, "/account/first-password", { newPassword: password }, { cookie })).body.code).toBe(
    "PASSWORD_UNCHANGED",
  );
  expect((await post(door, "/account/first-password", { newPassword: "mưa trên phố Huế" }, { cookie })).status).toBe(
    200,
  );
  expect((await get(door, "/organizations", cookie)).status).toBe(200);
  expect((await post(door, "/account/first-password", { newPassword: "mưa trên phố Huế" }, { cookie })).body.code).toBe(
    "FIRST_PASSWORD_CHANGED",
  );
  await signIn({ username, password: "mưa trên phố Huế".normalize("NFD") });
});

test("a changed password ends the other sessions, keeps this one, and the old password no longer opens", async () => {
  const account = await signedIn();
  const other = await signIn(account);
  const { cookie } = account;
  expect(
    (await post(door, "/account/password", { currentPassword: "sai", newPassword: "trăng sáng vườn chè" }, { cookie }))
      .body.code,
  ).toBe("WRONG_PASSWORD");
  const same = { currentPassword: account.password, newPassword: account.password };
  expect((await post(door, "/account/password", same, { cookie })).body.code).toBe("PASSWORD_UNCHANGED");
  const changed = await post(
    door,
    "/account/password",
    { currentPassword: account.password, newPassword: "trăng sáng vườn chè" },
    { cookie },
  );
  expect(changed.status).toBe(200);
  expect((await get(door, "/account", cookie)).status).toBe(200);
  expect((await get(door, "/account", other)).status).toBe(401);
  expect((await post(door, "/account/sign-in", account, { address: "10.2.9.9" })).status).toBe(401);
  await signIn({ username: account.username, password: "trăng sáng vườn chè" });
});

test("guessing the current password of an open session is throttled like signing in", async () => {
  const { cookie } = await signedIn();
  const codes = [];
  for (let guess = 0; guess < 7; guess++)
    codes.push(
      (
        await post(
          door,
          "/account/password",
          { currentPassword: `sai ${guess}`, newPassword: "trăng sáng vườn chè" },
          { cookie, address: "10.2.8.8" },
        )
      ).body.code,
    );
  expect(codes).toEqual([...Array(6).fill("WRONG_PASSWORD"), "TOO_MANY_GUESSES"]);
});

test("a password never reaches the idempotency table, not even as a hash", async () => {
  const account = await signedIn();
  const { statusCode } = await door.app.inject({
    method: "POST",
    url: "/api/account/password",
    headers: {
      "sec-fetch-site": "same-origin",
      "content-type": "application/json",
      cookie: account.cookie,
      "idempotency-key": "doi-mat-khau-1",
    },
    payload: JSON.stringify({ currentPassword: account.password, newPassword: "trăng sáng vườn chè" }),
  });
  expect(statusCode).toBe(200);
  const { rowCount } = await door.owner.query("SELECT 1 FROM idempotency_key WHERE actor = $1", [account.accountId]);
  expect(rowCount).toBe(0);
});

test("sessions are listed without their tokens, one can be ended, and only one's own", async () => {
  const account = await signedIn();
  const other = await signIn(account);
  const stranger = await signedIn();
  const { rows } = (await get(door, "/account/sessions", account.cookie)).body;
  expect(rows).toHaveLength(2);
  expect(rows.filter((row: { isCurrent: boolean }) => row.isCurrent)).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(account.cookie.slice(25, 50));
  const [{ sessionId }] = rows.filter((row: { isCurrent: boolean }) => !row.isCurrent);
  expect((await post(door, `/account/sessions/${sessionId}/revoke`, {}, { cookie: stranger.cookie })).status).toBe(404);
  expect((await post(door, `/account/sessions/${sessionId}/revoke`, {}, { cookie: account.cookie })).status).toBe(200);
  expect((await get(door, "/account", other)).status).toBe(401);
  expect((await get(door, "/account", account.cookie)).status).toBe(200);
});

test("signing out everywhere ends this session too", async () => {
  const account = await signedIn();
  const other = await signIn(account);
  const ended = await post(door, "/account/sessions/revoke-all", {}, { cookie: account.cookie });
  expect(ended.setCookie).toContain("Max-Age=0");
  expect([(await get(door, "/account", account.cookie)).status, (await get(door, "/account", other)).status]).toEqual([
    401, 401,
  ]);
});

test("the chosen language is kept", async () => {
  const { accountId } = await buildPerson(door.owner);
  await door.as(accountId).account.setLanguage({ language: "en" });
  expect((await door.as(accountId).account.me()).language).toBe("en");
});
