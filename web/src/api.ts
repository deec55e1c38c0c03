import frontRoutes from "virtual:contract-routes/front";
import type { Contract } from "@nen-nep/contract";
import { createORPCClient, ORPCError } from "@orpc/client";
import type { AnyContractRouter, ContractRouterClient } from "@orpc/contract";
import { OpenAPILink } from "@orpc/openapi-client/fetch";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { setClockBy } from "./offline/clock.ts";
import type { Keeper } from "./offline/keeper.ts";
import { type CallContext, keepingLink, type Link } from "./offline/keeping-link.ts";
import { randomKey } from "./offline/random.ts";
import { isOfServer } from "./offline/unanswered.ts";
import { isRefused } from "./refusal.ts";
import { currentConnection, isOffline } from "./ui/offline.ts";

type Client = ContractRouterClient<Contract, CallContext>;

/** The way to the operations of a part of the contract. */
const linkTo = (routes: AnyContractRouter): Link =>
  new OpenAPILink<CallContext>(routes, {
    url: () => `${location.origin}/api`,
    headers: ({ context }) => ({
      ...(context.idempotencyKey ? { "idempotency-key": context.idempotencyKey } : {}),
      ...(context.doneAt ? { "done-at": context.doneAt } : {}),
    }),
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

const front = linkTo(frontRoutes);
let rest: Promise<Link> | undefined;

/** The paths of what is behind the sign-in: a first visit does not wait for them. */
function loadRest(): Promise<Link> {
  rest ??= import("virtual:contract-routes/rest").then(
    ({ default: routes }) => linkTo(routes),
    (error: unknown) => {
      // Next time they may be there.
      rest = undefined;
      throw error;
    },
  );
  return rest;
}

const link: Link = {
  async call(path, input, options) {
    const [word = ""] = path;
    if (!(word in frontRoutes)) return (await loadRest()).call(path, input, options);
    const answer = await front.call(path, input, options);
    // Somebody is signed in: the pages that come next ask for more.
    if (path.join(".") === "account.me") void loadRest().catch(() => undefined);
    return answer;
  },
};

/** Every operation of the contract as a typed function. */
export const client: Client = createORPCClient(keepingLink(link, { load: loadKeeper, ifLoaded: () => loadedKeeper }));

let keeper: Promise<Keeper> | undefined;
let loadedKeeper: Keeper | undefined;

/** What is kept on this device; loaded when somebody has signed in. */
export function loadKeeper(): Promise<Keeper> {
  keeper ??= import("./offline/keeper.ts").then(
    ({ createKeeper }) => {
      loadedKeeper = createKeeper(link, () => void readAgain());
      return loadedKeeper;
    },
    (error: unknown) => {
      // Next time it may be there.
      keeper = undefined;
      throw error;
    },
  );
  return keeper;
}

/**
 * Reads everything again once the server has heard of what was kept here. What is being read for the first time is not asked
 * anew by that, and its answer may be of before: it is read once more when it has come.
 */
async function readAgain(): Promise<void> {
  const underWay = queryClient
    .getQueryCache()
    .findAll({ fetchStatus: "fetching" })
    .filter(({ state }) => state.data === undefined);
  await queryClient.invalidateQueries();
  await Promise.all(underWay.map(({ queryKey }) => queryClient.invalidateQueries({ queryKey, exact: true })));
}

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
    // Without a network too: what is kept on the device answers then, and what is not says so at once.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 15_000,
      retry: (failures, error) => !(error instanceof ORPCError) && currentConnection().reached && failures < 2,
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
  if (request.method === "GET") return ask(request, init);
  if (!request.headers.has("idempotency-key")) request.headers.set("idempotency-key", randomKey());
  const keepalive = document.visibilityState === "hidden" && (await sizeOf(request)) < KEEPALIVE_LIMIT;
  for (const wait of RETRY_AFTER) {
    try {
      return await ask(request.clone(), { ...init, keepalive });
    } catch (error) {
      if (!navigator.onLine || !isOffline(error) || request.signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return ask(request, { ...init, keepalive });
}

async function ask(request: Request, init: RequestInit): Promise<Response> {
  const answer = await fetch(request, init);
  if (!isOfServer(answer)) throw new TypeError("Somebody else answered in the server's place.");
  setClockBy(answer);
  return answer;
}

async function sizeOf(request: Request): Promise<number> {
  return (await request.clone().arrayBuffer()).byteLength;
}
