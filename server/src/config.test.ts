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
