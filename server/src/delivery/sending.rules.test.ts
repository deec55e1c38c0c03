import { expect, test } from "vitest";
import { composeWords, wordsInAMessage } from "./message.rules.ts";
import { failureOf, minuteOf, nextTry, planMessages, timeFrom } from "./sending.rules.ts";

test("it is tried again after 1, 5, 15 and 60 minutes, then ever more rarely, and given up within a day", () => {
  const now = new Date("2026-12-03T05:00:00Z");
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((tries) => (Number(nextTry(now, tries)) - now.getTime()) / 60_000);
  expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 720]);
  expect(nextTry(now, 8)).toBeNull();
});

test.each([
  ["nobody answers", { code: "ESOCKET", command: "CONN" }, { kind: "ESOCKET", outcome: "AGAIN", isOfServer: true }],
  [
    "not now",
    { code: "EENVELOPE", command: "RCPT TO", responseCode: 451 },
    { kind: "SMTP_451", outcome: "AGAIN", isOfServer: false },
  ],
  [
    "no such mailbox",
    { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 },
    { kind: "SMTP_550", outcome: "GIVE_UP", isOfServer: false },
  ],
  [
    "a wrong password of the program",
    { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 },
    { kind: "SMTP_535", outcome: "AGAIN", isOfServer: true },
  ],
  [
    "the content refused",
    { code: "EMESSAGE", command: "DATA", responseCode: 554 },
    { kind: "SMTP_554", outcome: "GIVE_UP", isOfServer: false },
  ],
  [
    "no answer after the content",
    { code: "ETIMEDOUT", command: "DATA" },
    { kind: "ETIMEDOUT", outcome: "UNKNOWN", isOfServer: true },
  ],
  ["something with a name in it", { code: "Nguyễn Văn An" }, { kind: "Error", outcome: "AGAIN", isOfServer: true }],
])("a mail server's refusal: %s", (_what, error, failure) => {
  expect(failureOf(error)).toEqual(failure);
});

test("one message for each person, about what is wanted and unread", () => {
  const word = (personId: string, notificationId: string, kind: string, more = {}) => ({
    personId,
    notificationId,
    kind,
    isRead: false,
    reachable: ["EMAIL" as const],
    choices: [],
    ...more,
  });
  expect(
    planMessages([
      word("a", "1", "TASK_ASSIGNED"),
      word("a", "2", "OPINION_SENT"),
      word("a", "3", "MEETING_CONVENED"),
      word("b", "4", "TASK_ASSIGNED", { isRead: true }),
      word("c", "5", "TASK_ASSIGNED", { reachable: [] }),
      word("d", "6", "SOMETHING_NEWER"),
      word("e", "7", "PASSWORD_CHANGED", { choices: [{ topic: "TASK", channel: "EMAIL", isWanted: false }] }),
    ]),
  ).toEqual([
    { personId: "a", channel: "EMAIL", notificationIds: ["1", "3"] },
    { personId: "e", channel: "EMAIL", notificationIds: ["7"] },
  ]);
});

test("times of day and minutes are the same thing", () => {
  for (const time of ["00:00", "06:30", "22:05", "23:59"]) expect(timeFrom(minuteOf(time))).toBe(time);
});

test("a long burst tells twenty and how many more there are", () => {
  const words = Array.from({ length: wordsInAMessage + 3 }, (_, index) => ({
    kind: "TASK_ASSIGNED",
    organizationId: null,
    organizationName: null,
    meetingId: null,
    parameters: { what: `Việc ${index}` },
  }));
  const { subject, text } = composeWords(
    words,
    { fullName: "An", language: "vi", withContent: true },
    "https://nennep.example.vn",
  );
  expect(subject).toBe("Nền Nếp: 23 việc mới");
  expect(text).toContain("Việc 19");
  expect(text).not.toContain("Việc 20");
  expect(text).toContain("… và 3 việc khác.");
});
