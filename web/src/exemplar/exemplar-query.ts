import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import { isOfCell, useActing } from "../account/acting.tsx";
import type { Office } from "../account/session.ts";
import { api, type client } from "../api.ts";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;

export type ExemplarList = Answer<typeof client.exemplar.list>;
export type Exemplar = ExemplarList["rows"][number];
export type ExemplarRead = Answer<typeof client.exemplar.get>;
export type Exchange = Answer<typeof client.exchange.list>["rows"][number];
export type ExemplarKind = Exemplar["kind"];
export type CellType = NonNullable<Exemplar["cellType"]>;

export const exemplarKinds = ["MEETING", "TOPIC", "PRACTICE"] as const satisfies readonly ExemplarKind[];
export const cellTypes = [
  "RESIDENTIAL",
  "ADMIN_SERVICE",
  "STATE_ENTERPRISE",
  "PRIVATE_ENTERPRISE",
  "STUDENT",
  "ARMED_FORCES",
] as const satisfies readonly CellType[];

export interface Wanted {
  organizationId: string;
  box: "FOUND" | "ABOUT_US" | "MARKED";
  query?: string;
  kind?: ExemplarKind | undefined;
  cellType?: CellType | undefined;
  cursor?: string | undefined;
}

/** A page of examples. */
export function exemplarsQuery({ query, kind, cellType, cursor, ...input }: Wanted) {
  return {
    ...api.exemplar.list.queryOptions({
      input: {
        ...input,
        limit: 20,
        ...(query ? { query } : {}),
        ...(kind ? { kind } : {}),
        ...(cellType ? { cellType } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      },
    }),
    placeholderData: keepPreviousData<ExemplarList>,
  };
}

/** Cells that one may choose from: those beside a cell, those below a committee. */
export function companionsQuery(organizationId: string) {
  return api.meeting.listCompanions.queryOptions({ input: { organizationId, limit: 200 }, staleTime: 60_000 });
}

/** One change at examples or exchanges: whatever shows them reads again. */
export function useExemplarChange<Input = void, Done = unknown>(
  perform: (input: Input) => Promise<Done>,
  onDone?: (answer: Done) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: async (answer) => {
      onDone?.(answer);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.exemplar.key() }),
        queryClient.invalidateQueries({ queryKey: api.exchange.key() }),
      ]);
    },
  });
}

const markers: readonly Office["role"][] = ["SECRETARY", "DEPUTY_SECRETARY", "OFFICE_STAFF"];

/** The committee in whose office the reader may mark something of an organization as an example; undefined elsewhere. */
export function useMarker(sourceId: string): string | undefined {
  const { office } = useActing();
  if (!office || isOfCell(office.organizationKind) || office.organizationId === sourceId) return undefined;
  return markers.includes(office.role) ? office.organizationId : undefined;
}

export function exemplarAddress(organizationId: string, exemplarId: string) {
  return {
    to: "/organizations/$organizationId/exemplars/$exemplarId" as const,
    params: { organizationId, exemplarId },
  };
}
