import { keepPreviousData } from "@tanstack/react-query";
import { api, type client } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;
type ListAnswer = Answer<typeof client.orientation.list>;
type UsageAnswer = Answer<typeof client.orientation.usage>;

export type ListedOrientation = ListAnswer["rows"][number];
export type Orientation = Answer<typeof client.orientation.get>;
export type Block = Orientation["blocks"][number];
export type OrientationKind = Orientation["kind"];
export type Usage = UsageAnswer;
export type UsingCell = UsageAnswer["rows"][number];
export type ReceivedOrientation = Answer<typeof client.orientation.forMeeting>["orientations"][number];
export type ReceivedBlock = ReceivedOrientation["blocks"][number];
export type Use = NonNullable<ReceivedBlock["use"]>;

export const blockKinds = [
  "DISCUSSION",
  "INFORMATION",
  "IDEOLOGY",
  "CRITICISM",
  "OTHER",
] as const satisfies readonly Block["kind"][];
export const usageFilters = ["ALL", "USING", "ADAPTING", "LEAVING", "OPEN"] as const;
export type UsageFilter = (typeof usageFilters)[number];
export type Box = "OWN" | "ABOVE";

export interface OrientationIdentity {
  organizationId: string;
  orientationId: string;
}

const sincePage = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** One page of what an organization has drawn up, or of what those above it have issued. */
export function orientationsQuery(organizationId: string, box: Box, cursor: string | undefined) {
  return {
    ...api.orientation.list.queryOptions({ input: { organizationId, box, ...sincePage(cursor) } }),
    placeholderData: keepPreviousData<ListAnswer>,
  };
}

export function orientationQuery({ organizationId, orientationId }: OrientationIdentity) {
  return api.orientation.get.queryOptions({ input: { organizationId, orientationId } });
}

interface UsageWanted extends OrientationIdentity {
  filter: UsageFilter;
  underId: string | undefined;
  cursor: string | undefined;
}

export function usageQuery({ underId, cursor, ...wanted }: UsageWanted) {
  const input = { ...wanted, ...(underId === undefined ? {} : { underId }), ...sincePage(cursor) };
  return { ...api.orientation.usage.queryOptions({ input }), placeholderData: keepPreviousData<UsageAnswer> };
}

/** One change of a draft: whatever shows orientations reads again. */
export function useOrientationChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.orientation.key()], ...change);
}

/** Where a link leads that opens one of them. */
export function orientationAddress({ organizationId, orientationId }: OrientationIdentity) {
  return {
    to: "/organizations/$organizationId/orientations/$orientationId" as const,
    params: { organizationId, orientationId },
  };
}

export function usageAddress({ organizationId, orientationId }: OrientationIdentity) {
  return {
    to: "/organizations/$organizationId/orientations/$orientationId/usage" as const,
    params: { organizationId, orientationId },
  };
}
