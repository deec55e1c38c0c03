import { z } from "zod";
import { operation } from "./operation.ts";
import { done } from "./primitives.ts";

export const demoRole = z.enum(["SECRETARY", "MEMBER", "OFFICE", "ADMINISTRATOR"]);

export const demoContract = {
  roles: operation
    .route({ method: "GET", path: "/demo/roles", summary: "Roles that the demonstration offers; not found elsewhere" })
    .output(
      z.object({
        rows: z.array(z.object({ role: demoRole, displayName: z.string(), organizationName: z.string().nullable() })),
      }),
    ),
  signInAs: operation
    .route({
      method: "POST",
      path: "/demo/sign-in",
      summary: "Sign in as a role of the demonstration; not found elsewhere",
    })
    .input(z.object({ role: demoRole }))
    .output(done),
};
