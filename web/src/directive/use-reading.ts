import { useEffect } from "react";
import { useSession } from "../account/session.ts";
import { client } from "../api.ts";
import { type Directive, useDirectiveChange } from "./directive-query.ts";

/** So long a text stands open before it counts as read. */
const READ_AFTER_MS = 4_000;

/**
 * Says by itself that the reader has read a text and that the organization has received it. Answers what says at once
 * that it was read: for opening a file.
 */
export function useReading(directive: Directive): () => void {
  const { person } = useSession();
  const { organizationId, directiveId, readAt, receipt, abilities } = directive;
  const identity = { organizationId, directiveId };
  const read = useDirectiveChange(() => client.directive.markRead(identity));
  const receive = useDirectiveChange(() => client.directive.receive(identity));
  const { mutate: markRead } = read;
  const { mutate: markReceived } = receive;
  const isUnread = person !== null && readAt === null;
  const isNotReceived = receipt?.step === "SENT" && abilities.includes("directive.receive");

  useEffect(() => {
    if (!isUnread) return;
    const timer = setTimeout(() => document.visibilityState === "visible" && markRead(), READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isUnread, markRead]);

  useEffect(() => {
    if (isNotReceived) markReceived();
  }, [isNotReceived, markReceived]);

  return () => {
    if (isUnread && !read.isPending) markRead();
  };
}
