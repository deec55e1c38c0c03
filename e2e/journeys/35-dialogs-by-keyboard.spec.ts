import type { Locator, Page } from "@playwright/test";
import { enterWithSlip, handOutAccounts, nameOfOfficer, openOrganization, slipOf } from "../accounts.ts";
import { expect, test } from "../test.ts";

// The dialogs of planning and preparing without a mouse: each opens with Enter, shows where the focus is, is left with Escape,
// gives the focus back to what opened it, and is sent with Enter. Each part goes on from the one before.
test.describe.configure({ mode: "serial" });

const CELL = "Chi bộ Giao dịch – BIDV";
const TEXT = "58-CV/ĐU";

let page: Page;
let member: Page;

test.beforeEach(({ watch }) => {
  if (page) watch(page.context());
  if (member) watch(member.context());
});
test.afterAll(async () => {
  await page?.context().close();
  await member?.context().close();
});

test("the office prepares a conference", async ({ as }) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/meetings");
  const dialog = await openTwice(office, {
    opener: office.getByRole("button", { name: "Chuẩn bị hội nghị chuyên đề" }),
    name: "Chuẩn bị hội nghị chuyên đề",
  });
  await typeInto(office, dialog.getByRole("textbox", { name: "Chuyên đề" }), "Giữ gìn đạo đức nghề nghiệp");
  await typeInto(office, dialog.getByLabel("Địa điểm"), "Hội trường tầng 5");
  await office.keyboard.press("Enter");
  await expect(office.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  await expect(office.getByText("25 chi bộ tham dự")).toBeVisible();
});

test("the office enters a text and sends it down", async ({ as }) => {
  const office = await as("Văn phòng đảng ủy");
  await office.goto("/directives");
  const enter = await openTwice(office, {
    opener: office.getByRole("button", { name: "Thêm văn bản" }),
    name: "Thêm văn bản",
  });
  await typeInto(office, enter.getByLabel("Số, ký hiệu"), TEXT);
  await typeInto(office, enter.getByLabel("Ngày ban hành"), "01/10/2026");
  await typeInto(office, enter.getByLabel("Trích yếu"), "Công văn về việc tự kiểm tra quỹ");
  await press(office, enter.getByRole("button", { name: "Ghi vào sổ" }));
  await expect(office.getByRole("heading", { name: new RegExp(TEXT), level: 1 })).toBeVisible();
  const opener = office.getByRole("button", { name: "Gửi xuống" });
  const send = await openTwice(office, { opener, name: "Gửi xuống" });
  const kept = send.getByRole("checkbox", { name: "Quán triệt trong sinh hoạt" });
  await reach(office, kept);
  await expectShown(kept);
  await office.keyboard.press("Space");
  const report = send.getByRole("checkbox", { name: "Báo cáo kết quả" });
  await reach(office, report);
  await office.keyboard.press("Space");
  await office.keyboard.press("Enter");
  await expect(send).toBeHidden();
  await expect(office.getByText(/^Đã gửi đến 25 tổ chức\.$/)).toBeVisible();
  await expect(opener).toBeFocused();
});

test("the cell's secretary answers the receipt", async ({ as, browser, contextOptions, watch }) => {
  const administrator = await as("Quản trị kỹ thuật");
  await openOrganization(administrator, CELL);
  const secretary = await nameOfOfficer(administrator, "Bí thư");
  const deputy = await nameOfOfficer(administrator, "Phó bí thư");
  const slips = await handOutAccounts(administrator);
  const other = [...slips.keys()].find((name) => name !== secretary && name !== deputy) ?? "";
  const enter = async (name: string, password: string) => {
    const context = await browser.newContext({ ...contextOptions });
    watch(context);
    const own = await context.newPage();
    await enterWithSlip(own, slipOf(slips, name), password);
    return own;
  };
  page = await enter(secretary, "mỗi tháng một buổi đều đặn");
  member = await enter(other, "đọc tài liệu trước khi họp");
  await page.goto("/directives");
  await press(page, page.getByRole("link", { name: new RegExp(TEXT) }));
  await expect(page.getByRole("heading", { name: new RegExp(TEXT), level: 1 })).toBeVisible();
  const dialog = await openTwice(page, { opener: page.getByRole("button", { name: "Báo cáo" }), name: "Báo cáo" });
  const words = "Đã tự kiểm tra quỹ, khớp đúng sổ sách.";
  await typeInto(page, dialog.getByLabel("Kết quả thực hiện"), words);
  await press(page, dialog.getByRole("button", { name: /^(Báo cáo|Gửi|Lưu)/ }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words)).toBeVisible();
});

