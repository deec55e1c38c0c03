import { expect, test } from "vitest";
import { isGuessedFirst } from "./password.rules.ts";
import { mayRecover } from "./recovery.rules.ts";
import { readToken, sessionCookie, writeToken } from "./session-cookie.ts";
import { chooseUsernames } from "./username.rules.ts";

test("usernames are the given name and initials without accents, numbered where taken", () => {
  expect(
    chooseUsernames(["Nguyễn Thị Ân", "Nguyễn Thành An", "Đỗ Đức", "Lê Ý", "李"], ["annt", "annt2", "yl"]),
  ).toEqual(["annt3", "annt4", "ducd", "yl2", "dangvien"]);
});

test.each([
  ["1234567890", true],
  ["9876543210", true],
  ["1111111111", true],
  ["Mật khẩu 2026", true],
  ["Đảng-Viên 123", true],
  ["annt123456", true],
  ["..........", true],
  ["mưa trên phố Huế", false],
  ["8Kx-quê hương", false],
  ["漢字漢字密碼安全十字", false],
])("%s is among the first guesses: %s", (password, first) => {
  expect(isGuessedFirst(password, "annt")).toBe(first);
});

test.each([
  [{ administrator: true, path: undefined }, { administrator: true, officePaths: ["a/"] }, true],
  [{ administrator: false, path: "a/" }, { administrator: false, officePaths: ["a/", "a/b/"] }, true],
  [{ administrator: false, path: "a/b/" }, { administrator: false, officePaths: [] }, true],
  [{ administrator: false, path: "a/b/" }, { administrator: false, officePaths: ["a/"] }, false],
  [{ administrator: false, path: "a/b/" }, { administrator: false, officePaths: ["a/c/"] }, false],
  [{ administrator: false, path: "a/" }, { administrator: true, officePaths: [] }, false],
  [{ administrator: false, path: undefined }, { administrator: false, officePaths: [] }, false],
])("%o may give a new password to %o: %s", (issuer, holder, may) => {
  expect(mayRecover(issuer, holder)).toBe(may);
});

test("under https the cookie is sent over https only", () => {
  const cookie = sessionCookie("https://nennep.example.vn", "bí mật");
  const header = writeToken(cookie, "abc");
  expect(header).toMatch(
    /^__Secure-nennep\.session_token=abc\.[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(readToken(cookie, header.split(";")[0])).toBe("abc");
  expect(readToken({ ...cookie, secret: "khác" }, header.split(";")[0])).toBeUndefined();
});
