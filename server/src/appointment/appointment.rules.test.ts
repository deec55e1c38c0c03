import { expect, test } from "vitest";
import { decidesAppointments, needsOfficialMember } from "./appointment.rules.ts";

const person = { accountId: "a", personId: "p", administrator: false, mustChangePassword: false };
const administrator = { ...person, personId: null, administrator: true };

test.each([
  ["an officer right above", { rightAbove: ["OFFICE_STAFF"] }, true],
  ["an inspector right above", { rightAbove: ["INSPECTOR"] }, false],
  ["the own secretary", { here: ["SECRETARY"] }, false],
  ["nobody in particular", {}, false],
] as const)("below a superior, %s: %o decides %s", (_who, held, decides) => {
  const standing = {
    here: [...("here" in held ? held.here : [])],
    rightAbove: [...("rightAbove" in held ? held.rightAbove : [])],
  };
  expect(decidesAppointments({ actor: person, standing, isRoot: false, hasOfficers: true }, "DEPUTY_SECRETARY")).toBe(
    decides,
  );
});

test.each([
  ["its own secretary decides", person, ["SECRETARY"], true, "DEPUTY_SECRETARY", true],
  ["its deputy does not", person, ["DEPUTY_SECRETARY"], true, "COMMITTEE_MEMBER", false],
  ["the administrator confirms the first secretary", administrator, [], false, "SECRETARY", true],
  ["the administrator confirms no other position", administrator, [], false, "OFFICE_STAFF", false],
  ["the administrator confirms nothing once somebody is in office", administrator, [], true, "SECRETARY", false],
] as const)("at the root: %s", (_case, actor, here, hasOfficers, position, decides) => {
  expect(
    decidesAppointments({ actor, standing: { here: [...here], rightAbove: [] }, isRoot: true, hasOfficers }, position),
  ).toBe(decides);
});

test("a technical administrator decides on nothing below the root", () => {
  const place = { actor: administrator, standing: { here: [], rightAbove: [] }, isRoot: false, hasOfficers: false };
  expect(decidesAppointments(place, "SECRETARY")).toBe(false);
});

test("who is elected in a cell is an official member of it; a follower is sent from above", () => {
  expect(needsOfficialMember("SECRETARY", true)).toBe(true);
  expect(needsOfficialMember("FOLLOWER", true)).toBe(false);
  expect(needsOfficialMember("SECRETARY", false)).toBe(false);
});
