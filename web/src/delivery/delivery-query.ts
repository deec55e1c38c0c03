import { useQueryClient } from "@tanstack/react-query";
import { api } from "../api.ts";

export type DeliverySettings = Awaited<ReturnType<typeof api.delivery.settings.call>>;

export type PushSettings = Awaited<ReturnType<typeof api.push.settings.call>>;

/** Reads the settings again after one was changed. */
export function useReadSettingsAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: api.delivery.settings.key() });
}

/** Reads the devices again after one was switched on or off. */
export function useReadDevicesAgain(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: api.push.settings.key() });
}
