import { keepPreviousData } from "@tanstack/react-query";
import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";

type Page = Awaited<ReturnType<typeof api.admission.list.call>>;
export type Admission = Awaited<ReturnType<typeof api.admission.get.call>>;
export type ListedAdmission = Page["rows"][number];
export type AdmissionStep = NonNullable<ListedAdmission["step"]>;
export type AdmissionPaper = Admission["expectedPapers"][AdmissionStep][number];
export type AdmissionState = ListedAdmission["state"];

/** One page of the files of a cell, or of the cells right below. */
export function admissionsQuery(of: { organizationId: string; state: AdmissionState; cursor: string | undefined }) {
  const { cursor, ...input } = of;
  return {
    ...api.admission.list.queryOptions({ input: { ...input, limit: 50, ...(cursor === undefined ? {} : { cursor }) } }),
    placeholderData: keepPreviousData<Page>,
  };
}

/** One change at a file: whatever shows files or members reads again. */
export function useAdmissionChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.admission.key(), api.member.key()], ...change);
}
