/** `localhost`, 127.0.0.1 (or another of its network) or [::1], with any port or none. */
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::(\d{1,5}))?$/i;

/**
 * Whether a request was meant for this machine and comes from a page of this app, or from no page: its `Host` is a name of
 * the loopback interface, and its `Origin`, where there is one, is such a name with the same port. Else a page elsewhere
 * could have its own name resolve to 127.0.0.1 and speak to the demo with the rights of its own origin (DNS rebinding).
 *
 * @param headers  each header once, names in lower case
 */
export function isForLoopback({ host, origin }: { host?: string | undefined; origin?: string | undefined }): boolean {
  const addressed = LOOPBACK_HOST.exec(host ?? '');
  if (!addressed) return false;
  if (origin === undefined) return true;
  const from = /^http:\/\/(.*)$/i.exec(origin)?.[1];
  const sender = LOOPBACK_HOST.exec(from ?? '');
  return sender !== null && (sender[1] ?? '80') === (addressed[1] ?? '80');
}
