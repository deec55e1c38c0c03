interface Course {
  attendance: readonly { personId: string; status: string }[];
  /** Of a large conference the page has only the rows of who is named in it, everybody who spoke among them. */
  rollByPart: boolean;
  figures: { present: number };
  statements: readonly { speaker: { personId: string | null } }[];
}

/**
 * How many of those who are there have spoken, and how many are there: everybody in the room, in the attendance base or not, as
 * the score counts them. Whose opinion was sent before by somebody who is away has not spoken.
 */
export function speakersOfPresent({
  attendance,
  rollByPart,
  figures,
  statements,
}: Course): [speakers: number, present: number] {
  const there = new Set(attendance.filter(({ status }) => status === "PRESENT").map(({ personId }) => personId));
  const spoke = statements.flatMap(({ speaker: { personId } }) => (personId && there.has(personId) ? [personId] : []));
  return [new Set(spoke).size, rollByPart ? figures.present : there.size];
}
