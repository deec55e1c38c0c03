import { expect, test } from "vitest";
import { brokenOff, isPushService, outcomeOf } from "./push-service.rules.ts";

test.each([
  ["https://fcm.googleapis.com/fcm/send/abc", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
  ["https://wns2-sg2p.notify.windows.com/w/?token=abc", true],
  ["https://web.push.apple.com/abc", true],
  ["https://push.example.vn/abc", true],
  ["https://fcm.googleapis.com:443/abc", true],
  ["https://localhost:8443/abc", true],
  ["http://fcm.googleapis.com/abc", false],
  ["https://fcm.googleapis.com:8443/abc", false],
  ["https://fcm.googleapis.com.example.vn/abc", false],
  ["https://xfcm.googleapis.com/abc", false],
  ["https://push.apple.com.evil.example/abc", false],
  ["https://evilpush.apple.com/abc", false],
  ["https://.push.apple.com/abc", false],
  ["https://fcm.googleapis.com@10.0.0.1/abc", false],
  ["https://name:word@fcm.googleapis.com/abc", false],
  ["https://fcm.googleapis.com#@10.0.0.1/abc", false],
  ["https://localhost/abc", false],
  ["https://127.0.0.1/abc", false],
  ["https://[::1]/abc", false],
  ["https://169.254.169.254/latest", false],
  ["file:///etc/passwd", false],
  ["", false],
])("a message may go to %s: %s", (endpoint, may) => {
  expect(isPushService(endpoint, ["push.example.vn", "localhost:8443"])).toBe(may);
});

const now = new Date("2026-12-03T05:00:00Z");
test.each([
  [201, undefined, { outcome: "TAKEN" }],
  [200, undefined, { outcome: "TAKEN" }],
  [404, undefined, { outcome: "GONE", kind: "PUSH_404", isOfService: false }],
  [410, undefined, { outcome: "GONE", kind: "PUSH_410", isOfService: false }],
  [429, "120", { outcome: "AGAIN", kind: "PUSH_429", isOfService: true, waitMs: 120_000 }],
  [503, "Thu, 03 Dec 2026 05:10:00 GMT", { outcome: "AGAIN", kind: "PUSH_503", isOfService: true, waitMs: 600_000 }],
  [500, "soon", { outcome: "AGAIN", kind: "PUSH_500", isOfService: true }],
  [503, "999999999", { outcome: "AGAIN", kind: "PUSH_503", isOfService: true, waitMs: 43_200_000 }],
  [503, "Thu, 03 Dec 2020 05:10:00 GMT", { outcome: "AGAIN", kind: "PUSH_503", isOfService: true, waitMs: 0 }],
  [400, undefined, { outcome: "GIVE_UP", kind: "PUSH_400", isOfService: false }],
  [403, undefined, { outcome: "GIVE_UP", kind: "PUSH_403", isOfService: false }],
  [413, undefined, { outcome: "GIVE_UP", kind: "PUSH_413", isOfService: false }],
  [302, undefined, { outcome: "GIVE_UP", kind: "PUSH_302", isOfService: false }],
] as const)("a service that answers %s (Retry-After: %s)", (status, retryAfter, outcome) => {
  expect(outcomeOf(status, retryAfter, now)).toEqual(outcome);
});

test("what broke off before the message was on its way is tried again, afterwards never; names in errors go no further", () => {
  expect(brokenOff("ECONNREFUSED", false)).toEqual({ outcome: "AGAIN", kind: "ECONNREFUSED", isOfService: true });
  expect(brokenOff("ECONNRESET", true)).toEqual({ outcome: "UNKNOWN", kind: "ECONNRESET_UNKNOWN", isOfService: false });
  expect(brokenOff("https://bí-mật", true)).toMatchObject({ kind: "Error_UNKNOWN" });
  expect(brokenOff(undefined, false)).toMatchObject({ kind: "Error" });
});
