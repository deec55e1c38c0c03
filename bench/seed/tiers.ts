/** How much a benchmark's database holds. */
export type Tier = {
  name: "S" | "M" | "L";
  /** Bodies right under the root; none where the root is the only body above the base committees, or is one itself. */
  topBodies: number;
  /** Bodies between those and the base committees; none where the root is the base committee itself. */
  upperBodies: number;
  committees: number;
  cells: number;
  membersOfCell: number;
  /** Of five cells, how many have one member more. */
  largerOfFive: number;
  months: number;
  /**
   * Everything a meeting leaves behind and an account for everybody; else meetings have rolls, tasks, reports and scores only,
   * and leaders of bodies have accounts: what counts in figures of the whole country.
   */
  isWhole: boolean;
};

export const tiers: Record<Tier["name"], Tier> = {
  S: tier({ name: "S", upperBodies: 0, committees: 1, cells: 13, membersOfCell: 32, months: 24 }),
  M: tier({ name: "M", upperBodies: 50, committees: 1000, cells: 5000, membersOfCell: 22, months: 12 }),
  L: tier({
    name: "L",
    topBodies: 38,
    upperBodies: 3300,
    committees: 50_000,
    cells: 250_000,
    membersOfCell: 22,
    largerOfFive: 2,
    months: 3,
    isWhole: false,
  }),
};

type Usual = "topBodies" | "largerOfFive" | "isWhole";

function tier(of: Omit<Tier, Usual> & Partial<Pick<Tier, Usual>>): Tier {
  return { topBodies: 0, largerOfFive: 0, isWhole: true, ...of };
}

/** The tier of a name given on the command line. */
export function tierNamed(name: string): Tier {
  const found = Object.values(tiers).find((each) => each.name === name);
  if (!found) throw new Error(`There is no tier ${name}; choose S, M or L.`);
  return found;
}

/** Members of all cells together. */
export function memberCount({ cells, membersOfCell, largerOfFive }: Tier): number {
  return cells * membersOfCell + Math.floor(cells / 5) * largerOfFive + Math.min(cells % 5, largerOfFive);
}
