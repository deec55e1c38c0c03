import { z } from "zod";
import { namedDirective } from "./directive-shape.ts";
import { meetingSummary } from "./meeting-shape.ts";
import { operation } from "./operation.ts";
import { organizationKind } from "./organization.ts";
import { id, line } from "./primitives.ts";

export const searchContract = {
  everything: operation
    .route({
      method: "GET",
      path: "/search",
      summary:
        "Members, organizations, meetings and texts that the reader may see; no accents needed, words in any order",
    })
    .input(z.object({ query: line(120) }))
    .output(
      z.object({
        members: z.array(
          z.object({ personId: id, fullName: z.string(), organizationId: id, organizationName: z.string() }),
        ),
        organizations: z.array(
          z.object({ organizationId: id, name: z.string(), kind: organizationKind, parentName: z.string().nullable() }),
        ),
        meetings: z.array(
          meetingSummary
            .pick({
              organizationId: true,
              meetingId: true,
              kind: true,
              state: true,
              month: true,
              scheduledAt: true,
              openedAt: true,
            })
            .extend({ organizationName: z.string() }),
        ),
        /** Texts of guidance, also by what their files say; `organizationId` is a register in which the reader finds it. */
        directives: z.array(namedDirective.extend({ organizationId: id })),
      }),
    ),
};
