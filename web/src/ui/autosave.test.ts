import { beforeEach, expect, test, vi } from "vitest";
import { createAutosave, type SaveOutcome } from "./autosave.ts";
import type { Draft, DraftStore } from "./drafts.ts";
import { mostImportant } from "./save-scope.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});

const noNetwork = new TypeError("Failed to fetch");

function memoryDrafts(): DraftStore & { kept: Map<string, Draft<unknown>> } {
  const kept = new Map<string, Draft<unknown>>();
  return {
    kept,
    // The test stores strings only.
    read: <T>(key: string) => kept.get(key) as Draft<T> | undefined,
    write: (key, draft) => void kept.set(key, draft),
    remove: (key) => void kept.delete(key),
  };
}

const again = { key: "field", isOffline: (error: unknown) => error === noNetwork };

function field(save: (value: string, revision: number) => Promise<SaveOutcome<string>>, drafts = memoryDrafts()) {
  const autosave = createAutosave<string>({
    key: "field",
    value: "cũ",
    revision: 1,
    save,
    drafts,
    isOffline: (error) => error === noNetwork,
  });
  return { autosave, drafts };
}

test("fast typing becomes one save, based on the revision it was typed over", async () => {
  const save = vi.fn(async () => ({ kind: "saved" as const, revision: 2 }));
  const { autosave, drafts } = field(save);
  autosave.change("m");
  autosave.change("mới");
  expect(drafts.kept.get("field")?.value).toBe("mới");
  await vi.advanceTimersByTimeAsync(800);
  expect(save.mock.calls).toEqual([["mới", 1]]);
  expect(autosave.current().state.kind).toBe("saved");
  expect(drafts.kept.size).toBe(0);
});

test("what is typed while a save is under way is sent next, over the new revision", async () => {
  let answer: (outcome: SaveOutcome<string>) => void = () => {};
  const save = vi.fn((_value: string, revision: number) =>
    revision === 1
      ? new Promise<SaveOutcome<string>>((resolve) => {
          answer = resolve;
        })
      : Promise.resolve({ kind: "saved" as const, revision: 3 }),
  );
  const { autosave } = field(save);
  autosave.change("một");
  void autosave.flush();
  autosave.change("hai");
  answer({ kind: "saved", revision: 2 });
  await vi.advanceTimersByTimeAsync(1_600);
  expect(save.mock.calls).toEqual([
    ["một", 1],
    ["hai", 2],
  ]);
});

test("a conflict keeps both versions and sends nothing until somebody chooses", async () => {
  const save = vi
    .fn<(value: string, revision: number) => Promise<SaveOutcome<string>>>()
    .mockResolvedValueOnce({ kind: "conflict", value: "của người khác", revision: 5, by: "Trần Văn Bình" })
    .mockResolvedValue({ kind: "saved", revision: 6 });
  const { autosave } = field(save);
  autosave.change("của tôi");
  await autosave.flush();
  expect(autosave.current().conflict).toEqual({ mine: "của tôi", theirs: "của người khác", by: "Trần Văn Bình" });
  autosave.change("của tôi, thêm chữ");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(save).toHaveBeenCalledTimes(1);
  autosave.resolve("của tôi, thêm chữ");
  await vi.advanceTimersByTimeAsync(0);
  expect(save.mock.calls[1]).toEqual(["của tôi, thêm chữ", 5]);
  expect(autosave.current().conflict).toBeUndefined();
});

test("taking the other's version needs no further save", async () => {
  const save = vi.fn(async () => ({ kind: "conflict" as const, value: "của họ", revision: 5 }));
  const { autosave, drafts } = field(save);
  autosave.change("của tôi");
  await autosave.flush();
  autosave.resolve("của họ");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(drafts.kept.size).toBe(0);
});

test("without a network the text stays on the device and is sent again by itself", async () => {
  const save = vi
    .fn<(value: string, revision: number) => Promise<SaveOutcome<string>>>()
    .mockRejectedValueOnce(noNetwork)
    .mockResolvedValue({ kind: "saved", revision: 2 });
  const { autosave, drafts } = field(save);
  autosave.change("mới");
  await autosave.flush();
  expect(autosave.current().state.kind).toBe("offline");
  expect(drafts.kept.get("field")?.value).toBe("mới");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(autosave.current().state.kind).toBe("saved");
});

test("a refusal is shown and the text is kept", async () => {
  const refusal = new Error("refused");
  const { autosave, drafts } = field(async () => Promise.reject(refusal));
  autosave.change("mới");
  await autosave.flush();
  expect(autosave.current()).toMatchObject({ value: "mới", state: { kind: "refused", error: refusal } });
  expect(drafts.kept.size).toBe(1);
});

test("after a reload the unsaved text is back and is saved over the revision it was typed on", async () => {
  const drafts = memoryDrafts();
  drafts.write("field", { value: "chưa kịp lưu", revision: 0, typedAt: "2026-12-03T07:00:00Z" });
  const save = vi.fn(async () => ({ kind: "saved" as const, revision: 2 }));
  const { autosave } = field(save, drafts);
  expect(autosave.current()).toMatchObject({ value: "chưa kịp lưu", restored: true });
  autosave.start();
  await vi.advanceTimersByTimeAsync(800);
  expect(save.mock.calls).toEqual([["chưa kịp lưu", 0]]);
});

test("what was kept on this device only and not taken is unsaved again, also after a reload, and both versions are shown", async () => {
  const theirs = { kind: "conflict" as const, value: "của người khác", revision: 2 };
  const { autosave, drafts } = field(async () => theirs);
  autosave.putBack("của tôi", 1);
  expect(autosave.current()).toMatchObject({ value: "của tôi", state: { kind: "saving" } });
  await vi.runAllTimersAsync();
  expect(autosave.current().conflict).toMatchObject({ mine: "của tôi", theirs: "của người khác" });
  const later = createAutosave<string>({
    ...again,
    value: "của người khác",
    revision: 2,
    save: async () => theirs,
    drafts,
  });
  later.start();
  expect(later.current()).toMatchObject({ value: "của tôi", restored: true });
});

test("what is being typed goes before what was kept", async () => {
  const save = vi.fn(async () => ({ kind: "saved" as const, revision: 2 }));
  const { autosave } = field(save);
  autosave.change("của tôi, viết tiếp");
  autosave.putBack("của tôi", 1);
  await vi.runAllTimersAsync();
  expect(save).toHaveBeenCalledExactlyOnceWith("của tôi, viết tiếp", 1);
});

test("another person's newer text appears only where nobody is typing", async () => {
  const { autosave } = field(async () => ({ kind: "saved", revision: 9 }));
  autosave.adopt("bản mới", 2);
  expect(autosave.current().value).toBe("bản mới");
  autosave.change("đang gõ");
  autosave.adopt("bản mới nữa", 3);
  expect(autosave.current().value).toBe("đang gõ");
});

test("one indicator shows the trouble first and else the latest save", () => {
  const early = { kind: "saved", at: "2026-12-03T07:00:00Z" } as const;
  const late = { kind: "saved", at: "2026-12-03T07:06:00Z" } as const;
  expect(mostImportant([early, late])).toEqual(late);
  expect(mostImportant([late, { kind: "offline" }, { kind: "saving" }])).toEqual({ kind: "offline" });
});
