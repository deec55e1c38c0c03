import type { OrganizationSummary } from "../organization/organization-query.ts";
import type { Change, NewOrganization } from "./reorganization-query.ts";

export type ChangeKind = Change["kind"];
export type Chosen = Pick<OrganizationSummary, "organizationId" | "name" | "kind" | "parentId">;

export interface DraftOrganization {
  name: string;
  kind: NewOrganization["kind"];
  cellType: NonNullable<NewOrganization["cellType"]> | null;
  parent: Pick<Chosen, "organizationId" | "name"> | undefined;
}

export interface DraftPart extends DraftOrganization {
  personIds: string[];
  childIds: string[];
}

/** What was typed so far; fields of other kinds of change keep what they hold. */
export interface Draft {
  kind: ChangeKind;
  subject: Chosen | undefined;
  subjects: Chosen[];
  target: Chosen | undefined;
  isIntoNew: boolean;
  founded: DraftOrganization;
  parts: DraftPart[];
  dissolves: boolean;
  name: string;
  organizationKind: NewOrganization["kind"];
  cellType: DraftOrganization["cellType"];
}

export function newDraft(body: Pick<Chosen, "organizationId" | "name">): Draft {
  const founded: DraftOrganization = { name: "", kind: "CELL", cellType: "ADMIN_SERVICE", parent: body };
  return {
    kind: "MERGE",
    subject: undefined,
    subjects: [],
    target: undefined,
    isIntoNew: true,
    founded,
    parts: [{ ...founded, personIds: [], childIds: [] }],
    dissolves: false,
    name: "",
    organizationKind: "BASE_CELL",
    cellType: "ADMIN_SERVICE",
  };
}

const hasType = (kind: DraftOrganization["kind"]) => kind === "CELL" || kind === "BASE_CELL";

/** The change that was typed, once nothing of it is missing. */
export function changeOf(draft: Draft): Change | undefined {
  const { kind, subject, target } = draft;
  if (kind === "FOUND") {
    const organization = wholeOf(draft.founded);
    return organization && { kind, organization };
  }
  if (kind === "MERGE") return mergerOf(draft);
  if (!subject) return undefined;
  const { organizationId: subjectId } = subject;
  if (kind === "RENAME") return draft.name.trim() === "" ? undefined : { kind, subjectId, name: draft.name.trim() };
  if (kind === "MOVE") return target && { kind, subjectId, parentId: target.organizationId };
  if (kind === "DISSOLVE") return { kind, subjectId, membersToId: target?.organizationId ?? null };
  if (kind === "CHANGE_KIND") {
    const { organizationKind, cellType } = draft;
    return { kind, subjectId, organizationKind, cellType: hasType(organizationKind) ? cellType : null };
  }
  const parts = draft.parts.map(({ personIds, childIds, ...organization }) => ({
    organization: wholeOf(organization),
    personIds,
    childIds,
  }));
  const whole = parts.flatMap(({ organization, ...rest }) => (organization ? [{ ...rest, organization }] : []));
  return whole.length < parts.length ? undefined : { kind, subjectId, parts: whole, dissolves: draft.dissolves };
}

function mergerOf({ subjects, isIntoNew, founded, target }: Draft): Change | undefined {
  const subjectIds = subjects.map(({ organizationId }) => organizationId);
  if (subjectIds.length === 0) return undefined;
  if (!isIntoNew)
    return target && { kind: "MERGE", subjectIds, into: { is: "THERE", organizationId: target.organizationId } };
  const organization = wholeOf(founded);
  return organization && { kind: "MERGE", subjectIds, into: { is: "NEW", organization } };
}

function wholeOf({ name, kind, cellType, parent }: DraftOrganization): NewOrganization | undefined {
  if (name.trim() === "" || !parent) return undefined;
  const type = hasType(kind) ? cellType : null;
  return { name: name.trim(), kind, cellType: type, parentId: parent.organizationId };
}
