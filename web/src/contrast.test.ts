import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("theme.css", import.meta.url), "utf8");
const light = variablesOf(":root {");
const schemes = { light, dark: { ...light, ...variablesOf(':root[data-mantine-color-scheme="dark"] {') } };

const states = ["red", "gold", "green", "amber", "grey"];
const levels = ["level-best", "level-good", "level-fair", "level-weak"];
const pages = ["paper", "surface", "sunken"];

const texts: [string, string][] = [
  ...states.map((name): [string, string] => [name, `${name}-soft`]),
  ...states.flatMap((name) => ["paper", "surface"].map((page): [string, string] => [name, page])),
  ...states.map((name): [string, string] => ["ink", `${name}-soft`]),
  ...states.map((name): [string, string] => ["dim", `${name}-soft`]),
  ...levels.map((name): [string, string] => ["level-ink", name]),
  ...pages.flatMap((page): [string, string][] => [
    ["ink", page],
    ["dim", page],
  ]),
];

test.each(["light", "dark"] as const)("every text keeps 4.5:1 on its background (%s)", (scheme) => {
  const tooFaint = texts
    .map(([text, page]) => ({ text, page, ratio: contrast(colour(scheme, text), colour(scheme, page)) }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(tooFaint).toEqual([]);
});

test.each(["light", "dark"] as const)("white on the filled red keeps 4.5:1 (%s)", (scheme) => {
  expect(contrast("#ffffff", colour(scheme, "red-fill"))).toBeGreaterThanOrEqual(4.5);
});

test.each(["light", "dark"] as const)("edges of inputs and the focus ring keep 3:1 (%s)", (scheme) => {
  for (const edge of ["line-strong", "focus"]) {
    for (const page of pages) expect(contrast(colour(scheme, edge), colour(scheme, page))).toBeGreaterThanOrEqual(3);
  }
});

function colour(scheme: keyof typeof schemes, name: string): string {
  const value = schemes[scheme][name];
  if (!value) throw new Error(`theme.css has no --${name}`);
  return value;
}

function variablesOf(opening: string): Record<string, string> {
  const block = css.slice(css.indexOf(opening) + opening.length);
  const body = block.slice(0, block.indexOf("}"));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
