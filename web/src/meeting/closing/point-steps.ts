/** From here on three steps are enough: nothing, half, all. */
const ALL_STEPS_UP_TO = 3;

/** Points that one tap gives: every whole point of a small criterion; nothing, half or all of a larger one. */
export function pointSteps(max: number, step: number): number[] {
  if (max <= 0) return [];
  if (max <= ALL_STEPS_UP_TO && Number.isInteger(max)) return Array.from({ length: max + 1 }, (_, points) => points);
  const half = Math.round(max / 2 / step) * step;
  return half === 0 || half === max ? [0, max] : [0, half, max];
}
