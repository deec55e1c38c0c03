/** The languages in which the product speaks. */
export type LanguageCode = "vi" | "en";

const ZONE = "Asia/Ho_Chi_Minh";

const weekdays = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

const months = {
  vi: Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`),
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;

/** Calendar days come as `YYYY-MM-DD`, moments as ISO instants; both are shown on the clock of Việt Nam. */
export function formatsFor(code: LanguageCode) {
  const locale = code === "vi" ? "vi-VN" : "en-GB";
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fixed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

  return {
    /** `03/12/2026` */
    date: (day: string) => dayParts(day).join("/"),
    /** `03/12` */
    dayMonth: (day: string) => dayParts(day).slice(0, 2).join("/"),
    /** `Thứ Năm` */
    weekday: (day: string) => weekdays[code][weekdayOf(day)] ?? "",
    /** `Thứ Năm, 03/12/2026` */
    weekdayDate: (day: string) => `${weekdays[code][weekdayOf(day)]}, ${dayParts(day).join("/")}`,
    /** `Tháng 12 năm 2026` from a day or a `YYYY-MM` */
    month: (day: string) => monthAndYear(code, day),
    /** `14:06` */
    time: (moment: string) => clock(moment),
    /** `03/12/2026 14:06` */
    dateTime: (moment: string) => `${dayParts(dayOf(moment)).join("/")} ${clock(moment)}`,
    /** `Thứ Năm, 03/12/2026, 14:00` */
    weekdayDateTime: (moment: string) =>
      `${weekdays[code][weekdayOf(dayOf(moment))]}, ${dayParts(dayOf(moment)).join("/")}, ${clock(moment)}`,
    /** `1.234,5` */
    number: (value: number) => number.format(value),
    /** `89,0`, always with its one decimal, so that scores stand under one another */
    score: (value: number) => fixed.format(value),
    /** `95,8%` from 0.958, never with a space */
    percent: (share: number) => `${oneDecimal.format(share * 100)}%`,
    /** `1,4 MB` */
    fileSize: (bytes: number) => fileSize(bytes, (value) => oneDecimal.format(value)),
    /** `01:42` hours and minutes from minutes */
    duration: (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes % 60))}`,
  };
}

export type Formats = ReturnType<typeof formatsFor>;

/** The calendar day of a moment in Việt Nam, as `YYYY-MM-DD`. */
export function dayOf(moment: string | Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(moment));
}

function clock(moment: string): string {
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
  return shown.format(new Date(moment));
}

function dayParts(day: string): [string, string, string] {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return [date, month, year];
}

function weekdayOf(day: string): number {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

function monthAndYear(code: LanguageCode, day: string): string {
  const [year = "", month = "1"] = day.split("-");
  const name = months[code][Number(month) - 1] ?? "";
  return code === "vi" ? `${name} năm ${year}` : `${name} ${year}`;
}

function fileSize(bytes: number, show: (value: number) => string): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${show(bytes / 1024)} KB`;
  return `${show(bytes / 1024 / 1024)} MB`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
