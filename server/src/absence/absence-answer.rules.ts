/** What decides who answers a request to be excused. */
export type Asked = {
  joint: boolean;
  state: string;
  /** The organization that holds the meeting, and the one for which the presence counts. */
  hostId: string;
  countsFor: string;
  /** Whether somebody leads that one. */
  isLed: boolean;
};

/**
 * Who answers a request: until a joint meeting opens, whoever leads the member's own cell, who knows why somebody is away.
 * What nobody has answered by then, and what comes from a cell that nobody leads, is for whoever leads the one that holds it.
 */
export function whoAnswers({ joint, state, hostId, countsFor, isLed }: Asked): "OWN_CELL" | "HOST" {
  return joint && countsFor !== hostId && isLed && state === "CONVENED" ? "OWN_CELL" : "HOST";
}

/** As what somebody leads in a meeting: the organization that holds it, and those that take part in it. */
export type Leading = { leadsHost: boolean; leadsPart: readonly string[] };

/**
 * Why somebody who leads in a joint meeting does not answer a request; null where he or she does. Of requests of other cells
 * a cell's leader knows nothing. An answer stands once the meeting is open.
 */
export function whyNotAnswered(
  asked: Asked & { isAnswered: boolean },
  { leadsHost, leadsPart }: Leading,
): "NOT_FOUND" | "OWN_CELL_ANSWERS" | "HOST_ANSWERS" | "ALREADY_ANSWERED" | null {
  if (!asked.joint) return null;
  const leadsOwn = leadsPart.includes(asked.countsFor);
  if (!leadsOwn && !leadsHost) return "NOT_FOUND";
  if (whoAnswers(asked) === "OWN_CELL") return leadsOwn ? null : "OWN_CELL_ANSWERS";
  if (!leadsHost) return "HOST_ANSWERS";
  return asked.state === "OPEN" && asked.isAnswered ? "ALREADY_ANSWERED" : null;
}
