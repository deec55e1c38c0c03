import { useContext, useState } from "react";
import type { client } from "../../api.ts";
import { SaveScopeContext } from "../../ui/save-scope.tsx";
import { momentOf, monthAfter, today } from "../moments.ts";
import type { Meeting, Statement, TaskState } from "../workspace-query.ts";

type PaperInput = Parameters<typeof client.paper.enter>[0];
type Status = "PRESENT" | "EXCUSED" | "UNEXCUSED" | "EXEMPT";

export interface Counts {
  agree: number;
  disagree: number;
  other: number;
}

/** A section of the outline as the book has it. */
export interface PaperSection {
  title: string;
  outline: string;
  presenterId: string | null;
  discussion: string;
  conclusion: string;
}

/** What was typed of the topic of a meeting, or of the part of it on a topic. */
export interface PaperTopicDraft {
  topic: string;
  form: Meeting["thematicForm"];
  /** The registered topic that was held. */
  topicId: string | null;
  presenterId: string | null;
  discussion: string;
  conclusion: string;
  sections: PaperSection[];
  outlineVote: Counts | null;
}

/** What was typed of a page of the minute book; kept on this device until it is entered. */
export interface PaperDraft {
  kind: "REGULAR" | "COMMITTEE" | "THEMATIC";
  month: string;
  /** Until somebody chooses the month, it is that of the day. */
  monthChosen: boolean;
  day: string | null;
  opened: string | null;
  closed: string | null;
  place: string;
  form: Meeting["form"];
  thematicPart: boolean;
  thematic: PaperTopicDraft;
  chairId: string | null;
  minuteTakerId: string | null;
  noticeSentOn: string | null;
  papersPostedOn: string | null;
  duesStatus: Meeting["duesStatus"];
  /** Who is not on this list was present, or stayed away as an exempt member may. */
  absent: Record<string, { status: Status; reason: string }>;
  mood: string;
  contents: { title: string; discussion: string; conclusion: string }[];
  statements: { personId: string | null; kind: Statement["kind"]; gist: string }[];
  taskReports: Record<string, { state: TaskState; percent: number; result: string }>;
  tasks: { what: string; ownerId: string | null; dueOn: string | null }[];
  resolutionVote: Counts | null;
  scoreVote: Counts | null;
  points: Record<string, number>;
  filedOn: string | null;
}

interface OnRoll {
  personId: string;
  exempt: boolean;
}

export type ChangePaper = (part: Partial<PaperDraft>) => void;

export interface PaperPart {
  draft: PaperDraft;
  change: ChangePaper;
}

function emptyPaper(): PaperDraft {
  return {
    kind: "REGULAR",
    month: monthAfter(today(), 0),
    monthChosen: false,
    day: null,
    opened: "14:00",
    closed: "15:45",
    place: "",
    form: "IN_PLACE",
    thematicPart: false,
    thematic: {
      topic: "",
      form: "IN_PLACE",
      topicId: null,
      presenterId: null,
      discussion: "",
      conclusion: "",
      sections: [],
      outlineVote: null,
    },
    chairId: null,
    minuteTakerId: null,
    noticeSentOn: null,
    papersPostedOn: null,
    duesStatus: "PAID",
    absent: {},
    mood: "",
    contents: [{ title: "", discussion: "", conclusion: "" }],
    statements: [],
    taskReports: {},
    tasks: [],
    resolutionVote: null,
    scoreVote: null,
    points: {},
    filedOn: null,
  };
}

/** The draft of an organization, written to this device at every change. */
export function usePaperDraft(organizationId: string): PaperPart & { clear: () => void } {
  const { drafts } = useContext(SaveScopeContext);
  const key = `paper.${organizationId}`;
  const [draft, setDraft] = useState<PaperDraft>(() => ({ ...emptyPaper(), ...drafts.read<PaperDraft>(key)?.value }));
  function change(part: Partial<PaperDraft>) {
    setDraft((before) => {
      const value = { ...before, ...part };
      drafts.write(key, { value, revision: 0, typedAt: new Date().toISOString() });
      return value;
    });
  }
  return { draft, change, clear: () => drafts.remove(key) };
}

