import { setTimeout as pause } from "node:timers/promises";
import type { ClientBase } from "pg";
import { ORIGIN } from "./sessions.ts";

/** Sends a change as whoever the cookie says; answers what came back. */
export async function post(url: string, cookie: string, input: object): Promise<unknown> {
  const headers = { cookie, origin: ORIGIN, "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(input) });
  if (!response.ok) throw new Error(`${url} was refused: ${await response.text()}`);
  return response.json();
}

/** Reads to the last byte. */
export async function read(url: string, cookie: string): Promise<void> {
  await (await answered(url, cookie)).arrayBuffer();
}

/** Reads what the server answered. */
export async function readAnswer(url: string, cookie: string): Promise<unknown> {
  return (await answered(url, cookie)).json();
}

async function answered(url: string, cookie: string): Promise<Response> {
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`${url} was refused: ${await response.text()}`);
  return response;
}

/** Until no job of a name is left to do. */
export async function untilDone(owner: ClientBase, name: string): Promise<void> {
  while ((await owner.query("SELECT 1 FROM job WHERE name = $1 AND failed_at IS NULL", [name])).rowCount)
    await pause(20);
}
