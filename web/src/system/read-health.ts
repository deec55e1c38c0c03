export type Health = { alive: boolean; ready: boolean; checkedAt: string };

/** Asks the server whether it lives and its database answers; these two answer also when nothing else does. */
export async function readHealth(): Promise<Health> {
  const answers = (path: string) =>
    fetch(path, { cache: "no-store" }).then(
      (response) => response.ok,
      () => false,
    );
  const [alive, ready] = await Promise.all([answers("/health/live"), answers("/health/ready")]);
  return { alive, ready, checkedAt: new Date().toISOString() };
}
