import type { handover as master } from "../vi/handover.ts";

export const handover: typeof master = {
  title: "Handing over the secretary's work",
  link: "Hand over the secretary's work",
  explanation: "What the one who takes over needs to know, from the cell's record as it stands now.",
  openTasks: "Open tasks",
  unfiled: "Meetings not filed",
  returned: "Scores sent back",
  waiting: "Requests waiting",
  proposals: "Proposals without an answer",
  numbers: "Document numbers used in this term",
  noNumbers: "No document was issued in this term yet.",
  lastNumber: (type, last) => `${type}: up to number ${last}`,
  hand: "Hand over",
  advice:
    "Print the handover record for both to sign, then note it here. The new appointment is still confirmed by the direct superior on the organization's page.",
  paper: "Open the handover record (PDF)",
  to: "Who takes over",
  record: "Note the handover",
  earlier: "Earlier handovers",
  none: "No handover was noted yet.",
  made: (from, to, day) => `${day}: ${from} handed over to ${to}`,
};
