import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, client } from "../api.ts";
import type { BesideLine } from "./lines-of.ts";
import type { Filter } from "./picture-search.ts";

export type Picture = Awaited<ReturnType<typeof api.picture.year.call>>;
export type PictureRow = Picture["rows"][number];
/** A line of the picture: an organization, or what the one above it came from. */
export type PlainRow = Omit<PictureRow, "predecessors">;
export type PictureLine = BesideLine<PlainRow>;
export type Square = PictureRow["squares"][number];
export type QuarterRow = Awaited<ReturnType<typeof api.picture.quarter.call>>["rows"][number];
export type QuarterFigures = Awaited<ReturnType<typeof api.picture.quarter.call>>["total"];

export interface PictureWanted {
  organizationId: string;
  year: number;
  filter: Filter;
}

const PAGE = 60;

/** The picture page by page: a body with hundreds of cells shows the first ones at once. */
export function pictureQuery(wanted: PictureWanted) {
  return infiniteQueryOptions({
    queryKey: [...api.picture.year.key(), wanted],
    queryFn: ({ pageParam }) => readPage(wanted, pageParam),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

function readPage(wanted: PictureWanted, cursor: string | undefined): Promise<Picture> {
  return client.picture.year({ ...wanted, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
}
