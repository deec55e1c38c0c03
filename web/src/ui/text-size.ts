import { useSyncExternalStore } from "react";
import { readStored, writeStored } from "../language/language.ts";

const STORED_AS = "nennep.text-size";
const listeners = new Set<() => void>();

/** "Chữ lớn": 18 px instead of 16 px, remembered on this device. */
export function useLargeText(): [boolean, (large: boolean) => void] {
  return [useSyncExternalStore(subscribe, isLarge), setLarge];
}

export function applyStoredTextSize(): void {
  apply(readStored(STORED_AS) === "large");
}

function isLarge(): boolean {
  return document.documentElement.dataset.textSize === "large";
}

function setLarge(large: boolean): void {
  writeStored(STORED_AS, large ? "large" : "normal");
  apply(large);
  for (const listener of listeners) listener();
}

function apply(large: boolean): void {
  document.documentElement.dataset.textSize = large ? "large" : "normal";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
