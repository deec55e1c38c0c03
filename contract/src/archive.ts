import { z } from "zod";
import { operation } from "./operation.ts";
import { id, moment } from "./primitives.ts";

const place = z.object({ organizationId: id });

export const archiveRefusals = {
  ARCHIVE_TOO_LARGE: {
    status: 409,
    message: "A body of so many organizations takes its parts one by one.",
    data: z.object({ most: z.int() }),
  },
} as const;

export const archiveContract = {
  contents: operation
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/archive",
      summary: "How much a body would take along of itself and of everything under it",
    })
    .input(place)
    .output(
      z.object({
        organizations: z.int(),
        members: z.int(),
        papers: z.int(),
        files: z.int(),
        /** The most organizations that one archive holds; a larger body takes its parts one by one. */
        mostOrganizations: z.int(),
      }),
    ),
  take: operation
    .errors(archiveRefusals)
    .route({
      method: "GET",
      path: "/organizations/{organizationId}/archive/contents",
      summary:
        "Which organizations, papers and files an archive holds; that it was taken is written down for every member. The archive itself at …/archive/file",
    })
    .input(place)
    .output(
      z.object({
        name: z.string(),
        takenAt: moment,
        takenBy: z.string(),
        organizations: z.array(z.object({ organizationId: id, name: z.string() })),
        personIds: z.array(id),
        papers: z.array(z.object({ organizationId: id, documentId: id, issuedOn: z.string(), symbol: z.string() })),
        files: z.array(z.object({ fileId: id, name: z.string(), sha256: z.string() })),
      }),
    ),
};
