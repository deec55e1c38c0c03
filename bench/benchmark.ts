import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Tier } from "./seed/tiers.ts";

/** What every benchmark program is given: a filled database of its own, and how thorough to be. */
export type Ground = {
  ownerUrl: string;
  applicationUrl: string;
  workerUrl: string;
  tier: Tier;
  seed: number;
  today: string;
  isQuick: boolean;
};

/** One line of the table: ours beside a control of the same run, and whether the target is met; absent where there is none. */
export type Measure = {
  what: string;
  ours: string;
  control: string;
  ratio: string;
  target: string;
  isMet?: boolean;
};

const RESULT = "result:";

/** What the program that started this one handed over; by the standard input, where no list of processes shows it. */
export async function readInput<Input>(): Promise<Input> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    // Written by a program of this folder, of the type that both sides name.
    return JSON.parse(line) as Input;
  }
  throw new Error("This program is started by npm run bench.");
}

/** Runs `stop` when the program that started this one asks for it, or has died. */
export function whenReleased(stop: () => Promise<void>): void {
  process.stdin.on("end", () => void stop().then(() => process.exit(0)));
  process.stdin.resume();
}

/** Hands a program's result to whoever started it. */
export function answer(result: unknown): void {
  console.log(RESULT + JSON.stringify(result));
}

/** A running program that answers once, and goes on until it is released if it says so. */
export type Running<Result> = { answered: Promise<Result>; release(): Promise<void> };

/** Starts another program of the benchmarks; it ends at the latest when this one does. */
export function start<Result>(program: string, input: unknown): Running<Result> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, [path], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.write(`${JSON.stringify(input)}\n`);
  const ended = once(child, "close").then(([code]) => {
    if (code !== 0) throw new Error(`${program} ended with ${code}.`);
  });
  const answered = new Promise<Result>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) =>
      // What a program answers is what its own type says; both ends are in this folder.
      line.startsWith(RESULT) ? resolve(JSON.parse(line.slice(RESULT.length)) as Result) : console.log(line),
    );
    ended.then(() => reject(new Error(`${program} ended without an answer.`)), reject);
  });
  return {
    answered,
    release: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** Runs another program of the benchmarks to its end and returns what it answered. */
export async function ask<Result>(program: string, input: unknown): Promise<Result> {
  const running = start<Result>(program, input);
  const [result] = await Promise.all([running.answered, running.release()]);
  return result;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

export function perSecond(value: number): string {
  return `${Math.round(value)}/s`;
}

/** How long each of so many runs takes, after a few to warm up. */
export async function timed(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const warming = Math.ceil(runs / 5);
  for (let run = 0; run < runs + warming; run++) {
    const begun = performance.now();
    await work(run);
    if (run >= warming) times.push(performance.now() - begun);
  }
  return times;
}
