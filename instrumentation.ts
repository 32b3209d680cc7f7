/** Runs once when a server process starts, before its first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next.js replaces it at build time, to keep Node's modules out of other runtimes
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardRequests } = await import('@/lib/http/guard-requests');
  guardRequests();
  const { writeSocketAddress } = await import('@/lib/http/write-socket-address');
  writeSocketAddress();
  const { guardHost } = await import('@/lib/http/guard-host');
  guardHost();
}
