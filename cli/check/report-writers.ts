import type { Format } from '@/cli/check/check-options';
import { githubWriter } from '@/cli/check/github-writer';
import { jsonWriter } from '@/cli/check/json-writer';
import type { ReportWriter } from '@/cli/check/report-writer';
import { sarifWriter } from '@/cli/check/sarif-writer';
import { textWriter } from '@/cli/check/text-writer';
import { siteOrigin } from '@/lib/http/site-origin';

/** The writer of a format, for one run. */
export function reportWriter(format: Format): ReportWriter {
  switch (format) {
    case 'text':
      return textWriter();
    case 'json':
      return jsonWriter();
    case 'github':
      return githubWriter();
    case 'sarif':
      return sarifWriter(siteOrigin());
  }
}
