import { useQueryClient } from '@tanstack/react-query';
import { settingsQuery, updateSettings } from './api.ts';

/** Saves and leaves the new settings in the cache. */
export function useSaveSettings() {
  const client = useQueryClient();
  return async (change: Parameters<typeof updateSettings>[0]) => {
    const settings = await updateSettings(change);
    client.setQueryData(settingsQuery.queryKey, settings);
    void client.invalidateQueries({ queryKey: ['audit'] });
    return settings;
  };
}
