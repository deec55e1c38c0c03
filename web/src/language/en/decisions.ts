import type { decisions as master } from "../vi/decisions.ts";

export const decisions: typeof master = {
  title: "Waiting for my grade",
  place: (place: string, all: string) => `Record ${place} of ${all}`,
  voted: "The cell voted",
  counts: (departures: string, differences: string) =>
    `Criteria where the cell departs from the facts: ${departures}; where the superior gave other points: ${differences}.`,
  accept: (grade: string) => `As the cell voted: ${grade}`,
  sendBack: "Return with a reason",
  sendBackExplained: (cell: string, month: string) =>
    `${cell}, ${month}: the cell gets its record back with the reason.`,
  differences: "Show the differences",
  noDifferences: "Facts, cell and superior do not differ on any criterion.",
  columns: (proposed: string, self: string, superior: string, max: string) =>
    `Facts ${proposed} · Cell ${self} · Superior ${superior} · At most ${max}`,
  lapsed: "A provisional point was not met when it fell due.",
  cellSays: (reason: string) => `Cell: ${reason}`,
  superiorSays: (reason: string) => `Superior: ${reason}`,
  openRecord: "Open the record",
  previous: "Record before",
  next: "Next record",
  keys: "Keys: T next record, L record before, Q to the button that keeps the vote (Enter decides), K differences, R return, Z undo.",
  keysToLook: "Keys: T next record, L record before, K differences.",
  decided: (cell: string, month: string, grade: string) => `Decided: ${cell}, ${month}: ${grade}.`,
  sentBack: (cell: string, month: string) => `Returned: ${cell}, ${month}.`,
  undo: "Undo",
  takeBack: "Take the decision back",
  takeBackReturn: "Take the return back",
  takeBackExplained: "Only on the same day. The record waits for a decision again, and the cell is told.",
};
