import { readdir, readFile } from "node:fs/promises";
import { contract } from "@nen-nep/contract";
import { expect, test } from "vitest";
import { first } from "./vi/first.ts";
import { work } from "./vi/work.ts";

const source = new URL("../", import.meta.url);
const inFront = [
  "account/sign-in-page.tsx",
  "account/first-password-page.tsx",
  "account/recover-page.tsx",
  "invitation/invitation-page.tsx",
  "invitation/answer-form.tsx",
];

test("what shows before somebody has signed in names no text that is loaded afterwards", async () => {
  const everywhere = (await readdir(new URL("ui/", source))).filter((name) => name.endsWith(".tsx"));
  const files = [...inFront, "trouble.tsx", "shell/route-trouble.tsx", ...everywhere.map((name) => `ui/${name}`)];
  const behind = Object.keys(work).filter((part) => !(part in first));
  const later = new RegExp(`\\bt\\.(${behind.join("|")})\\b`);
  for (const file of files) expect(await readFile(new URL(file, source), "utf8"), file).not.toMatch(later);
});

test("whatever refuses somebody who has not signed in says why in words that are there already", () => {
  const { account, demo } = contract;
  const inFrontOfSignIn = [account.signIn, account.changeFirstPassword, account.redeemRecoverySlip, demo.signInAs];
  const codes = inFrontOfSignIn.flatMap((operation) => Object.keys(operation["~orpc"].errorMap));
  expect(codes.filter((code) => !(code in first.refusals))).toEqual([]);
});
