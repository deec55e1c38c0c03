import type { growth as vietnamese } from "../vi/growth.ts";

export const growth: typeof vietnamese = {
  link: "Growth of organizations and members",
  title: "Growth of organizations and members",
  explanation:
    "Two days compared: how many organizations and members there were, and why they became more or fewer. Going from one cell to another of the same body is neither.",
  from: "From",
  to: "To",
  sinceYear: (year) => `Since the beginning of ${year}`,
  sinceTerm: "Since the beginning of the term",
  download: "Download Excel",
  whole: "Organizations and members on both days",
  figure: "What",
  difference: "Difference",
  was: (value, day) => `${value} on ${day}`,
  more: (value) => `${value} more`,
  fewer: (value) => `${value} fewer`,
  same: "no change",
  samePerimeter: (day) => `${day}, same perimeter`,
  samePerimeterNote:
    "“Same perimeter” counts on the first day what stands here on the second, with what went into it: organizations that moved make no difference.",
  staffOfParts: (count) =>
    `Added up from ${count} organizations beneath that have a head-count; the share is of these.`,
  members: "Members: why more, why fewer",
  organizations: "Organizations: why more, why fewer",
  noChange: "Nobody came or went in this time.",
  noOrganizationChange: "No organization came or went in this time.",
  totals: (gains, losses) => `${gains} more, ${losses} fewer`,
  parts: "Each organization beneath",
  part: "Organization",
  notHere: "did not stand here",
  watched: "Cells whose size asks for something",
  watchedNote: (fewest, committee, body) =>
    `With fewer than ${fewest} official members a cell cannot meet; from ${committee} on it elects a committee; from ${body} on a party body is considered.`,
  watchedFrom: (sources) => `After ${sources}.`,
  watchedNone: "No cell asks for anything.",
  official: "Official",
  inOffice: "Secretary, deputies, committee members",
  why: "What is due",
  sizes: {
    TOO_FEW: "Too few official members",
    COMMITTEE_DUE: "Enough for a committee, has none",
    BODY_DUE: "Enough for a party body",
  },
};
