import { z } from "zod";

/** A UUIDv7 made by the application. */
export const id = z.uuid();

/** Nothing that is recorded here lies outside; further away, days can be neither added nor written as they are read. */
const isInReach = (year: number) => year >= 1900 && year <= 2199;
const outOfReach = "must lie between the years 1900 and 2199";

/** A calendar day, `YYYY-MM-DD`, in the working zone Asia/Ho_Chi_Minh. */
export const day = z.iso.date().refine((text) => isInReach(Number(text.slice(0, 4))), { error: outOfReach });

/** The first day of a month, `YYYY-MM-01`. */
export const month = day.regex(/-01$/, "must be the first day of a month");

/** A moment, ISO 8601 with offset. */
export const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => isInReach(new Date(text).getUTCFullYear()), { error: outOfReach });

/** One line of text without control characters, trimmed, NFC. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .max(max * 2)
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

/** Text of several lines: NFC, no NUL, line ends as `\n`. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\u0000", ""));

/** Version of a row that an edit was based on; the answer carries the new one. */
export const revision = z.int().min(0);

export const fileIdentity = z.object({ organizationId: id, fileId: id });

/** Names of operations that the reader may carry out on this object now; the web hides the others. */
export const abilities = z.array(z.string());

/** Page of a list: `cursor` is what the last page answered as `nextCursor`. */
export const pageRequest = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), nextCursor: z.string().nullable(), total: z.int().nullable() });

export const done = z.object({ done: z.literal(true) });

export const personName = z.object({ personId: id, fullName: z.string() });

export const organizationIdInput = z.object({ organizationId: id });
