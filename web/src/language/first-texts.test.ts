import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { work } from "./vi/work.ts";

const source = new URL("../", import.meta.url);
const inFront = ["account/sign-in-page.tsx", "account/first-password-page.tsx", "account/recover-page.tsx"];

test("what shows before somebody has signed in names no text that is loaded afterwards", async () => {
  const everywhere = (await readdir(new URL("ui/", source))).filter((name) => name.endsWith(".tsx"));
  const files = [...inFront, "trouble.tsx", "shell/route-trouble.tsx", ...everywhere.map((name) => `ui/${name}`)];
  const later = new RegExp(`\\bt\\.(${Object.keys(work).join("|")})\\b`);
  for (const file of files) expect(await readFile(new URL(file, source), "utf8"), file).not.toMatch(later);
});
