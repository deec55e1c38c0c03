/**
 * A piece of a cell's work as it goes through two meetings: what is talked about, what is decided, what is assigned, and
 * how it stands a month later. `{t}` is the month, `{q}` the quarter, `{y}` the year, `{n}` and `{p}` figures.
 */
export type Work = {
  topic: string;
  /** What members say about it. */
  opinions: readonly string[];
  conclusion: string;
  task: string;
  done: string;
  /** Why it was not done in time. */
  delayed: string;
};
