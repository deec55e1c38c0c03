import type { AttendanceStatus } from "../vote/convened.rules.ts";
import type { DemoMember, DemoOrganization } from "./demo-organizations.ts";
import type { Random } from "./random.ts";
import { sectorWorks } from "./sector-works.ts";
import type { Work } from "./works.ts";
import { commonWorks } from "./works-common.ts";

/** A task on its way from the meeting that assigned it to the one that finds it done. */
export type DemoTask = {
  id: string;
  meetingId: string;
  agendaItemId: string | null;
  what: string;
  work: Work | null;
  owner: DemoMember;
  massOrganization: string;
  createdAt: Date;
  dueOn: string;
  reportMonth: string;
  state: "NOT_STARTED" | "IN_PROGRESS" | "DONE" | "NOT_DONE";
  percent: number;
  closedAt: Date | null;
  /** How often it was put off. */
  delays: number;
};

/** A task that the demonstration wants to be seen: assigned in a certain month, standing as it does today. */
export type SetTask = { what: string; owner: string; dueOn: string; state: DemoTask["state"]; percent: number };

/** What a cell carries from one month to the next. */
export type CellStory = {
  /** What is assigned in one month, in place of what would follow from its works. */
  set?: { month: string; tasks: readonly SetTask[] };
  cell: DemoOrganization;
  random: Random;
  tasks: DemoTask[];
  excuses: Map<string, { year: string; statuses: AttendanceStatus[] }>;
  numbers: Map<string, number>;
};

export function startStory(cell: DemoOrganization, random: Random): CellStory {
  return { cell, random, tasks: [], excuses: new Map(), numbers: new Map() };
}

/** How a month went: most are good, some are weak, and each cell has its own. */
export type MonthMood = {
  weak: boolean;
  taskShare: number;
  absent: number;
  latePapers: boolean;
  noDraft: boolean;
  short: boolean;
};

export function moodOf({ random }: CellStory): MonthMood {
  const weak = random.chance(0.06);
  return {
    weak,
    taskShare: weak ? 0.35 : random.chance(0.28) ? 0.7 : 0.96,
    absent: weak ? 0.26 : 0.045,
    latePapers: random.chance(weak ? 0.7 : 0.12),
    noDraft: random.chance(weak ? 0.6 : 0.06),
    short: random.chance(weak ? 0.7 : 0.03),
  };
}

const [firstCommon] = commonWorks as readonly [Work, ...Work[]];

/** The works a cell speaks about in a month: its own in turn, and one of those that all have. */
export function worksOf({ cell }: CellStory, monthIndex: number): { own: Work[]; common: Work } {
  const works = sectorWorks[cell.sector ?? "OFFICE"];
  const offset = cell.name.length;
  const count = cell.members.length >= 20 ? 3 : 2;
  const own = Array.from({ length: count }, (_, index) => works[(monthIndex * count + offset + index) % works.length]);
  return {
    own: [...new Set(own)].filter((work) => work !== undefined),
    common: commonWorks[(monthIndex + offset) % commonWorks.length] ?? firstCommon,
  };
}

/** Members on the roll on a day. */
export function rollOn({ cell }: CellStory, day: string): DemoMember[] {
  return cell.members.filter(({ since }) => since <= day);
}

export function nextNumber(story: CellStory, type: string): number {
  const number = (story.numbers.get(type) ?? 0) + 1;
  story.numbers.set(type, number);
  return number;
}

/** Puts figures into a sentence of a work. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}
