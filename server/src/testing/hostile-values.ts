const deep = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);

/** What no field was meant for, whatever its type. Each is a JSON text, so that numbers beyond JavaScript's reach stay as they are. */
export const hostileValues: readonly (readonly [name: string, json: string])[] = [
  ["null", "null"],
  ["a truth", "true"],
  ["a negative number", "-1"],
  ["a fraction", "0.1"],
  ["more than an integer holds", "2147483648"],
  ["more than a bigint holds", "9223372036854775808"],
  ["1e308", "1e308"],
  ["beyond every number", "1e999"],
  ["NaN as text", '"NaN"'],
  ["nothing", '""'],
  ["blanks", '"   "'],
  ["a list", "[]"],
  ["an object", "{}"],
  ["a prototype", '{"__proto__":{"administrator":true},"constructor":{"prototype":{}}}'],
  ["10,000 texts", JSON.stringify(Array.from({ length: 10_000 }, () => "x"))],
  ["deep nesting", JSON.stringify(deep(500))],
  ["100 kB of text", JSON.stringify("ă".repeat(50_000))],
  ["NUL", '"a\\u0000b"'],
  ["a lone surrogate", '"a\\ud800b"'],
  ["direction marks", '"\\u202egnud ioN\\u202c\\u200f"'],
  ["SQL", JSON.stringify("'; DROP TABLE meeting; --")],
  ["HTML", JSON.stringify("<img src=x onerror=alert(1)><script>alert(1)</script>")],
  ["a format", JSON.stringify("{{7*7}} #{7*7} %s %n ../../../etc/passwd")],
  ["a bad UUID", '"00000000-0000-0000-0000-00000000000g"'],
  ["a UUID of nothing", '"00000000-0000-7000-8000-000000000000"'],
  ["a day that does not exist", '"2026-02-30"'],
  ["the first day", '"0001-01-01"'],
  ["the last day", '"9999-12-31"'],
  ["the last moment", '"9999-12-31T23:59:59.999Z"'],
  ["a moment before all others", '"0001-01-01T00:00:00+14:00"'],
  ["infinity", '"infinity"'],
];

/** Path segments that mean something to file systems, servers or databases. */
export const hostileSegments: readonly string[] = [
  "..%2f..%2fetc%2fpasswd",
  "%00",
  "%2e%2e",
  "%ff%fe",
  "%",
  "null",
  "-1",
  "'%20OR%201=1--",
  "00000000-0000-0000-0000-00000000000g",
  "00000000-0000-7000-8000-000000000000",
  "x".repeat(190),
  "x".repeat(5_000),
  "%F0%9F%92%A9",
];

/** Values of a query that are none of what it asks for. */
export const hostileQueries: readonly string[] = [
  "",
  "%00",
  "-1",
  "0",
  "1e308",
  "NaN",
  "%ff",
  "a".repeat(5_000),
  "%5B%5D",
  "2026-02-30",
  "'--",
  "%ED%A0%80",
  "99999999999999999999",
];

/** Whole bodies that are no request. */
export const hostileBodies: readonly string[] = [
  "{",
  "",
  "null",
  "[]",
  '"x"',
  "1e999",
  '{"a":1,"a":',
  "\u0000",
  `${"[".repeat(20_000)}`,
  "{}",
];
