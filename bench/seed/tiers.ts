/** How much a benchmark's database holds. */
export type Tier = {
  name: "S" | "M";
  /** Bodies between the root and the base committees; none where the root is the base committee itself. */
  upperBodies: number;
  committees: number;
  cells: number;
  membersOfCell: number;
  months: number;
};

export const tiers: Record<Tier["name"], Tier> = {
  S: { name: "S", upperBodies: 0, committees: 1, cells: 13, membersOfCell: 32, months: 24 },
  M: { name: "M", upperBodies: 50, committees: 1000, cells: 5000, membersOfCell: 22, months: 12 },
};

/** The tier of a name given on the command line. */
export function tierNamed(name: string): Tier {
  if (name === "S" || name === "M") return tiers[name];
  throw new Error(`There is no tier ${name}; choose S or M.`);
}
