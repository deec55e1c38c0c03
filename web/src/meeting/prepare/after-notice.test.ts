import { expect, test } from "vitest";
import { papersAfterNotice } from "./after-notice.ts";

type Given = Parameters<typeof papersAfterNotice>[0];

/** Only when the notice went out and what was posted when is read. */
function given(noticeSentAt: string | null, posted: [title: string, postedAt: string, purpose?: string][]): Given {
  const materials = posted.map(([title, postedAt, purpose = "PAPER"]) => ({ title, postedAt, purpose }));
  return { meeting: { noticeSentAt }, materials } as unknown as Given;
}

test("a paper that was posted after the notice is one that the notice does not name; a scan of signed pages is none", () => {
  const later = papersAfterNotice(
    given("2026-12-01T08:00:00.000Z", [
      ["Báo cáo tháng 11", "2026-12-01T07:59:00.000Z"],
      ["Dự thảo nghị quyết", "2026-12-01T08:00:00.001Z"],
      ["Biên bản ký", "2026-12-03T10:00:00.000Z", "SIGNED_SCAN"],
    ]),
  );
  expect(later.map(({ title }) => title)).toEqual(["Dự thảo nghị quyết"]);
});

test("as long as no notice went out nothing came after it", () => {
  expect(papersAfterNotice(given(null, [["Báo cáo", "2026-12-01T07:59:00.000Z"]]))).toEqual([]);
});
