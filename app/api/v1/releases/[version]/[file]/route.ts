import { AppError } from '@/lib/errors';
import { exportRelease } from '@/lib/exports/export-release';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { streamOf } from '@/lib/http/stream-of';
import { findRelease, releaseChecksums } from '@/lib/releases/queries';

interface Context {
  params: Promise<{ version: string; file: string }>;
}

/** The files of a release: `superni.zip`, and `SHA256SUMS` with the hashes of what is in it. Open to everyone. */
export const GET = handleRoute(async (request, { params }: Context) => {
  const { version, file } = await params;
  if (file === 'superni.zip') return await archive(request, version);
  if (file === 'SHA256SUMS') return await checksums(request, version);
  throw new AppError('not-found', 'A release has two files here: superni.zip and SHA256SUMS.');
});

async function archive(request: Request, version: string): Promise<Response> {
  const { fileName, length, etag, open } = await exportRelease(version);
  if (knows(request, etag)) return notModified(etag);
  const headers = new Headers(cacheHeaders(etag));
  headers.set('content-type', 'application/zip');
  headers.set('content-length', String(length));
  headers.set('content-disposition', `attachment; filename="${fileName}"`);
  return new Response(request.method === 'HEAD' ? null : streamOf(open()), { headers });
}

async function checksums(request: Request, version: string): Promise<Response> {
  const { digest } = await findRelease(version);
  const etag = `"${digest}"`;
  if (knows(request, etag)) return notModified(etag);
  const headers = { ...cacheHeaders(etag), 'content-type': 'text/plain; charset=utf-8' };
  return new Response(await releaseChecksums(version), { headers });
}

/** A release never changes, but the bytes of its archive could with a new layout: ask again after an hour. */
function cacheHeaders(etag: string) {
  return { etag, 'cache-control': 'public, max-age=3600' };
}

function knows(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: cacheHeaders(etag) });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
