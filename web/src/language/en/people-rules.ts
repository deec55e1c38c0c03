import type { MemberChangeKind, MemberChangeRule } from "../../../../rulesets/member-change-rules.ts";
import type { PeopleSentences } from "../../system/people-rules-contents.tsx";

const listed = (figures: readonly (number | string)[]) => figures.join(", ");
const dayMonth = (monthDay: string) => monthDay.split("-").toReversed().join("/");
const remindAhead = (days: readonly number[]) => `The product reminds ${listed(days)} days ahead (setting).`;

const changes: Record<MemberChangeKind, string> = {
  EXEMPTION: "Exemption from work and meetings",
  SUSPENSION: "Suspension",
  STRIKE_OFF: "Striking off",
  EXPULSION: "Expulsion",
  LEAVING: "Leaving the Party",
  DEATH: "Death",
};
const deciders = { CELL: "the cell decides", SUPERIOR: "the committee entitled decides", NOBODY: "only written down" };

function changeOf(kind: MemberChangeKind, rule: MemberChangeRule): string {
  const { decidedBy, voteRequired, longestDays, longestProlongedDays } = rule;
  const vote = voteRequired ? "; the cell's proposal rests on a vote of a meeting" : "";
  const days = longestDays ? `; ${longestDays} days at most, ${longestProlongedDays} with every prolongation` : "";
  return `${changes[kind]}: ${deciders[decidedBy]}${vote}${days}.`;
}

export const peopleRules = {
  admission: (rules) => [
    `Before the cell votes ${rules.introducers.members} official members introduce the candidate, or ${rules.introducers.besideUnion} together with the youth union or trade union.`,
    `The certificate of the awareness class serves for ${rules.certificateMonths} months when the application is made.`,
    `The ceremony is held within ${rules.ceremonyWorkingDays} working days of the decision.`,
    `Probation lasts ${rules.probationMonths} months from the ceremony; then the cell considers recognition within ${rules.recognitionWorkingDays} working days.`,
    remindAhead(rules.remindDaysAhead),
    `Helpers are reminded of their remark ${listed(rules.remindOfRemarkDaysAhead)} days before a quarter ends (setting).`,
  ],
  transfers: (rules) => [
    `The letter is handed in at the other end within ${rules.handInWorkingDays} working days.`,
    `The procedure begins within ${rules.procedureWorkingDays} working days of the decision or the change of residence.`,
  ],
  memberChanges: (rules) => [
    ...Object.entries(rules.kinds).map(([kind, rule]) => changeOf(kind as MemberChangeKind, rule)),
    `Somebody is considered again after ${rules.readmissionMonths} months outside the Party, ${rules.readmissions} time at most.`,
    `Admission again needs the superior's consent in writing after: ${listed(rules.readmissionBarredAfter.map((kind) => changes[kind].toLowerCase().replace("party", "Party")))}.`,
    remindAhead(rules.remindDaysAhead),
  ],
  conduct: (rules) => [
    `A discipline is without effect ${rules.effectMonths} months after it was made known${rules.withoutEnd.length > 0 ? ", except expulsion" : ""}.`,
    "A probationary member is reprimanded or warned only.",
    remindAhead(rules.remindDaysAhead),
  ],
  badges: (rules) => [
    `Due after ${listed(rules.years)} years of party age.`,
    `Rounds (day/month): ${listed(rules.rounds.map(dayMonth))}.`,
    remindAhead(rules.remindDaysAhead),
  ],
  residence: () => [
    "Working members are introduced where they live; the cell's committee there comments on them each year for the review.",
  ],
  dues: (rules) => [
    `From ${rules.monthsWithoutReason} months of a year without dues and without a good reason the cell considers striking off.`,
  ],
  annualReview: (rules) => [
    `100 points at most: common criteria ${rules.commonPoints}, tasks ${rules.taskPoints}.`,
    ...rules.levels.map(({ level, atLeast }, index) =>
      atLeast === 0
        ? `${levels[level]}: below ${rules.levels[index - 1]?.atLeast} points.`
        : `${levels[level]}: from ${atLeast} points.`,
    ),
    `Who was admitted less than ${rules.newMemberMonths} months before the year ends is not reviewed.`,
    `Excellent are at most ${rules.excellent.percent}% of those ${excellentOf[rules.excellent.of]}, ${rounding[rules.excellent.rounding]} (setting).`,
    `A committee's last day for its cells is ${dayMonth(rules.lastDueMonthDay)} (day/month) of the following year at the latest (setting).`,
  ],
  terms: (rules) => [
    `Base organizations and above: ${rules.months.BASE_COMMITTEE} months. Cells under a base committee: ${rules.months.CELL} months.`,
    `A term is called about to end ${rules.aboutToEndDays} days before it does.`,
    remindAhead(rules.remindDaysAhead),
  ],
  succession: (rules, f) => [
    `Young (below ${rules.youngBelow}) from ${f.number(rules.least.young)}%, women from ${f.number(rules.least.women)}%, new from ${f.number(rules.least.renewed)}%.`,
    `Ages are parted at ${listed(rules.bands.flatMap(({ below }) => below ?? []))}.`,
    `Reviewed at least once in ${rules.reviewMonths} months.`,
  ],
  retention: (rules) => [
    `${rules.yearsAfterLeaving} years after somebody left or died the particulars are listed to be erased (setting).`,
  ],
} satisfies PeopleSentences;

const levels = {
  EXCELLENT: "Excellent",
  WELL_DONE: "Tasks well done",
  DONE: "Tasks done",
  NOT_DONE: "Tasks not done",
};
const excellentOf = { WELL_DONE: "who did well", WELL_DONE_AND_BETTER: "who did well or better" };
const rounding = { DOWN: "rounded down", NEAREST: "rounded to the nearest", UP: "rounded up" };
