import routes from "virtual:contract-routes";
import type { Contract } from "@nen-nep/contract";
import { createORPCClient, ORPCError } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isRefused } from "./refusal.ts";
import { isOffline } from "./ui/offline.ts";

/** A caller that repeats the same deed by hand passes the same key, and it happens once. */
interface CallContext {
  idempotencyKey?: string;
}

type Client = ContractRouterClient<Contract, CallContext>;

const link = new OpenAPILink<CallContext>(routes, {
  url: () => `${location.origin}/api`,
  headers: ({ context }) => (context.idempotencyKey ? { "idempotency-key": context.idempotencyKey } : {}),
  fetch: (request, init) => send(request, init),
  // A defect is answered without detail; its request id is what an administrator can look for in the log.
  customErrorResponseBodyDecoder: (_body, response) =>
    response.status !== 500
      ? undefined
      : new ORPCError("INTERNAL_SERVER_ERROR", {
          status: response.status,
          data: { requestId: response.headers["x-request-id"] },
        }),
});

/** Every operation of the contract as a typed function. */
export const client: Client = createORPCClient(link);

/** The same for TanStack Query: `api.meeting.get.queryOptions({ input })`, `api.meeting.close.mutationOptions()`. */
export const api = createTanstackQueryUtils(client);

const sessionEnd = new EventTarget();

/** Calls back when the server no longer knows the session. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEnd.addEventListener("end", listener);
  return () => sessionEnd.removeEventListener("end", listener);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: tellSessionEnd }),
  // A change may show on any page: what is not on the screen reads again when it is next opened.
  mutationCache: new MutationCache({
    onError: tellSessionEnd,
    onSettled: () => queryClient.invalidateQueries({ refetchType: "none" }),
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !(error instanceof ORPCError) && failures < 2,
    },
  },
});

function tellSessionEnd(error: unknown): void {
  if (isRefused(error, "UNAUTHENTICATED")) sessionEnd.dispatchEvent(new Event("end"));
}

const RETRY_AFTER = [400, 1_500];
/** What a browser allows for requests that outlive their page, less some room for headers. */
const KEEPALIVE_LIMIT = 60_000;

/**
 * A changing request gets one key for all its tries, so that an answer lost on the way back is asked for again
 * instead of doing the deed twice. A page that is being left sends its last request with `keepalive`.
 */
async function send(request: Request, init: RequestInit): Promise<Response> {
  if (request.method === "GET") return fetch(request, init);
  if (!request.headers.has("idempotency-key")) request.headers.set("idempotency-key", randomKey());
  const keepalive = document.visibilityState === "hidden" && (await sizeOf(request)) < KEEPALIVE_LIMIT;
  for (const wait of RETRY_AFTER) {
    try {
      return await fetch(request.clone(), { ...init, keepalive });
    } catch (error) {
      if (!isOffline(error) || request.signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return fetch(request, { ...init, keepalive });
}

async function sizeOf(request: Request): Promise<number> {
  return (await request.clone().arrayBuffer()).byteLength;
}

/** `crypto.randomUUID` is missing on plain `http://` in a local network, where many installations live. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
