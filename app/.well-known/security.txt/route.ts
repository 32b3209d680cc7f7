import { env } from '@/lib/env';

/** One line, of a kind that the standard allows and a browser can open. */
const ADDRESS = /^(mailto:|https:\/\/)\S+$/;
const ONE_YEAR = 365 * 24 * 60 * 60 * 1_000;

/** Whom to tell of a weakness (RFC 9116): `SECURITY_CONTACT`, as whoever runs this installation set it. */
export function GET(): Response {
  const contact = env().SECURITY_CONTACT;
  if (!contact || !ADDRESS.test(contact))
    return new Response('SECURITY_CONTACT is no address, or not set.\n', { status: 404 });
  const expires = new Date(Date.now() + ONE_YEAR).toISOString();
  return new Response(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
  });
}
