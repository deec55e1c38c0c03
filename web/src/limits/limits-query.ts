import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type client } from "../api.ts";
import { dayOf } from "../language/formats.ts";
import type { Texts } from "../language/language.ts";
import { serverNow } from "../offline/clock.ts";

type Answer<Perform extends (...given: never[]) => unknown> = Awaited<ReturnType<Perform>>;

export type LimitsInForce = Answer<typeof client.limits.inForce>;
export type LimitInForce = LimitsInForce["numbers"][number];
export type LimitKey = LimitInForce["key"];
export type LimitsVersion = Answer<typeof client.limits.list>["rows"][number];
export type YearResult = Answer<typeof client.limits.year>;

export type YearRow = Answer<typeof client.limits.years>["rows"][number];
export type YearFinding = YearResult["findings"][number];

export function limitsInForceQuery(organizationId: string) {
  return api.limits.inForce.queryOptions({ input: { organizationId, on: dayOf(serverNow()) } });
}

export function limitsQuery(organizationId: string, cursor: string | undefined) {
  return api.limits.list.queryOptions({ input: { organizationId, ...(cursor === undefined ? {} : { cursor }) } });
}

export function yearQuery(organizationId: string, year: number) {
  return api.limits.year.queryOptions({ input: { organizationId, year } });
}

export function yearsQuery(organizationId: string, year: number, cursor: string | undefined) {
  return api.limits.years.queryOptions({
    input: { organizationId, year, ...(cursor === undefined ? {} : { cursor }) },
  });
}

/** One change: whatever shows the numbers reads again. */
export function useLimitsChange<Input = void, Done = unknown>(
  perform: (input: Input) => Promise<Done>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSuccess: async () => {
      onDone();
      await queryClient.invalidateQueries({ queryKey: api.limits.key() });
    },
  });
}

/** A number as it is read; a way of counting in words. */
export function limitWords(value: string | number, words: Texts["limits"], number: (value: number) => string): string {
  if (typeof value === "number") return number(value);
  return (words.word as Record<string, string>)[value] ?? value;
}
