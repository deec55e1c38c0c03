import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPerson } from "../testing/build.ts";
import { type Door, openDoor } from "../testing/door.ts";
import { get, post } from "./sign-in.fixture.ts";

let demo: Door;
let door: Door;
beforeAll(async () => {
  demo = await openDoor({ demo: true });
  door = await openDoor();
  const { accountId } = await buildPerson(demo.owner, "Lê Văn Bí Thư");
  await demo.owner.query("UPDATE account SET username = 'bi-thu' WHERE id = $1", [accountId]);
  await demo.owner.query("SELECT auth.add_sign_in($1, '{bi-thu}', '{x}')", [[accountId]]);
});
afterAll(() => Promise.all([demo.close(), door.close()]));

test("the demonstration offers the roles that exist and signs in by one click", async () => {
  expect((await get(demo, "/demo/roles", undefined)).body.rows).toEqual([
    { role: "SECRETARY", displayName: "Lê Văn Bí Thư", organizationName: null },
  ]);
  const entered = await post(demo, "/demo/sign-in", { role: "SECRETARY" });
  expect(entered.status).toBe(200);
  expect((await get(demo, "/account", entered.cookie)).body).toMatchObject({ username: "bi-thu", demo: true });
  expect((await post(demo, "/demo/sign-in", { role: "ADMINISTRATOR" })).status).toBe(404);
});

test("outside the demonstration there are no roles to click", async () => {
  expect((await get(door, "/demo/roles", undefined)).status).toBe(404);
  const refused = await post(door, "/demo/sign-in", { role: "SECRETARY" });
  expect(refused).toMatchObject({ status: 404, setCookie: "" });
});
