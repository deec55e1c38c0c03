import { expectAccessible } from "../accessibility.ts";
import { select } from "../fields.ts";
import { takeGuidePicture } from "../guide-picture.ts";
import { expect, test } from "../test.ts";

const CELL = "Chi bộ Kế toán – Ngân quỹ";

test("the committee's picture opens from the body to a cell, to a meeting, and to the quarter's totals", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await expect(page.getByRole("heading", { name: /^Tổng quan sinh hoạt chi bộ năm/ })).toBeVisible();
  await expect(page.getByRole("table").getByRole("row", { name: CELL })).toBeVisible();
  await takeGuidePicture(page, "cap-uy-tong-quan");
  await expectAccessible(page);

  await page.getByLabel("Lọc").selectOption("Đang chờ quyết định");
  await expect(page.getByRole("row", { name: CELL })).toBeVisible();
  const picture = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải ảnh" }).click();
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  await page.getByRole("button", { name: "Xem dạng bảng" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Xem dạng ô màu" }).click();
  await page
    .getByRole("link", { name: new RegExp(`^${CELL}, tháng \\d+: .*chờ quyết định`) })
    .first()
    .click();
  await expect(page.getByRole("navigation", { name: "Các bước của buổi sinh hoạt" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tổng quan", exact: true })).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await page.getByRole("link", { name: CELL, exact: true }).click();
  await expect(page.getByRole("heading", { name: CELL, level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Tổng quan", exact: true }).click();
  await page.getByRole("link", { name: "Tổng hợp quý" }).click();
  const totals = page.getByRole("table", { name: "Tổng hợp quý theo tổ chức" });
  await expect(totals.getByRole("row", { name: /Toàn tổ chức/ })).toBeVisible();
  await expect(totals.getByRole("row", { name: CELL })).toContainText(/\d trên \d/);
  await expectAccessible(page);
  const workbook = page.waitForEvent("download");
  await page.getByRole("link", { name: "Xem cả năm" }).click();
  await page.getByRole("link", { name: "Tải Excel" }).click();
  expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
});

test("the committee office decides one grade after the other, by the points or with a reason, and returns a record", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: /^Chờ quyết định/ }).click();
  await expectAccessible(page);
  const waiting = page
    .getByRole("table", { name: /^Hồ sơ chờ cấp ủy quyết định/ })
    .locator("tbody")
    .getByRole("row");
  await expect(waiting.first()).toBeVisible();
  const count = await waiting.count();
  const [first, second] = await waiting.allTextContents();
  await page.getByRole("link", { name: /^Xem lần lượt/ }).click();
  const desk = page.getByRole("region", { name: "Xếp loại" });
  await expect(desk).toContainText(`Hồ sơ 1 trên ${count} đang chờ`);
  await expect(page.getByRole("link", { name: /^Chờ quyết định/ }).first()).toHaveAttribute("aria-current", "page");
  await takeGuidePicture(page, "cap-uy-quyet-dinh");
  await expectAccessible(page);

  const byPoints = desk.getByRole("button", { name: /^Quyết định: / });
  await page.keyboard.press("q");
  await expect(byPoints).toBeFocused();
  // The next record opens with the same button under the pointer: pressing on decides nothing that was not read.
  const place = await byPoints.boundingBox();
  if (!place) throw new Error("The button is not in sight");
  await byPoints.dblclick();
  for (let press = 0; press < 8; press++) await page.mouse.click(place.x + 20, place.y + 20, { delay: 60 });
  await expect(desk.getByRole("status")).toContainText("Đã quyết định: ");
  expect(first).toContain(cellOf(await desk.getByRole("status").textContent()));
  await expect(byPoints).toBeEnabled();
  await expect(desk).toContainText(`Hồ sơ 1 trên ${count - 1} đang chờ`);
  await page.keyboard.press("t");
  await expect(desk).toContainText(`Hồ sơ 2 trên ${count - 1} đang chờ`);
  await page.keyboard.press("l");
  await expect(desk).toContainText(`Hồ sơ 1 trên ${count - 1} đang chờ`);

  await desk.getByRole("button", { name: "Chọn mức khác" }).click();
  const decide = page.getByRole("dialog", { name: "Quyết định xếp loại" });
  await select(decide.getByRole("combobox", { name: "Mức xếp loại" }), "Khá");
  await decide.getByRole("button", { name: "Quyết định xếp loại" }).click();
  await expect(decide.getByText("Mức chọn khác với mức theo điểm; ghi lý do")).toBeVisible();
  await expect(decide.getByLabel(/^Lý do, nếu khác/)).toBeFocused();
  await decide.getByLabel(/^Lý do, nếu khác/).fill("Hai nhiệm vụ của nghị quyết trước chưa xong.");
  await expectAccessible(page);
  await decide.getByRole("button", { name: "Quyết định xếp loại" }).click();
  await expect(decide).toBeHidden();
  await expect(desk.getByRole("status")).toContainText(/Đã quyết định: .*: Khá\./);
  expect(second).toContain(cellOf(await desk.getByRole("status").textContent()));
  await desk.getByRole("link", { name: "Mở lại hồ sơ đó" }).click();
  await expect(page.getByText(/Hai nhiệm vụ của nghị quyết trước chưa xong\./)).toBeVisible();

  await page.getByRole("link", { name: /^Chờ quyết định/ }).click();
  await expect(waiting).toHaveCount(count - 2);
  await waiting.filter({ hasText: CELL }).last().getByRole("link").click();
  await desk.getByRole("button", { name: "Trả lại chi bộ" }).click();
  const back = page.getByRole("dialog", { name: "Trả lại chi bộ" });
  await back.getByRole("button", { name: "Trả lại chi bộ" }).click();
  await expect(back.getByText("Hãy ghi lý do để người khác hiểu vì sao")).toBeVisible();
  await back.getByLabel("Lý do").fill("Bổ sung danh sách đã tập huấn vào hồ sơ.");
  await back.getByRole("button", { name: "Trả lại chi bộ" }).click();
  await expect(page.getByText(`Đã trả lại: ${CELL}`)).toBeVisible();
});

/** The name of the cell in "Đã quyết định: Chi bộ …, tháng …". */
function cellOf(sentence: string | null): string {
  return /: ([^,]+),/.exec(sentence ?? "")?.[1] ?? "?";
}

test("the cell reads why its record came back, revises the score and sends it again", async ({ as }) => {
  const page = await as("Bí thư chi bộ");
  await page.getByRole("link", { name: /^Thông báo, / }).click();
  await expect(
    page.getByText(/Cấp trên trả lại hồ sơ .* Bổ sung danh sách đã tập huấn vào hồ sơ\./).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole("link", { name: /^Cấp trên trả lại hồ sơ/ })
    .first()
    .click();
  const returned = page.getByRole("alert").filter({ hasText: "Bổ sung danh sách đã tập huấn vào hồ sơ." });
  await expect(returned).toContainText("Gửi lại cấp trên");
  await page.getByRole("button", { name: "Lấy lại để sửa" }).click();
  await expect(page.getByRole("button", { name: /^Đề xuất .* điểm/ })).toBeVisible();
  await expect(returned).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Gửi lại cấp trên" }).click();
  const again = page.getByRole("dialog", { name: "Gửi lại cấp trên" });
  await expect(again).toContainText("Cấp trên trả lại vì: Bổ sung danh sách đã tập huấn vào hồ sơ.");
  await again.getByRole("button", { name: "Gửi lại cấp trên" }).click();
  await expect(again.getByText("Hãy ghi trả lời để cấp trên biết hồ sơ có gì khác")).toBeVisible();
  await expect(again.getByLabel("Chi bộ trả lời cấp trên")).toBeFocused();
  await again.getByLabel("Chi bộ trả lời cấp trên").fill("Đã kèm danh sách 12 đồng chí tập huấn.");
  // What is typed is there again after the lid was closed on it.
  await page.reload();
  await page.getByRole("button", { name: "Gửi lại cấp trên" }).click();
  await expect(again.getByLabel("Chi bộ trả lời cấp trên")).toHaveValue("Đã kèm danh sách 12 đồng chí tập huấn.");
  await expectAccessible(page);
  await again.getByRole("button", { name: "Gửi lại cấp trên" }).click();
  await expect(again).toBeHidden();
  await expect(page.getByRole("button", { name: "Gửi lại cấp trên" })).toBeHidden();
  await expect(returned).toBeHidden();
  await expect(page.getByRole("list", { name: "Các lần cấp trên trả lại" })).toContainText(
    /^Đã trả lại [\d/]+.*: Bổ sung danh sách .* · Chi bộ trả lời [\d/]+.*: Đã kèm danh sách 12 đồng chí tập huấn\.$/,
  );
});

test("the committee office finds in the record that is back what it asked for and what the cell answered", async ({
  as,
}) => {
  const page = await as("Văn phòng đảng ủy");
  await page.getByRole("link", { name: /^Chờ quyết định/ }).click();
  const back = page.getByRole("row").filter({ hasText: "Chi bộ trả lời" });
  await expect(back).toContainText("Đã kèm danh sách 12 đồng chí tập huấn.");
  await expectAccessible(page);
  await back.getByRole("link").click();
  const history = page
    .getByRole("region", { name: "Xếp loại" })
    .getByRole("list", { name: "Các lần cấp trên trả lại" });
  await expect(history).toContainText(/Bổ sung danh sách đã tập huấn vào hồ sơ\..*Đã kèm danh sách 12 đồng chí/);
});
