import { expect, test } from "vitest";
import { formatsFor } from "../language/formats.ts";
import { vi } from "../language/vi.ts";
import { type OwnData, readablePage } from "./own-data.ts";

const language = { t: vi, f: formatsFor("vi"), code: "vi" } as const;
const data: OwnData = {
  takenAt: "2026-11-20T03:00:00.000Z",
  most: 2,
  member: {
    ...{
      personId: "1",
      fullName: "Nguyễn <Ân>",
      birthDate: "1970-02-03",
      sex: null,
      cardNumber: null,
      hasAccount: true,
    },
    ...{
      memberships: [],
      standings: [],
      appointments: [],
      succession: [],
      changes: [],
      headships: [],
      conduct: [],
      badges: [],
      residence: [],
      erasedOn: null,
      revision: 1,
      abilities: [],
    },
  },
  sections: [
    {
      section: "ATTENDANCE",
      lines: [
        { day: "2026-09-03", organization: "Chi bộ 1", status: "UNEXCUSED", reason: "" },
        { day: "2026-08-03", organization: "Chi bộ 1", status: "PRESENT", reason: "" },
      ],
    },
    {
      section: "TASK",
      lines: [{ organization: "Chi bộ 1", what: "DONE", dueOn: "2026-12-01", state: "DONE", percent: 100 }],
    },
    { section: "READ", lines: [{ day: "2026-09-04", reader: null, operation: "gì đó", organization: null }] },
  ],
};

test("codes are said in words, days as they are written, and nothing becomes markup", () => {
  const page = readablePage(data, language);
  expect(page).toContain("Nguyễn &lt;Ân&gt;");
  expect(page).not.toContain("<Ân>");
  expect(page).toContain("<td>03/09/2026</td>");
  expect(page).toContain("<td>Vắng không lý do</td>");
  expect(page).toContain("<td>Hoàn thành</td>");
  // What somebody wrote is no code, whatever it looks like.
  expect(page).toContain("<td>DONE</td>");
  expect(page).toContain(`<td>${vi.people.my.otherOperation}</td>`);
  expect(page).toContain("03/02/1970");
});

test("a section that is cut off says so", () => {
  expect(readablePage(data, language)).toContain(vi.ownData.newest(2));
  expect(readablePage({ ...data, most: 100 }, language)).not.toContain(vi.ownData.newest(100));
});
