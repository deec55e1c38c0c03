import { z } from "zod";
import { uploadRefusals } from "./file.ts";
import { operation } from "./operation.ts";
import { abilities, done, id, moment, pageOf, pageRequest } from "./primitives.ts";

export const importKind = z.enum(["MEMBERS", "ORGANIZATIONS"]);
/** UPLOADED waits to be checked; CHECKED waits for the importer; FAILED: the file as a whole is no good (see `refusal`). */
export const importState = z.enum([
  "UPLOADED",
  "CHECKING",
  "CHECKED",
  "CONFIRMING",
  "CONFIRMED",
  "FAILED",
  "DISCARDED",
  "UNDONE",
]);
/** The languages in which messages and files for people are written. */
export const language = z.enum(["vi", "en"]);

/** Which column, counted from 0, a field is read from. */
export const columnMapping = z.record(z.string().max(40), z.int().min(0).max(500));

const identity = z.object({ organizationId: id, importId: id });

/** What a list may change of a member who is there already. */
export const updatableField = z.enum(["fullName", "birthDate", "sex", "cardNumber"]);

export const importSummary = identity.extend({
  kind: importKind,
  state: importState,
  fileName: z.string(),
  /** 0 to 100 while checking or storing. */
  progress: z.int(),
  /** Rows that can be stored, to be corrected, and in the register already; null until checked. */
  totals: z.object({ rows: z.int(), good: z.int(), failed: z.int(), known: z.int() }).nullable(),
  startedAt: moment,
  finishedAt: moment.nullable(),
});

export const importRun = importSummary.extend({
  mapping: columnMapping,
  /** Every column of the file: its header, the field it is taken for, or why it is left out. */
  columns: z.array(
    z.object({
      column: z.int(),
      header: z.string(),
      field: z.string().nullable(),
      leftOut: z.string().nullable(),
      /** The header only resembles the field's name: to be looked at. */
      guessed: z.boolean(),
    }),
  ),
  /** Fields of this kind of list with their names, for choosing. */
  fields: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
  /** Required fields that no column gives; nothing can be confirmed before they are matched. */
  missing: z.array(z.string()),
  /** The first rows as they were understood. */
  preview: z.array(z.object({ row: z.int(), values: z.record(z.string(), z.string()) })),
  /** Values of members who are there already: filled where none is held; in conflict, still to be decided; taken in all. */
  updates: z.object({ filled: z.int(), conflicts: z.int(), undecided: z.int(), taken: z.int() }),
  /** The first rows to correct, in words. All of them are in the errors file. */
  problems: z.array(
    z.object({
      row: z.int(),
      /** Who or what the row names, so that it is recognised; empty where it names nothing. */
      name: z.string(),
      known: z.boolean(),
      messages: z.array(z.string()),
    }),
  ),
  /** Lines that are no rows of the list, such as totals and signatures: passed over, and shown so that nobody wonders. */
  skipped: z.array(z.object({ row: z.int(), text: z.string() })),
  /** Why the file as a whole is refused, in words. */
  refusal: z.string().nullable(),
  abilities,
});

export const importRefusals = {
  IMPORT_STATE: {
    status: 409,
    message: "The import is in a state that does not allow this.",
    data: z.object({ state: importState }),
  },
  COLUMNS_MISSING: {
    status: 409,
    message: "Required columns are not matched yet.",
    data: z.object({ missing: z.array(z.string()) }),
  },
  ROWS_TO_CORRECT: {
    status: 409,
    message: "Some rows need correcting. Correct the file, or confirm without them.",
    data: z.object({ failed: z.int() }),
  },
  NOTHING_TO_STORE: { status: 409, message: "The file has no row that is new and right." },
  MAPPING_NOT_UNDERSTOOD: {
    status: 422,
    message: "The mapping names a field or a column twice, or a field that this list does not have.",
  },
  CHANGED_SINCE_IMPORT: {
    status: 409,
    message: "Some members have changed since the import.",
    /** How many changed and their first names, and how many could still be taken out. */
    data: z.object({ count: z.int(), left: z.int(), names: z.array(z.string()) }),
  },
  CONFLICTS_TO_DECIDE: {
    status: 409,
    message: "Some values differ from what is held. Decide for each, or for a whole column, which one stands.",
    data: z.object({ undecided: z.int() }),
  },
  IMPORT_RUNNING: {
    status: 409,
    message: "Another list of this body is being stored. Try again when it is done.",
  },
  NOTHING_TO_UNDO: { status: 409, message: "This import has nothing that can be taken out again." },
} as const;

