import type { Tier } from "./tiers.ts";

export type Body = {
  n: number;
  parent: number | null;
  path: string;
  kind: "CENTRAL" | "PROVINCE" | "UPPER" | "BASE_COMMITTEE";
};
export type Cell = { n: number; parent: number; path: string; index: number };
export type Month = { index: number; first: string; isCurrent: boolean };

/** Which organizations a tier has and where each stands; organizations are numbered from 1, the serial of the row. */
export type Plan = { tier: Tier; seed: number; bodies: Body[]; cells: Cell[]; months: Month[] };

export function planOf(tier: Tier, seed: number, today: string): Plan {
  const bodies = plannedBodies(tier);
  const committees = bodies.filter(({ kind }) => kind === "BASE_COMMITTEE");
  const cells = Array.from({ length: tier.cells }, (_, index) => {
    const parent = committees[index % committees.length];
    if (!parent) throw new Error("A tier has at least one base committee.");
    const n = bodies.length + index + 1;
    return { n, parent: parent.n, path: pathUnder(parent.path, n), index };
  });
  return { tier, seed, bodies, cells, months: plannedMonths(tier, today) };
}

function plannedBodies({ topBodies, upperBodies, committees }: Tier): Body[] {
  if (upperBodies === 0) return [{ n: 1, parent: null, path: pathUnder("", 1), kind: "BASE_COMMITTEE" }];
  const root: Body = { n: 1, parent: null, path: pathUnder("", 1), kind: topBodies === 0 ? "PROVINCE" : "CENTRAL" };
  const bodies = [root];
  const add = (parent: Body, kind: Body["kind"]) => {
    const n = bodies.length + 1;
    bodies.push({ n, parent: parent.n, path: pathUnder(parent.path, n), kind });
  };
  for (let each = 0; each < topBodies; each++) add(root, "PROVINCE");
  const above = topBodies === 0 ? 1 : topBodies;
  const first = topBodies === 0 ? 0 : 1;
  for (let each = 0; each < upperBodies; each++) add(bodies[first + (each % above)] ?? root, "UPPER");
  for (let each = 0; each < committees; each++)
    add(bodies[1 + topBodies + (each % upperBodies)] ?? root, "BASE_COMMITTEE");
  return bodies;
}

function pathUnder(parent: string, n: number): string {
  return `${parent}${n.toString(16).padStart(6, "0")}/`;
}

/** The months up to the present one, oldest first; where meetings are not whole, the present one is over too: a quarter's figures. */
function plannedMonths({ months: count, isWhole }: Tier, today: string): Month[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, index) => {
    const first = new Date(Date.UTC(year, month - count + index, 1)).toISOString().slice(0, 10);
    return { index, first, isCurrent: isWhole && index === count - 1 };
  });
}
