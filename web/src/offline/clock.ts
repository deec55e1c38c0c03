const KEY = "nennep.clock";

/** How far this device's clock is from the server's, in milliseconds; remembered, because a page may start without a network. */
let ahead = Number(localStorage.getItem(KEY)) || 0;

/** Takes the server's time from an answer. A second more or less is the header's own grain. */
export function setClockBy(answer: Response): void {
  const date = answer.headers.get("date");
  if (date === null) return;
  const seen = Date.now() - Date.parse(date);
  if (Number.isNaN(seen) || Math.abs(seen - ahead) < 3_000) return;
  ahead = seen;
  localStorage.setItem(KEY, String(seen));
}

/** Now, by the server's clock. */
export function serverNow(): Date {
  return new Date(Date.now() - ahead);
}
