import { z } from "zod";
import { newPassword, passwordRefusals, username } from "./account.ts";
import { operation } from "./operation.ts";
import { cellType, organizationKind } from "./organization.ts";
import { id, line } from "./primitives.ts";

export const setupContract = {
  status: operation
    .route({ method: "GET", path: "/setup", summary: "Whether this installation still waits to be set up" })
    .output(z.object({ required: z.boolean(), demo: z.boolean() })),
  complete: operation
    .errors({
      SETUP_LINK_INVALID: {
        status: 409,
        message: "The set-up link is used, expired or wrong. The console shows a new one at every start.",
      },
      CELL_TYPE_REQUIRED: { status: 422, message: "A cell needs a type; other organizations have none." },
      ...passwordRefusals,
    })
    .route({
      method: "POST",
      path: "/setup",
      summary: "Create the first technical administrator, and the first organization",
    })
    .input(
      z.object({
        secret: z.string().min(20).max(100),
        username,
        password: newPassword,
        organization: z
          .object({
            name: line(300),
            kind: organizationKind,
            cellType: cellType.nullable().default(null),
            placeName: line(120, 0).default(""),
          })
          .optional(),
      }),
    )
    .output(z.object({ username: z.string(), organizationId: id.nullable() })),
};
