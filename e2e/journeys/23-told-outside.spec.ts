import { startMailServer } from "../../server/src/testing/mail-server.ts";
import { expectAccessible } from "../accessibility.ts";
import { expect, PHONE, test } from "../test.ts";

const mailPort = Number(process.env["E2E_PORT"] ?? 8171) + 1;
const address = "dang-vien@example.vn";

test("a member has mail sent to an address that a code confirms, chooses what and when, and stops it again", async ({
  as,
}) => {
  const mail = await startMailServer(mailPort);
  try {
    const page = await as("Đảng viên");
    await page.getByRole("button", { name: /^Tài khoản của/ }).click();
    await page.getByRole("link", { name: "Thông báo và lịch" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Thông báo và lịch" })).toBeVisible();
    await expectAccessible(page);

    await page.getByLabel("Địa chỉ thư điện tử").fill(address);
    await page.getByRole("button", { name: "Gửi mã xác nhận" }).click();
    await expect(page.getByText(`Mã xác nhận đang được gửi tới ${address}`)).toBeVisible();
    await expect.poll(() => mail.received.length, { timeout: 40_000 }).toBe(1);
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(mail.received[0]?.text ?? "")?.[0] ?? "";
    await page.getByLabel("Mã trong thư").fill("ABCD-2345");
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await expect(page.getByText("Mã không đúng hoặc đã quá 1 giờ.")).toBeVisible();
    await page.getByLabel("Mã trong thư").fill(code.toLowerCase());
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await expect(page.getByText(`Thông báo được gửi tới ${address}.`)).toBeVisible();

    const voices = page.getByRole("checkbox", { name: "Thư điện tử: Ý kiến, kiến nghị và trả lời" });
    await expect(voices).not.toBeChecked();
    await voices.click();
    await expect(page.getByText("Đã lưu")).toBeVisible();
    await page.getByLabel("Từ", { exact: true }).fill("21:30");
    await page.getByRole("button", { name: "Lưu giờ" }).click();
    await expect(page.getByText("Đã lưu")).toHaveCount(2);
    await page.reload();
    await expect(voices).toBeChecked();
    await expect(page.getByLabel("Từ", { exact: true })).toHaveValue("21:30");
    await expectAccessible(page);

    await page.getByRole("button", { name: "Thôi nhận thư" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Thôi nhận thư" }).click();
    await expect(page.getByText("Chưa có địa chỉ.", { exact: false }).first()).toBeVisible();
  } finally {
    await mail.close();
  }
});

test("on a phone a calendar address is made, read by a calendar program without signing in, replaced and revoked", async ({
  as,
  request,
}) => {
  const page = await as("Đảng viên", PHONE);
  await page.goto("/notifications");
  await page.getByRole("link", { name: "Chọn cách nhận" }).click();
  await page.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  const field = page.getByLabel("Địa chỉ lịch", { exact: true });
  const first = await field.inputValue();
  await expectAccessible(page);
  const calendar = await request.get(first);
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*SUMMARY:Sinh hoạt thường kỳ/);

  await page.getByRole("button", { name: "Tạo địa chỉ khác" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tạo địa chỉ khác" }).click();
  await expect(field).not.toHaveValue(first);
  const second = await field.inputValue();
  expect((await request.get(first)).status()).toBe(404);
  expect((await request.get(second)).status()).toBe(200);

  await page.getByRole("button", { name: "Thôi dùng địa chỉ lịch" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Thôi dùng địa chỉ lịch" }).click();
  await expect(page.getByText("Chưa có địa chỉ lịch.")).toBeVisible();
  expect((await request.get(second)).status()).toBe(404);
});

test("the administrator sees how sending stands", async ({ as }) => {
  const page = await as("Quản trị kỹ thuật");
  await page.goto("/system");
  await expect(page.getByRole("heading", { name: "Thư điện tử trong 7 ngày qua" })).toBeVisible();
  await page.goto("/notifications/settings");
  await expect(page.getByText("Tài khoản này không gắn với đảng viên nào")).toBeVisible();
});
