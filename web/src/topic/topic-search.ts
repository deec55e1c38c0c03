import { thisYear } from "../picture/picture-search.ts";

export const yearFilters = ["ALL", "MISSING", "NOT_HELD", "WAITING"] as const;
export type YearFilter = (typeof yearFilters)[number];

/** What the address of a year of topics keeps, so that it can be shared and returned to. */
export interface TopicSearch {
  year?: number;
  filter?: YearFilter;
}

export function topicSearch(search: Record<string, unknown>): TopicSearch {
  const year = Number(search.year);
  const filter = yearFilters.find((one) => one === search.filter && one !== "ALL");
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
    ...(filter ? { filter } : {}),
  };
}

/** Next year, which is planned now, this one, and those that may be looked back at. */
export function topicYears(chosen: number): number[] {
  const years = Array.from({ length: 5 }, (_, back) => thisYear() + 1 - back);
  return [...new Set([...years, chosen])].toSorted((left, right) => right - left);
}
