import type { Answer, OperationContext } from "../operation.ts";
import type { HandedRow, ReorganizationRow } from "./reorganization.queries.ts";
import { type Blueprint, type Facts, foundedAt, type Stop, type Target } from "./reorganization.rules.ts";

type Preview = Answer<"reorganization.preview">;
type Row = Answer<"reorganization.list">["rows"][number];

export function presentPreview(
  blueprint: Blueprint,
  facts: Facts,
  handed: readonly HandedRow[],
  stops: readonly Stop[],
): Preview {
  const targets = [...blueprint.hands, ...blueprint.moves.filter(({ under }) => under === null)].map(({ to }) => to);
  const place = (id: string) => ({ organizationId: id, name: facts.places.get(id)?.name ?? "" });
  const nameOf = (to: Target) =>
    "id" in to ? place(to.id) : { organizationId: null, name: foundedAt(blueprint, to).name };
  const all = [...targets.map(nameOf), ...blueprint.founds.map(({ name }) => ({ organizationId: null, name }))];
  const [parentId] = [
    ...blueprint.founds.map((organization) => organization.parentId),
    ...blueprint.moves.flatMap(({ to, under }) => (under === null && "id" in to ? [to.id] : [])),
  ];
  return {
    subjects: handed.map((row) => ({ ...row, ends: blueprint.ends.includes(row.organizationId) })),
    successors: [...new Map(all.map((each) => [each.organizationId ?? each.name, each])).values()],
    parent: parentId === undefined ? null : place(parentId),
    // The contract names every code that the rules answer with.
    stops: stops as Preview["stops"],
  };
}

export function presentReorganization(
  row: ReorganizationRow,
  ofOrganization: string,
  may: OperationContext["may"],
): Row {
  const { change, plannedAt, doneAt, endedAt, stoppedBy, ...rest } = row;
  // What another body recorded is changed there.
  const own = row.organizationId === ofOrganization;
  const open = ["reorganization.carryOut", "reorganization.cancel"] as const;
  const done = ["reorganization.undo"] as const;
  const possible = row.state === "PLANNED" ? open : row.state === "DONE" ? done : [];
  return {
    ...rest,
    newName: change.kind === "RENAME" ? change.name : null,
    organizationKind: change.kind === "CHANGE_KIND" ? change.organizationKind : null,
    // Only codes of the contract are stored.
    stoppedBy: stoppedBy as Row["stoppedBy"],
    plannedAt: plannedAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    abilities: own ? possible.filter(may) : [],
  };
}
