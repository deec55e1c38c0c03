import { useSyncExternalStore } from "react";

/** What the page knows of the way to the server, and of what waits on this device for it. */
export interface Connection {
  /** Whether the server answered the last time it was asked. */
  reached: boolean;
  /** Deeds kept on this device that the server has not acknowledged yet. */
  waiting: number;
  /** Deeds that the server refused when they were sent up; somebody decides about each. */
  refused: number;
}

let connection: Connection = { reached: true, waiting: 0, refused: 0 };
const listeners = new Set<() => void>();

/** Tells every page what has changed. */
export function setConnection(change: Partial<Connection>): void {
  const next = { ...connection, ...change };
  if (JSON.stringify(next) === JSON.stringify(connection)) return;
  connection = next;
  for (const listener of listeners) listener();
}

export function currentConnection(): Connection {
  return connection;
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, currentConnection);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** A request that got no answer at all: `fetch` rejects with a TypeError then, or with what ended the patience. */
export function isOffline(error: unknown): boolean {
  if (!navigator.onLine) return true;
  if (error instanceof DOMException && error.name === "TimeoutError") return true;
  if (error instanceof TypeError) return true;
  return error instanceof Error && error.cause instanceof TypeError;
}

/** Whether the server can be reached, as far as the browser and the last request know. */
export function useReached(): boolean {
  const isOnline = useSyncExternalStore(subscribeToBrowser, () => navigator.onLine);
  return useConnection().reached && isOnline;
}

function subscribeToBrowser(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