/** The draft without offices of people who were not on the roll of its day; they are picked anew. */
export function onRoll(draft: PaperDraft, roll: readonly { personId: string }[]): PaperDraft {
  const known = (personId: string | null) => (roll.some((person) => person.personId === personId) ? personId : null);
  const { thematic } = draft;
  return {
    ...draft,
    chairId: known(draft.chairId),
    minuteTakerId: known(draft.minuteTakerId),
    thematic: {
      ...thematic,
      presenterId: known(thematic.presenterId),
      sections: thematic.sections.map((section) => ({ ...section, presenterId: known(section.presenterId) })),
    },
  };
}

/** How a member stands on the page: as somebody marked, else as the rule has it. */
export function statusOnPaper(draft: PaperDraft, { personId, exempt }: OnRoll): Status {
  return draft.absent[personId]?.status ?? (exempt ? "EXEMPT" : "PRESENT");
}

/** How many months lie between the month a meeting is for and the day it was held. */
export function monthsApart(month: string, day: string): number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.abs(count(month) - count(day));
}

/** Whether the page is of a topic, alone or after the regular part. */
export function hasTopic({ kind, thematicPart }: PaperDraft): boolean {
  return kind === "THEMATIC" || (kind === "REGULAR" && thematicPart);
}

export type MissingOnPaper = "day" | "times" | "chair" | "minuteTaker" | "topic" | "conclusion";

/** What is still missing before it can be entered. */
export function missingOnPaper(draft: PaperDraft): MissingOnPaper[] {
  const missing: MissingOnPaper[] = [];
  if (!draft.day) missing.push("day");
  if (!draft.opened || !draft.closed || draft.closed <= draft.opened) missing.push("times");
  if (!draft.chairId) missing.push("chair");
  if (!draft.minuteTakerId) missing.push("minuteTaker");
  if (draft.kind !== "THEMATIC") return missing;
  if (draft.thematic.topic.trim() === "") missing.push("topic");
  if (!concludes(draft)) missing.push("conclusion");
  return missing;
}

function concludes({ thematic, contents }: PaperDraft): boolean {
  return [thematic, ...thematic.sections, ...contents].some(({ conclusion }) => conclusion.trim() !== "");
}

/** What the page says of its topic; a part that nobody named is none. */
function thematicInput(draft: PaperDraft): PaperInput["thematic"] {
  const { thematic } = draft;
  const topic = thematic.topic.trim();
  if (!hasTopic(draft) || topic === "") return null;
  return { ...thematic, topic, sections: thematic.sections.filter(({ title }) => title.trim() !== "") };
}

/** The draft as the server takes it; lines left empty are left out. */
export function paperInput(
  organizationId: string,
  draft: PaperDraft,
  members: readonly OnRoll[],
): PaperInput | undefined {
  const { day, opened, closed, chairId, minuteTakerId } = draft;
  if (!day || !opened || !closed || !chairId || !minuteTakerId) return undefined;
  return {
    organizationId,
    kind: draft.kind,
    month: draft.month,
    openedAt: momentOf(day, opened),
    closedAt: momentOf(day, closed),
    place: draft.place.trim(),
    form: draft.form,
    thematicPart: draft.kind === "REGULAR" && draft.thematicPart,
    thematic: thematicInput(draft),
    chairId,
    minuteTakerId,
    noticeSentOn: draft.noticeSentOn,
    papersPostedOn: draft.papersPostedOn,
    duesStatus: draft.duesStatus,
    attendance: members.map((member) => ({
      personId: member.personId,
      reason: draft.absent[member.personId]?.reason ?? "",
      status: statusOnPaper(draft, member),
    })),
    mood: draft.mood,
    contents: draft.contents.filter((content) => content.title.trim() !== ""),
    statements: draft.statements.flatMap(({ personId, kind, gist }) =>
      personId && gist.trim() !== "" ? [{ personId, kind, gist: gist.trim() }] : [],
    ),
    taskReports: Object.entries(draft.taskReports).map(([taskId, report]) => ({ taskId, ...report })),
    tasks: draft.tasks.flatMap(({ what, ownerId, dueOn }) =>
      what.trim() !== "" && ownerId && dueOn ? [{ what: what.trim(), ownerId, dueOn }] : [],
    ),
    resolutionVote: draft.resolutionVote,
    scoreVote: draft.kind === "REGULAR" ? draft.scoreVote : null,
    points: draft.kind === "REGULAR" ? draft.points : {},
    minutesAdopted: true,
    filedOn: draft.filedOn,
  };
}
