import type { Page } from "@playwright/test";
import { expectAccessible } from "../accessibility.ts";
import { choose, select } from "../fields.ts";
import { expect, test } from "../test.ts";
import { openTab } from "../workspace.ts";

test("a wrong roll call is corrected after closing: old and new values stand side by side", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await openDecidedMeeting(page);
  await openTab(page, "Hồ sơ");
  await page.getByRole("button", { name: "Đính chính" }).click();
  const dialog = page.getByRole("dialog", { name: "Đính chính" });
  await choose(dialog.getByRole("combobox", { name: "Đồng chí" }), "binh", /Trần Văn Bình/);
  await select(dialog.getByRole("combobox", { name: "Thực tế" }), "Vắng không lý do");
  await dialog.getByRole("button", { name: "Xem sẽ thay đổi gì" }).click();
  const effects = dialog.getByRole("table", { name: "Những gì thay đổi" });
  await expect(effects.getByRole("row", { name: /^Có mặt \d/ })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Lý do" }).fill("Đối chiếu sổ ký tên, đồng chí Bình không dự.");
  await dialog.getByRole("button", { name: "Ghi đính chính" }).click();
  await expect(dialog).toBeHidden();
  const corrections = page.getByRole("region", { name: "Đính chính" });
  await expect(corrections).toContainText("Đối chiếu sổ ký tên, đồng chí Bình không dự.");
  await expect(corrections).toContainText("Nguyễn Thị Lan");
  await expect(corrections.getByRole("table", { name: "Những gì thay đổi" })).toBeVisible();
  await expectAccessible(page);
});

test("a correction that turns a majority waits for the superior, who lets the decided result stand", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await openDecidedMeeting(page, 1);
  await openTab(page, "Hồ sơ");
  await page.getByRole("button", { name: "Đính chính" }).click();
  const dialog = page.getByRole("dialog", { name: "Đính chính" });
  await select(dialog.getByRole("combobox", { name: "Đính chính điều gì?" }), "Số phiếu biểu quyết");
  await select(dialog.getByRole("combobox", { name: "Lần biểu quyết" }), /^Nghị quyết/);
  const [agree, disagree] = [
    dialog.getByRole("textbox", { name: "Tán thành", exact: true }),
    dialog.getByRole("textbox", { name: "Không tán thành" }),
  ];
  const counted = Number(await agree.inputValue()) + Number(await disagree.inputValue());
  await agree.fill("5");
  await disagree.fill(String(counted - 5));
  await dialog.getByRole("button", { name: "Xem sẽ thay đổi gì" }).click();
  await expect(dialog.getByRole("row", { name: /Đã thông qua Không thông qua/ })).toBeVisible();
  await expect(dialog.getByText(/nên cấp trên sẽ quyết định/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Lý do" }).fill("Ghi nhầm cột trong sổ biểu quyết.");
  await dialog.getByRole("button", { name: "Ghi đính chính" }).click();
  await expect(dialog).toBeHidden();
  const corrections = page.getByRole("region", { name: "Đính chính" });
  await expect(corrections).toContainText("Chờ cấp trên quyết định");

  const office = await as("Văn phòng đảng ủy");
  await office.goto(page.url());
  const theirs = office.getByRole("region", { name: "Đính chính" });
  await expect(theirs.getByText(/^Giữ kết quả: mức xếp loại đã quyết định không đổi/)).toBeVisible();
  await expectAccessible(office);
  await theirs.getByRole("button", { name: "Giữ kết quả đã quyết định" }).click();
  await expect(theirs).toContainText("Cấp trên giữ kết quả");
});

test("a member objects to the minutes; the objection stays in the record with the answer", async ({ as }) => {
  const secretary = await as("Bí thư chi bộ");
  await openDecidedMeeting(secretary, 1);
  await openTab(secretary, "Hồ sơ");
  const member = await as("Đảng viên");
  await member.goto(secretary.url());
  await member.getByRole("button", { name: "Có ý kiến về biên bản" }).click();
  const dialog = member.getByRole("dialog", { name: "Có ý kiến về biên bản" });
  await dialog.getByLabel("Ý kiến", { exact: true }).fill("Biên bản thiếu ý kiến của tôi về lịch trực quầy.");
  await expectAccessible(member);
  await dialog.getByRole("button", { name: "Có ý kiến về biên bản" }).click();
  await expect(dialog).toBeHidden();
  await expect(member.getByRole("region", { name: "Ý kiến về biên bản" })).toContainText("Chờ trả lời");

  await secretary.reload();
  const objections = secretary.getByRole("region", { name: "Ý kiến về biên bản" });
  await objections.getByRole("button", { name: "Trả lời" }).click();
  const answer = secretary.getByRole("dialog", { name: "Trả lời" });
  await answer.getByRole("button", { name: "Lưu" }).click();
  await expect(answer.getByText("Hãy ghi câu trả lời trước khi lưu")).toBeVisible();
  await answer.getByRole("textbox", { name: "Trả lời" }).fill("Đã đối chiếu; bổ sung vào biên bản kỳ này.");
  await answer.getByRole("button", { name: "Lưu" }).click();
  await expect(objections).toContainText("Đã đối chiếu; bổ sung vào biên bản kỳ này.");
});

/** A meeting whose grade the superior has decided: the newest, or one before it. */
async function openDecidedMeeting(page: Page, before = 0): Promise<void> {
  await page.getByRole("link", { name: "Sinh hoạt", exact: true }).click();
  const decided = page
    .getByRole("row")
    .filter({ hasText: "Sinh hoạt thường kỳ" })
    .filter({ hasText: /Đã lưu hồ sơ\s*Tốt/ });
  await decided.nth(before).getByRole("link").click();
}
