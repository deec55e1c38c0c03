import { type PackOrder, renderPack } from "./render-pack.ts";

// A process of its own: it reads files that others made, and whatever one of them does to it, the program goes on.
process.once("message", async (order: PackOrder) => {
  const file = await renderPack(order);
  // A copy of its own, because what the library returns may be a view into shared memory.
  process.send?.(new Uint8Array(file), () => process.exit(0));
});

process.once("disconnect", () => process.exit(1));
