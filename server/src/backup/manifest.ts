import { z } from "zod";

/** The first file of an archive: what wrote it, what it holds, and how the audit log stood. */
export const manifest = z.object({
  product: z.literal("nen-nep"),
  format: z.literal(1),
  version: z.string(),
  writtenAt: z.iso.datetime(),
  /** The migrations that made the tables, in order; a restore makes the same ones before it loads a row. */
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })).min(1),
  /** In the order of loading: a table stands after those that it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string() })),
  /** SHA-256 of lists on their way in; a kept file is named by its own. */
  importFiles: z.record(z.string(), z.string()),
  auditHead: z.string().nullable(),
});

/** The last file of an archive: its presence says that nothing was cut off. */
export const closing = z.object({
  rows: z.record(z.string(), z.int()),
  files: z.int(),
  fileBytes: z.int(),
});

export type Manifest = z.infer<typeof manifest>;
export type Closing = z.infer<typeof closing>;

export const MANIFEST = "manifest.json";
export const CLOSING = "closing.json";
export const TABLES = "tables/";
export const FILES = "files/";

/** Where uploaded files lie in the folder of files, and what the name of each must look like. */
export const fileName = /^(content\/[0-9a-f]{2}\/[0-9a-f]{2}\/(?<sha256>[0-9a-f]{64})|imports\/[\w.-]+)$/;

/** One step of the work, told to whoever runs the command. */
export type Words = { vietnamese: string; english: string };
export type Tell = (words: Words) => void;
