/** Sums in hundredths, so that halves and tenths of points add up without a trace of binary fractions. */
export function sumOfPoints(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + Math.round(part * 100), 0) / 100;
}

/** How many of the sheet's steps points are: whole where they are on one, whatever binary fractions leave behind. */
export function stepsIn(points: number, step: number): number {
  return Math.round((points / step) * 1e6) / 1e6;
}

/** Whether points are a multiple of the sheet's step. */
export function isOnStep(points: number, step: number): boolean {
  return Number.isInteger(stepsIn(points, step));
}
