import { pictureSearch } from "../picture/picture-search.ts";

/** What the list of meetings behind a figure keeps in its address. */
export interface BehindSearch {
  year?: number;
  from?: number;
  to?: number;
  sheet?: string;
  criterion?: string;
}

export function behindSearch(search: Record<string, unknown>): BehindSearch {
  const { year } = pictureSearch(search);
  const month = (name: "from" | "to") => {
    const value = Number(search[name]);
    return Number.isInteger(value) && value >= 1 && value <= 12 ? { [name]: value } : {};
  };
  const { sheet, criterion } = search;
  return {
    ...(year === undefined ? {} : { year }),
    ...month("from"),
    ...month("to"),
    ...(typeof sheet === "string" && typeof criterion === "string" && criterion !== "" ? { sheet, criterion } : {}),
  };
}
