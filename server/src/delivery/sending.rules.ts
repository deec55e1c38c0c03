import type { Channel, Choice } from "../notification/topic.rules.ts";
import { isWanted } from "../notification/topic.rules.ts";
import { timeOf } from "../working-zone.rules.ts";

/** A burst is over when nothing new has come for two minutes; one that goes on is told after ten. */
export const burstMs = 2 * 60_000;
export const longestBurstMs = 10 * 60_000;

/** The usual night, in minutes of the day: nothing is sent from 22:00 until 06:00. */
export const usualNight = { from: 22 * 60, until: 6 * 60 } as const;

/** What was cut off in the middle of sending is given up after so long; it is not known whether it arrived. */
export const cutOffMs = 15 * 60_000;

/** What still waits after so long (sending was switched off meanwhile) is no news any more. */
export const staleMs = 3 * 86_400_000;

/** A moment with what it means for bursts and nights. */
export type SendingMoment = { now: Date; minute: number; usualFrom: number; usualUntil: number };

export function momentOf(now: Date): SendingMoment {
  return { now, minute: minuteOf(timeOf(now)), usualFrom: usualNight.from, usualUntil: usualNight.until };
}

/** Minutes until it is tried again, by how often it was tried; after the last it is given up, most of a day later. */
const pauses = [1, 5, 15, 60, 180, 360, 720];

/** When a message that could not be sent is tried again; null when it was tried often enough. */
export function nextTry(now: Date, tries: number): Date | null {
  const minutes = pauses[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}

/** A word that waits, with what decides whether it is sent. */
export type WaitingWord = {
  personId: string;
  notificationId: string;
  kind: string;
  isRead: boolean;
  /** Channels on which the person can be reached today. */
  reachable: readonly Channel[];
  choices: readonly Choice[];
};

export type Planned = { personId: string; channel: Channel; notificationIds: string[] };

/**
 * One message for each person and channel, about what is wanted there and has not been read in the application meanwhile.
 */
export function planMessages(words: readonly WaitingWord[]): Planned[] {
  const planned = new Map<string, Planned>();
  for (const word of words) {
    if (word.isRead) continue;
    for (const channel of word.reachable) {
      if (!isWanted(word.kind, channel, word.choices)) continue;
      const key = `${word.personId} ${channel}`;
      const message = planned.get(key) ?? { personId: word.personId, channel, notificationIds: [] };
      message.notificationIds.push(word.notificationId);
      planned.set(key, message);
    }
  }
  return [...planned.values()];
}

/** Minutes of the day from `HH:mm`, and back. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

export function timeFrom(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/**
 * What a failed sending means: try again, give up, or never again because it may have arrived. `isOfServer`: it has nothing
 * to do with this message, so the others need not be tried now.
 */
export type Failure = { kind: string; outcome: "AGAIN" | "GIVE_UP" | "UNKNOWN"; isOfServer: boolean };

type SmtpError = { code?: string | undefined; command?: string | undefined; responseCode?: number | undefined };

/** RFC 5321: the server closes the connection and takes nothing at the moment. */
const notAvailable = 421;

/**
 * Reads a mail server's refusal. Only after the message itself went out (`DATA`) without an answer it is not known whether it
 * arrived. A refused recipient or content (5xx) stays refused, except for a refused sign-in, which the administrator can mend.
 */
export function failureOf({ code, command, responseCode }: SmtpError): Failure {
  if (responseCode === undefined) {
    const kind = code !== undefined && /^[A-Za-z0-9_]{1,50}$/.test(code) ? code : "Error";
    return { kind, outcome: command === "DATA" ? "UNKNOWN" : "AGAIN", isOfServer: true };
  }
  const isSignIn = code === "EAUTH" || command?.startsWith("AUTH") === true;
  return {
    kind: `SMTP_${responseCode}`,
    outcome: responseCode < 500 || isSignIn ? "AGAIN" : "GIVE_UP",
    isOfServer: isSignIn || responseCode === notAvailable,
  };
}
