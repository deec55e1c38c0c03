import type { Texts } from "../language/language.ts";
import type { IconName } from "../ui/icon.tsx";

/** From whose chair somebody works; each has its own first page and order of pages. */
export type Chair = "CELL" | "MEMBER" | "COMMITTEE" | "ADMINISTRATOR";

export interface NavigationEntry {
  to: string;
  label: keyof Texts["shell"]["nav"];
  icon: IconName;
}

export interface NavigationGroup {
  title: keyof Texts["shell"]["navGroup"];
  entries: readonly NavigationEntry[];
}

export interface Navigation {
  /** What somebody opens every week. */
  main: readonly NavigationEntry[];
  /** The rest, by what it is about. */
  groups: readonly NavigationGroup[];
}

const meetings: NavigationEntry = { to: "/meetings", label: "meetings", icon: "meeting" };
const tasks: NavigationEntry = { to: "/tasks", label: "tasks", icon: "task" };
const documents: NavigationEntry = { to: "/directives", label: "documents", icon: "document" };
const topics: NavigationEntry = { to: "/topics", label: "topics", icon: "book" };
const indicators: NavigationEntry = { to: "/indicators", label: "indicators", icon: "chart" };
const schedule: NavigationEntry = { to: "/schedule", label: "schedule", icon: "grid" };
const proposals: NavigationEntry = { to: "/proposals", label: "proposals", icon: "inbox" };
const selfReflection: NavigationEntry = { to: "/self-reflection", label: "selfReflection", icon: "check" };
const exemplars: NavigationEntry = { to: "/exemplars", label: "exemplars", icon: "compass" };
const quarterReviews: NavigationEntry = { to: "/quarter-reviews", label: "quarterReviews", icon: "chart" };
const annualReviews: NavigationEntry = { to: "/annual-reviews", label: "annualReviews", icon: "chart" };
const members: NavigationEntry = { to: "/members", label: "members", icon: "people" };
const terms: NavigationEntry = { to: "/terms", label: "terms", icon: "people" };
const admissions: NavigationEntry = { to: "/admissions", label: "admissions", icon: "people" };
const memberChanges: NavigationEntry = { to: "/member-changes", label: "memberChanges", icon: "people" };
const transfers: NavigationEntry = { to: "/transfers", label: "transfers", icon: "people" };
const residence: NavigationEntry = { to: "/residence", label: "residence", icon: "home" };
const conduct: NavigationEntry = { to: "/conduct", label: "conduct", icon: "book" };
const dues: NavigationEntry = { to: "/dues", label: "dues", icon: "check" };
const myRecord: NavigationEntry = { to: "/my-record", label: "myRecord", icon: "person" };
const rulesets: NavigationEntry = { to: "/rulesets", label: "rulesets", icon: "book" };
const orientation: NavigationEntry = { to: "/orientation", label: "orientation", icon: "compass" };
const organizations: NavigationEntry = { to: "/organizations", label: "organizations", icon: "tree" };

const navigations: Record<Chair, Navigation> = {
  CELL: {
    main: [
      { to: "/", label: "thisMonth", icon: "home" },
      meetings,
      tasks,
      topics,
      documents,
      members,
      { to: "/quality", label: "quality", icon: "chart" },
    ],
    groups: [
      { title: "monthly", entries: [orientation, proposals, selfReflection, exemplars] },
      {
        title: "quality",
        entries: [{ to: "/reports", label: "reports", icon: "chart" }, quarterReviews, annualReviews, indicators],
      },
      { title: "people", entries: [dues, admissions, transfers, memberChanges, residence, conduct, terms] },
      { title: "organization", entries: [organizations, rulesets, myRecord] },
    ],
  },
  MEMBER: {
    main: [{ to: "/", label: "myWork", icon: "home" }, meetings, documents, tasks, topics, selfReflection, myRecord],
    groups: [],
  },
  COMMITTEE: {
    main: [
      { to: "/", label: "overview", icon: "home" },
      { to: "/decisions", label: "decisions", icon: "inbox" },
      meetings,
      schedule,
      { to: "/directives", label: "directives", icon: "document" },
      orientation,
      topics,
      proposals,
      { to: "/reports", label: "periodicReports", icon: "chart" },
    ],
    groups: [
      { title: "quality", entries: [quarterReviews, annualReviews, indicators, selfReflection, exemplars] },
      { title: "people", entries: [members, dues, admissions, transfers, memberChanges, conduct, terms] },
      { title: "organization", entries: [organizations, rulesets] },
    ],
  },
  ADMINISTRATOR: {
    main: [
      { to: "/", label: "accounts", icon: "person" },
      organizations,
      { to: "/imports", label: "imports", icon: "upload" },
      { to: "/system", label: "system", icon: "settings" },
      rulesets,
    ],
    groups: [],
  },
};

/** The pages of a chair that this build has; a table without their route would lead to nothing. */
export function navigationFor(chair: Chair, hasRoute: (path: string) => boolean): Navigation {
  const { main, groups } = navigations[chair];
  const known = (entries: readonly NavigationEntry[]) => entries.filter((entry) => hasRoute(entry.to));
  return { main: known(main), groups: groups.map(({ title, entries }) => ({ title, entries: known(entries) })) };
}

const entryOfPart: Record<string, string> = {
  meetings: "/meetings",
  orientations: "/orientation",
  "paper-meetings": "/meetings",
  tasks: "/tasks",
  topics: "/topics",
  indicators: "/indicators",
  reports: "/reports",
  proposals: "/proposals",
  "self-reflection": "/self-reflection",
  exemplars: "/exemplars",
  "quarter-reviews": "/quarter-reviews",
  "annual-reviews": "/annual-reviews",
  schedule: "/schedule",
  members: "/members",
  admissions: "/admissions",
  terms: "/terms",
  "succession-plans": "/terms",
  transfers: "/transfers",
  "member-changes": "/member-changes",
  imports: "/imports",
  directives: "/directives",
  picture: "/",
  quarters: "/",
  comparison: "/",
  growth: "/",
  dashboard: "/",
};

interface Reader {
  chair: Chair;
  organizationId: string | undefined;
}

/**
 * Whether a committee looks at a meeting of another organization: that page stands under the one it was opened from, the
 * overview or the decisions that wait, and not under the committee's own meetings.
 */
export function isMeetingElsewhere(pathname: string, { chair, organizationId }: Reader): boolean {
  const of = /^\/organizations\/([^/]+)\/(?:meetings|paper-meetings)(?:\/|$)/.exec(pathname)?.[1];
  return chair === "COMMITTEE" && of !== undefined && of !== organizationId;
}

/** Under which entry a page stands: a meeting under the meetings, though its address begins with the organization. */
export function entryOf(pathname: string, chair: Chair): string {
  const part = /^\/organizations\/[^/]+\/([^/]+)/.exec(pathname)?.[1];
  // A committee's charts hang under its overview; a cell has an entry for them.
  if (part === "dashboard" && chair === "CELL") return "/quality";
  if (part !== undefined) return entryOfPart[part] ?? "/organizations";
  return `/${pathname.split("/")[1] ?? ""}`;
}
