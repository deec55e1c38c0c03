/** The time, as an argument: rules and handlers never look at a clock of their own. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
