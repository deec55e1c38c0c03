import { afterEach, beforeEach, expect, vi } from "vitest";

// A defect that only reaches the console is a failed test.
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
