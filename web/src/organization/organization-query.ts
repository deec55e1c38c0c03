import { api } from "../api.ts";

export const organizationQuery = (organizationId: string) =>
  api.organization.get.queryOptions({ input: { organizationId } });

export type Organization = Awaited<ReturnType<typeof api.organization.get.call>>;
export type OrganizationSummary = Awaited<ReturnType<typeof api.organization.list.call>>["rows"][number];
export type Appointment = Awaited<ReturnType<typeof api.appointment.list.call>>["rows"][number];

export const organizationKinds = [
  "CENTRAL",
  "CENTRAL_DIRECT",
  "PROVINCE",
  "UPPER",
  "BASE_COMMITTEE",
  "SUB_COMMITTEE",
  "BASE_CELL",
  "CELL",
  "GROUP",
] as const satisfies readonly Organization["kind"][];

export const cellTypes = [
  "RESIDENTIAL",
  "ADMIN_SERVICE",
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "STUDENT",
  "ARMED_FORCES",
] as const satisfies readonly NonNullable<Organization["cellType"]>[];

/** Cells meet, have a type and hold members; everything else is a body with organizations under it. */
export function isCell(kind: Organization["kind"]): boolean {
  return kind === "CELL" || kind === "BASE_CELL";
}