test("the secretary hands a proposal on to the level above", async () => {
  await page.goto("/my-proposals");
  const raise = await openTwice(page, {
    opener: page.getByRole("button", { name: "Gửi kiến nghị" }),
    name: "Gửi kiến nghị",
  });
  const wish = "Đề nghị tập huấn phần mềm cho bí thư chi bộ";
  await typeInto(page, raise.getByLabel("Nội dung kiến nghị"), wish);
  await press(page, raise.getByRole("button", { name: "Gửi kiến nghị" }));
  await expect(raise).toBeHidden();
  await page.goto("/proposals");
  await press(page, page.getByRole("link", { name: wish }));
  const dialog = await openTwice(page, {
    opener: page.getByRole("button", { name: "Chuyển lên cấp trên" }),
    name: "Chuyển kiến nghị lên cấp trên",
  });
  await typeInto(page, dialog.getByLabel("Lý do"), "Việc tập huấn do cấp trên tổ chức");
  await press(page, dialog.getByRole("button", { name: "Chuyển kiến nghị lên cấp trên" }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Chuyển lên Đảng bộ BIDV/).first()).toBeVisible();
});

test("a member asks to be excused; the secretary declines it with a reason", async () => {
  await page.goto("/meetings");
  const prepare = await openTwice(page, {
    opener: page.getByRole("button", { name: "Chuẩn bị buổi sinh hoạt" }),
    name: "Chuẩn bị buổi sinh hoạt thường kỳ",
  });
  await typeInto(page, prepare.getByLabel("Địa điểm"), "Phòng họp tầng 2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Chương trình", level: 2 })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Gửi thông báo" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Gửi thông báo" }));
  await expect(page.getByText(/^Đã gửi .* đồng chí\.$/)).toBeVisible();

  await member.goto(page.url());
  const ask = await openTwice(member, { opener: member.getByRole("button", { name: "Xin vắng" }), name: "Xin vắng" });
  const duty = ask.getByRole("radio", { name: "Đi công tác" });
  await reach(member, ask.getByRole("radio").first());
  for (let steps = 0; steps < 10 && !(await duty.isChecked()); steps++) await member.keyboard.press("ArrowDown");
  await expect(duty).toBeChecked();
  await typeInto(member, ask.getByLabel("Ghi rõ thêm"), "kiểm tra phòng giao dịch");
  await press(member, ask.getByRole("button", { name: /^Gửi/ }));
  await expect(ask).toBeHidden();

  await page.reload();
  const requests = page.getByRole("region", { name: "Xin vắng" });
  const decline = await openTwice(page, {
    opener: requests.getByRole("button", { name: "Không đồng ý" }),
    name: /^Không đồng ý cho đồng chí .* vắng\?$/,
  });
  await typeInto(page, decline.getByLabel("Vì sao không đồng ý"), "Có nội dung cần biểu quyết");
  await press(page, decline.getByRole("button", { name: "Không đồng ý" }));
  await expect(requests).toContainText("Vì: Có nội dung cần biểu quyết");
});

/** Opens a dialog with Enter, leaves it with Escape, finds the focus where it was, and opens it again. */
async function openTwice(of: Page, { opener, name }: { opener: Locator; name: string | RegExp }): Promise<Locator> {
  const dialog = of.getByRole("dialog", { name });
  await press(of, opener);
  await expect(dialog).toBeVisible();
  await expectFocusWithin(dialog);
  await of.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expectShown(opener);
  await of.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expectFocusWithin(dialog);
  return dialog;
}

async function expectFocusWithin(dialog: Locator): Promise<void> {
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
}

/** Goes to a field by Tab, sees that it has the focus, and types. */
async function typeInto(of: Page, field: Locator, words: string): Promise<void> {
  await reach(of, field);
  await expectShown(field);
  await of.keyboard.press("ControlOrMeta+a");
  await of.keyboard.type(words);
}

/** The control that has the focus looks otherwise than without it: a ring, or another edge, once its change of colour has run. */
async function expectShown(control: Locator): Promise<void> {
  const looks = await control.evaluate((element) => {
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, borderColor, boxShadow } = getComputedStyle(element);
      return JSON.stringify([outlineStyle === "none" ? "" : [outlineWidth, outlineColor], borderColor, boxShadow]);
    };
    const style = (element as HTMLElement).style;
    const before = style.transition;
    style.transition = "none";
    const focused = look();
    (element as HTMLElement).blur();
    const without = look();
    (element as HTMLElement).focus();
    style.transition = before;
    return { focused, without };
  });
  expect(looks.focused).not.toBe(looks.without);
}

async function press(of: Page, control: Locator): Promise<void> {
  await reach(of, control);
  await of.keyboard.press("Enter");
}

/** Goes on with Tab until the control has the focus, as somebody without a mouse would. */
async function reach(of: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 150; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await of.keyboard.press("Tab");
  }
  throw new Error(`${control} cannot be reached with the keyboard`);
}
