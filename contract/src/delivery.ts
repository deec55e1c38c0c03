import { z } from "zod";
import { operation } from "./operation.ts";
import { done, moment } from "./primitives.ts";

/** What people choose by: related kinds of words, told alike. */
export const deliveryTopic = z.enum(["MEETING", "TASK", "REMINDER", "VOICE", "RESULT", "OFFICE", "DIRECTIVE"]);

/** Ways beyond the application; in the application everything is told. */
export const deliveryChannel = z.enum(["EMAIL", "PUSH"]);

/** An address as mail servers take it: one `@`, a domain with a dot, nothing that would end a header. */
const mailAddress = z
  .string()
  .max(300)
  .transform((typed) => typed.trim())
  .pipe(z.email().max(254));

/** A time of day on the clock of Việt Nam, `22:00`. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 22:00");

const settings = z.object({
  email: z.object({
    /** Whether this installation can send mail at all. */
    isOn: z.boolean(),
    address: z.string().nullable(),
    /** One that was entered and waits for its code. */
    askedAddress: z.string().nullable(),
  }),
  topics: z.array(z.object({ topic: deliveryTopic, channel: deliveryChannel, isWanted: z.boolean() })),
  /** Whether messages carry the content itself; otherwise they say that there is something, and by when. */
  withContent: z.boolean(),
  /** Null: never quiet. */
  quietHours: z.object({ from: timeOfDay, until: timeOfDay }).nullable(),
  /** Null: no calendar address. The address itself is shown only when it is made. */
  calendar: z
    .object({
      madeAt: moment,
      /** Whether the meetings of organizations that I follow are in it too. */
      withFollowed: z.boolean(),
    })
    .nullable(),
});

const ofAPerson = {
  NO_PERSON: { status: 409, message: "This account belongs to no person, and nobody is told anything." },
} as const;

export const deliveryContract = {
  settings: operation
    .errors(ofAPerson)
    .route({
      method: "GET",
      path: "/my/delivery",
      summary: "How I am told what concerns me, and when I am left in peace",
    })
    .output(settings),
  choose: operation
    .errors(ofAPerson)
    .route({ method: "PUT", path: "/my/delivery/choices", summary: "Choose whether a topic reaches me by a channel" })
    .input(z.object({ topic: deliveryTopic, channel: deliveryChannel, isWanted: z.boolean() }))
    .output(done),
  chooseContent: operation
    .errors(ofAPerson)
    .route({
      method: "PUT",
      path: "/my/delivery/content",
      summary: "Choose whether messages to me carry the content, or only that there is something",
    })
    .input(z.object({ withContent: z.boolean() }))
    .output(done),
  setQuietHours: operation
    .errors({
      ...ofAPerson,
      QUIET_HOURS_EMPTY: { status: 422, message: "Quiet hours begin and end at different times." },
    })
    .route({
      method: "PUT",
      path: "/my/delivery/quiet-hours",
      summary: "Hours in which nothing is sent to me; null for none",
    })
    .input(z.object({ quietHours: z.object({ from: timeOfDay, until: timeOfDay }).nullable() }))
    .output(done),
  askAddress: operation
    .errors({
      ...ofAPerson,
      MAIL_OFF: {
        status: 409,
        message: "This installation sends no e-mail. Its technical administrator can set it up.",
      },
      ADDRESS_IN_USE: { status: 409, message: "This is your confirmed address already." },
      TOO_MANY_CODES: { status: 429, message: "Five codes a day are sent at most. Try again tomorrow." },
    })
    .route({
      method: "POST",
      path: "/my/delivery/address",
      summary: "Enter an e-mail address; a code that confirms it is sent there",
    })
    .input(z.object({ address: mailAddress }))
    .output(done),
  confirmAddress: operation
    .errors({
      ...ofAPerson,
      CODE_WRONG: { status: 422, message: "This is not the code that was sent, or it has expired. Ask for a new one." },
    })
    .route({
      method: "POST",
      path: "/my/delivery/address/confirm",
      summary: "Confirm the address by the code sent to it",
    })
    .input(z.object({ code: z.string().min(1).max(40) }))
    .output(z.object({ address: z.string() })),
  removeAddress: operation
    .errors(ofAPerson)
    .route({ method: "POST", path: "/my/delivery/address/remove", summary: "Forget my e-mail address" })
    .output(done),
};

export const calendarContract = {
  replace: operation
    .errors(ofAPerson)
    .route({
      method: "POST",
      path: "/my/calendar",
      summary: "A new address of my calendar, shown this once; the one before stops working",
    })
    .output(z.object({ url: z.url() })),
  choose: operation
    .errors({ ...ofAPerson, NO_CALENDAR: { status: 409, message: "There is no calendar address. Make one first." } })
    .route({
      method: "PUT",
      path: "/my/calendar/choices",
      summary: "Choose whether the meetings of organizations that I follow are in my calendar",
    })
    .input(z.object({ withFollowed: z.boolean() }))
    .output(done),
  revoke: operation
    .errors(ofAPerson)
    .route({ method: "POST", path: "/my/calendar/revoke", summary: "My calendar's address stops working" })
    .output(done),
};
