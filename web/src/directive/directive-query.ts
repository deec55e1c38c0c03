import { api } from "../api.ts";
import { type Change, useChange } from "../use-change.ts";
import type { Box } from "./register-search.ts";

type RegisterAnswer = Awaited<ReturnType<typeof api.directive.list.call>>;
type CoverageAnswer = Awaited<ReturnType<typeof api.directive.coverage.call>>;

export type RegisterRow = RegisterAnswer["rows"][number];
export type Directive = Awaited<ReturnType<typeof api.directive.get.call>>;
export type NamedDirective = Directive["links"][number]["directive"];
export type DirectiveLink = Directive["links"][number];
export type PlanPaper = NonNullable<NonNullable<Directive["receipt"]>["planPaper"]>;
export type Receipt = NonNullable<Directive["receipt"]>;
export type Dispatch = Directive["dispatches"][number];
export type Coverage = CoverageAnswer;
export type CoveredRow = CoverageAnswer["rows"][number];
export type Expectation = Receipt["expects"][number];
export type ReceiptStep = Receipt["step"];
export type Reach = Dispatch["reach"];
export type LinkKind = DirectiveLink["kind"];

export interface DirectiveIdentity {
  organizationId: string;
  directiveId: string;
}

export const expectations = ["READ", "DISSEMINATE", "PLAN", "REPORT"] as const satisfies readonly Expectation[];
export const reaches = ["DIRECTLY_BELOW", "CELLS_BELOW", "ALL_BELOW", "CHOSEN"] as const satisfies readonly Reach[];
export const linkKinds = ["BASIS", "CARRIES_OUT", "REPLACES"] as const satisfies readonly LinkKind[];
export const coverageFilters = ["ALL", "LATE", "OPEN", "SETTLED", "DECLINED"] as const;
export type CoverageFilter = (typeof coverageFilters)[number];

interface RegisterWanted {
  organizationId: string;
  box: Box;
  query?: string;
  cursor?: string | undefined;
}

/** One page of an organization's register. */
export function registerQuery({ organizationId, box, query = "", cursor }: RegisterWanted) {
  return api.directive.list.queryOptions({
    input: { organizationId, box, ...(query ? { query } : {}), ...(cursor === undefined ? {} : { cursor }) },
  });
}

export function directiveQuery({ organizationId, directiveId }: DirectiveIdentity) {
  return api.directive.get.queryOptions({ input: { organizationId, directiveId } });
}

/** One change at a text: whatever shows texts reads again. */
export function useDirectiveChange<Input = void, Answer = unknown>(...change: Change<Input, Answer>) {
  return useChange([api.directive.key(), api.planPaper.key()], ...change);
}

/** Where a link leads that opens a text of an organization's register. */
export function directiveAddress({ organizationId, directiveId }: DirectiveIdentity) {
  return {
    to: "/organizations/$organizationId/directives/$directiveId" as const,
    params: { organizationId, directiveId },
  };
}

export function coverageAddress({ organizationId, directiveId }: DirectiveIdentity) {
  return {
    to: "/organizations/$organizationId/directives/$directiveId/coverage" as const,
    params: { organizationId, directiveId },
  };
}
