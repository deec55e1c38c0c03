import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { hashSecret } from "../account/secrets.ts";
import type { Clock } from "../clock.ts";
import { findCalendar } from "./calendar.queries.ts";
import { composeCalendar } from "./compose-calendar.ts";

type CalendarOptions = { pool: pg.Pool; clock: Clock; origin: string };

/** Meetings so long past are no longer in a calendar. */
const pastMs = 180 * 86_400_000;
/** Guessing 192 random bits leads nowhere; this keeps trying from costing anything. */
const requestsAMinute = 120;

/**
 * `GET /calendar/{secret}.ics`: what calendar programs ask for by themselves, so without a session. One that was never
 * given out, was replaced or revoked, or belongs to a closed account answers the same: not found.
 */
export function addCalendar(app: FastifyInstance, { pool, clock, origin }: CalendarOptions): void {
  app.get(
    "/calendar/:file",
    { config: { rateLimit: { max: requestsAMinute, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const { file } = request.params as { file: string };
      const secret = /^([0-9a-f]{48})\.ics$/.exec(file)?.[1];
      const since = new Date(clock.now().getTime() - pastMs);
      const content = secret && (await findCalendar(pool, hashSecret(secret), since));
      reply.headers({ "cache-control": "private, no-store", "x-robots-tag": "noindex" });
      if (!content)
        return reply.code(404).send({ code: "NOT_FOUND", status: 404, message: "There is nothing at this address." });
      return reply
        .headers({
          "content-type": "text/calendar; charset=utf-8",
          "content-disposition": 'inline; filename="nen-nep.ics"',
        })
        .send(composeCalendar(content, origin));
    },
  );
}
