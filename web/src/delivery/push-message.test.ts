import { expect, test } from "vitest";
import { pathWithin, readPush } from "./push-message.ts";

const origin = "https://nennep.example.vn";

test("what the server composed is shown as it is", () => {
  const said = {
    title: "Nền Nếp",
    body: "Đồng chí được giao nhiệm vụ mới.",
    path: "/organizations/o/tasks/t",
    tag: "d",
    language: "vi",
  };
  expect(readPush(JSON.stringify(said), origin)).toEqual(said);
});

test.each([undefined, "", "không phải JSON", "null", "[]", '{"title":1,"path":"https://evil.example/"}'])(
  "a message that cannot be read still says that there is something: %s",
  (text) => {
    expect(readPush(text, origin)).toEqual({
      title: "Nền Nếp",
      body: "Có việc mới liên quan đến đồng chí.",
      path: "/notifications",
      tag: undefined,
      language: "vi",
    });
  },
);

test.each([
  ["/notifications/settings", "/notifications/settings"],
  ["/organizations/o/topics?year=2026", "/organizations/o/topics?year=2026"],
  ["//evil.example/x", undefined],
  ["/\\evil.example", undefined],
  ["https://evil.example", undefined],
  ["javascript:alert(1)", undefined],
  ["", undefined],
  [undefined, undefined],
])("a message leads to pages of ours only: %s", (path, within) => {
  expect(pathWithin(path, origin)).toBe(within);
});
