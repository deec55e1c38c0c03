import pg from "pg";
import { type Ground, median, milliseconds, percentile, readInput, start } from "../benchmark.ts";
import { idOf } from "../seed/invented.ts";
import { leadersOf } from "../seed/people-rows.ts";
import { type Body, type Plan, planOf } from "../seed/plan.ts";
import type { Ports } from "./server.ts";
import { signIn } from "./sessions.ts";

/** What a benchmark that reads as leaders do stands on: the filled database, its plan, and a running server. */
export type Stage = {
  ground: Ground;
  plan: Plan;
  /** The body at the top. */
  root: Body;
  year: number;
  ports: Ports;
  /** A connection as the owner, who is not asked what may be seen: for controls. */
  owner: pg.Client;
  /** The address of an organization's operations. */
  urlOf(place: Pick<Body, "n">): string;
  /** The session of a body's secretary. */
  leads(body: Body): Promise<string>;
  close(): Promise<void>;
};

/** Takes over the ground that the program which started this one filled, and starts the server on it. */
export async function openStage(): Promise<Stage> {
  const ground = await readInput<Ground>();
  const plan = planOf(ground.tier, ground.seed, ground.today);
  const [root] = plan.bodies;
  if (!root) throw new Error("A tier has a root.");
  const server = start<Ports>("load/server.ts", ground);
  const ports = await server.answered;
  const owner = new pg.Client({ connectionString: ground.ownerUrl });
  await owner.connect();
  return {
    ground,
    plan,
    root,
    year: Number(ground.today.slice(0, 4)),
    ports,
    owner,
    urlOf: ({ n }) => `http://127.0.0.1:${ports.app}/api/organizations/${idOf("organization", n)}`,
    leads: async (body) => {
      const [cookie = ""] = await signIn(owner, [leadersOf(plan, body).secretary]);
      return cookie;
    },
    close: async () => {
      await owner.end();
      await server.release();
    },
  };
}

/** `p50 9.8 ms, p95 14 ms`. */
export function spreadOf(times: readonly number[]): string {
  return `p50 ${milliseconds(median(times))}, p95 ${milliseconds(percentile(times, 0.95))}`;
}
