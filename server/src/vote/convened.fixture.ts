import type { Convened } from "./convened.rules.ts";

/** An official member who is there, changed as a test needs. */
export function member(change: Partial<Convened> = {}): Convened {
  return {
    memberStatus: "OFFICIAL",
    temporarilyElsewhere: false,
    temporarilyHere: false,
    exempt: false,
    suspended: false,
    specialDuty: false,
    status: "PRESENT",
    ...change,
  };
}

/** So many members alike. */
export function members(count: number, change: Partial<Convened> = {}): Convened[] {
  return Array.from({ length: count }, () => member(change));
}

/** 25 convened: 23 official, of whom one is exempt and absent and one excused, and 2 probationary. */
export function cellOfTwentyFive(): Convened[] {
  return [
    ...members(21),
    member({ status: "EXCUSED" }),
    member({ exempt: true, status: "EXEMPT" }),
    ...members(2, { memberStatus: "PROBATIONARY" }),
  ];
}
