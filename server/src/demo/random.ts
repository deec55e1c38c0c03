/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number between two, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Each>(from: readonly Each[]): Each;
  /** So many different ones, in a new order. */
  some<Each>(from: readonly Each[], count: number): Each[];
  /** An identifier of version 7 for a moment: ordered as those that the product makes. */
  id(at: Date): string;
};

/** A generator (mulberry32) for a seed; a text makes an independent one for each subject. */
export function randomFrom(seed: string): Random {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619) >>> 0,
    2_166_136_261,
  );
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const some = <Each>(from: readonly Each[], count: number) => {
    const left = [...from];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(between(0, left.length - 1), 1),
    ).flat();
  };
  return {
    next,
    between,
    some,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const [picked] = some(from, 1);
      if (picked === undefined) throw new Error("Nothing to pick from.");
      return picked;
    },
    id: (at) => identifier(at, next),
  };
}

function identifier(at: Date, next: () => number): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 16).toString(16)).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${"89ab"[Math.floor(next() * 4)]}${digits(3)}-${digits(12)}`;
}
