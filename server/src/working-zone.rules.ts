const workingDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The calendar day of a moment in the working zone, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return workingDay.format(moment);
}

const workingTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The time of a moment in the working zone, `HH:mm`. */
export function timeOf(moment: Date): string {
  return workingTime.format(moment);
}

/** The moment of a day and a time `HH:mm` in the working zone, which keeps one offset all year. */
export function momentAt(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}
