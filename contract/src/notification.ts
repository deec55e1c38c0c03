import { z } from "zod";
import { operation } from "./operation.ts";
import { id, moment, pageOf, pageRequest } from "./primitives.ts";

const notification = z.object({
  notificationId: id,
  kind: z.string(),
  organizationId: id.nullable(),
  organizationName: z.string().nullable(),
  meetingId: id.nullable(),
  parameters: z.record(z.string(), z.unknown()),
  createdAt: moment,
  readAt: moment.nullable(),
});

export const notificationContract = {
  list: operation
    .route({ method: "GET", path: "/my/notifications", summary: "What I was told, newest first" })
    .input(pageRequest)
    .output(pageOf(notification)),
  markRead: operation
    .route({ method: "POST", path: "/my/notifications/read", summary: "Tick off what I have read" })
    .input(z.object({ notificationIds: z.array(id).min(1).max(200) }))
    .output(z.object({ unread: z.int() })),
};
