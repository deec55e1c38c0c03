import type { LanguageCode } from "../language/formats.rules.ts";

type MessageWords = {
  subject(count: number): string;
  greeting(name: string): string;
  intro(count: number): string;
  more(count: number): string;
  open: string;
  everything: string;
  /** Where the content is, for who has not chosen to have it sent. */
  contentInside: string;
  why: string;
  choose: string;
  push: { title: string; test: string };
  code: {
    subject: string;
    intro: string;
    until: string;
    notYou: string;
  };
};

/** The words around what is told in an e-mail. */
export const messageWords: Readonly<Record<LanguageCode, MessageWords>> = {
  vi: {
    subject: (count) => `Nền Nếp: ${count} việc mới`,
    greeting: (name) => `Kính gửi đồng chí ${name},`,
    intro: (count) => (count === 1 ? "Có việc liên quan đến đồng chí:" : `Có ${count} việc liên quan đến đồng chí:`),
    more: (count) => `… và ${count} việc khác.`,
    open: "Mở xem",
    everything: "Xem tất cả thông báo",
    contentInside:
      "Nội dung chỉ có trong phần mềm. Muốn thư kèm nội dung, bật “Kèm nội dung” ở trang Thông báo và lịch.",
    why: "Thư này do phần mềm Nền Nếp gửi tới địa chỉ đồng chí đã xác nhận. Xin không trả lời thư này.",
    choose: "Chọn loại thông báo, giờ không gửi, hoặc thôi nhận thư",
    push: { title: "Nền Nếp", test: "Thiết bị này nhận được thông báo." },
    code: {
      subject: "Nền Nếp: mã xác nhận địa chỉ thư điện tử",
      intro: "Mã xác nhận địa chỉ thư điện tử của đồng chí:",
      until: "Nhập mã này ở trang Thông báo và lịch trong vòng 1 giờ.",
      notYou: "Nếu không phải đồng chí yêu cầu, xin bỏ qua thư này; sẽ không có thư nào khác được gửi.",
    },
  },
  en: {
    subject: (count) => `Nền Nếp: ${count} new things`,
    greeting: (name) => `Dear ${name},`,
    intro: (count) => (count === 1 ? "This concerns you:" : `These ${count} things concern you:`),
    more: (count) => `… and ${count} more.`,
    open: "Open",
    everything: "See everything you were told",
    contentInside:
      "The content stays in the application. To have it sent along, switch on “Include the content” on the page Notifications and calendar.",
    why: "Nền Nếp sent this to the address that you confirmed. Please do not answer it.",
    choose: "Choose what is sent and when, or stop these e-mails",
    push: { title: "Nền Nếp", test: "This device receives notifications." },
    code: {
      subject: "Nền Nếp: the code that confirms your e-mail address",
      intro: "The code that confirms your e-mail address:",
      until: "Enter it on the page Notifications and calendar within 1 hour.",
      notYou: "If you did not ask for it, ignore this e-mail; nothing else will be sent.",
    },
  },
};