const {
  CONFLICTS_TO_DECIDE,
  IMPORT_RUNNING,
  CHANGED_SINCE_IMPORT,
  NOTHING_TO_UNDO,
  IMPORT_STATE,
  COLUMNS_MISSING,
  ROWS_TO_CORRECT,
  NOTHING_TO_STORE,
  MAPPING_NOT_UNDERSTOOD,
} = importRefusals;

/**
 * Beside these operations: `GET /api/import-templates/{members|organizations}?language=vi` gives the empty list to fill in,
 * `GET /api/organizations/{organizationId}/imports/{importId}/errors-file?language=vi` the rows to correct.
 */
export const importContract = {
  list: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/imports",
      summary: "Imports of an organization, newest first",
    })
    .input(pageRequest.extend({ organizationId: id }))
    .output(pageOf(importSummary)),
  start: operation
    .errors({
      ...uploadRefusals,
      LIST_UNREADABLE: { status: 422, message: "This is no list that can be read. Save it as .xlsx or .csv." },
    })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports",
      summary: "Read an uploaded list; nothing of it is stored before it is confirmed",
    })
    .input(z.object({ organizationId: id, kind: importKind, uploadId: id }))
    .output(identity),
  get: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/imports/{importId}",
      summary: "An import: progress, columns found, first rows, what to correct",
    })
    .input(identity.extend({ language: language.default("vi") }))
    .output(importRun),
  setMapping: operation
    .errors({ IMPORT_STATE, MAPPING_NOT_UNDERSTOOD })
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/imports/{importId}/mapping",
      summary: "Say which column is what; the file is checked again",
    })
    .input(identity.extend({ mapping: columnMapping }))
    .output(done),
  check: operation
    .errors({ IMPORT_STATE })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/{importId}/check",
      summary: "Check the whole file again",
    })
    .input(identity)
    .output(done),
  listUpdates: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/imports/{importId}/updates",
      summary: "Values in which a list differs from what is held of members who are there already",
    })
    .input(identity.extend({ ...pageRequest.shape, undecided: z.stringbool().or(z.boolean()).default(false) }))
    .output(
      pageOf(
        z.object({
          personId: id,
          field: updatableField,
          row: z.int(),
          fullName: z.string(),
          /** Empty here: the value is filled and needs no decision. */
          held: z.string().nullable(),
          written: z.string(),
          takes: z.boolean().nullable(),
        }),
      ),
    ),
  decideUpdates: operation
    .errors({ IMPORT_STATE })
    .route({
      method: "PUT",
      path: "/organizations/{organizationId}/imports/{importId}/updates",
      summary: "Keep what is held or take what the list says: of one member, or of all conflicts of a column",
    })
    .input(identity.extend({ field: updatableField, personId: id.nullable(), takes: z.boolean() }))
    .output(z.object({ decided: z.int() })),
  confirm: operation
    .errors({ IMPORT_STATE, COLUMNS_MISSING, ROWS_TO_CORRECT, NOTHING_TO_STORE, CONFLICTS_TO_DECIDE })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/{importId}/confirm",
      summary: "Store everything that was shown, all or nothing",
    })
    .input(identity.extend({ withoutFailedRows: z.boolean().default(false) }))
    .output(done),
  discard: operation
    .errors({ IMPORT_STATE })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/{importId}/discard",
      summary: "Forget an import; its file is removed",
    })
    .input(identity)
    .output(done),
  undo: operation
    .errors({ IMPORT_STATE, CHANGED_SINCE_IMPORT, NOTHING_TO_UNDO, IMPORT_RUNNING })
    .route({
      method: "POST",
      path: "/organizations/{organizationId}/imports/{importId}/undo",
      summary: "Take the members of a stored import out again; whoever has changed since stays, once that is agreed to",
    })
    .input(identity.extend({ withoutChanged: z.boolean().default(false) }))
    .output(
      /** New members taken out and kept; former values put back, and new ones that stay because they changed since. */
      z.object({ undone: z.int(), kept: z.int(), putBack: z.int(), keptValues: z.int() }),
    ),
};
