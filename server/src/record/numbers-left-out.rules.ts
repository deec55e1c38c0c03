type Numbered = { number: number | null; termStartedOn: string | null };

/**
 * Numbers of a term's series of minutes that a year's book does not hold, from where the years before ended to its last one.
 * Source: Hướng dẫn 05-HD/VPTW 2026: numbers of a type follow one another within the term.
 */
export function numbersLeftOut(minutes: readonly Numbered[], lastBefore: ReadonlyMap<string | null, number>): number[] {
  const terms = [...new Set(minutes.map(({ termStartedOn }) => termStartedOn))];
  return terms.flatMap((term) => {
    const held = minutes.flatMap(({ termStartedOn, number }) =>
      termStartedOn === term && number !== null ? [number] : [],
    );
    const first = (lastBefore.get(term) ?? 0) + 1;
    const length = Math.max(0, ...held) - first + 1;
    return Array.from({ length: Math.max(0, length) }, (_, index) => first + index).filter(
      (each) => !held.includes(each),
    );
  });
}
