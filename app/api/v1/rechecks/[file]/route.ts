import { requireActor } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { otherMethods } from '@/lib/http/other-methods';
import { handleRoute } from '@/lib/http/problem';
import { streamOf } from '@/lib/http/stream-of';
import { checkedTaskFilter } from '@/lib/rechecks/checked-tasks';
import { reportFile } from '@/lib/rechecks/report-file';

interface Context {
  params: Promise<{ file: string }>;
}

/** What the current rules find in the accepted tasks, as `report.csv` or `report.json`; `severity` and `rule` narrow it. */
export const GET = handleRoute(async (request, { params }: Context) => {
  const actor = await requireActor();
  const format = /^report\.(csv|json)$/.exec((await params).file)?.[1];
  if (format !== 'csv' && format !== 'json') {
    throw new AppError('not-found', 'There are two reports here: report.csv and report.json.');
  }
  const { searchParams } = new URL(request.url);
  const filter = checkedTaskFilter.parse({ severity: searchParams.get('severity'), rule: searchParams.get('rule') });
  const { fileName, contentType, open } = reportFile(actor, filter, format);
  return new Response(streamOf(open()), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods('GET');
