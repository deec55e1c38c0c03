import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without a mail server and a sender no mail is sent", () => {
  expect(readConfig({}).mail).toBeUndefined();
});

test.each(["nen-nep@example.vn", "Nền Nếp <nen-nep@example.vn>", "<nen-nep@example.vn>"])(
  "a mail server and a sender: %s",
  (from) => {
    const url = "smtps://ten:mat-khau@mail.example.vn:465";
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
  },
);

test.each([
  [{ SMTP_URL: "smtp://mail.example.vn" }, "both settings"],
  [{ MAIL_FROM: "nen-nep@example.vn" }, "both settings"],
  [{ SMTP_URL: "https://mail.example.vn", MAIL_FROM: "nen-nep@example.vn" }, "SMTP_URL must be"],
  [{ SMTP_URL: "mat-khau@mail", MAIL_FROM: "nen-nep@example.vn" }, "SMTP_URL must be"],
  [{ SMTP_URL: "smtp://mail.example.vn", MAIL_FROM: "Nền Nếp" }, "MAIL_FROM must be"],
  [{ SMTP_URL: "smtp://mail.example.vn", MAIL_FROM: "a@example.vn\r\nBcc: b@example.vn" }, "MAIL_FROM must be"],
])("half a setting or a wrong one is said at the start, and no password with it: %j", (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence);
  expect(() => readConfig(env)).not.toThrow("mat-khau@");
});

test.each([
  [{}, { services: [] }],
  [{ PUSH: "on" }, { services: [] }],
  [
    { PUSH_SERVICES: " Push.Example.vn, .push.example.org ,localhost:8443" },
    { services: ["push.example.vn", ".push.example.org", "localhost:8443"] },
  ],
  [{ PUSH: "off", PUSH_SERVICES: "push.example.vn" }, undefined],
])("messages to devices are on unless they are switched off: %j", (env, push) => {
  expect(readConfig(env).push).toEqual(push);
});

test.each([
  [{ PUSH: "no" }, "PUSH must be"],
  [{ PUSH_SERVICES: "https://push.example.vn" }, "PUSH_SERVICES must name hosts"],
  [{ PUSH_SERVICES: "*.example.vn" }, "PUSH_SERVICES must name hosts"],
  [{ PUSH_SERVICES: "push.example.vn/x" }, "PUSH_SERVICES must name hosts"],
])("a wrong setting of messages to devices is said at the start: %j", (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence);
});

test("the demonstration keeps to a folder of its own, unless one is named", () => {
  expect(readConfig({}).dataDir).toMatch(/data$/);
  expect(readConfig({ DEMO: "1" }).dataDir).toMatch(/data-demo$/);
  expect(readConfig({ DEMO: "1", DATA_DIR: "/srv/thu" }).dataDir).toMatch(/thu$/);
});
