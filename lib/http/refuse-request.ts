import type { IncomingHttpHeaders } from 'node:http';

/** Methods that something here answers to. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Those of pages, which Next.js would show for any other, too. */
const PAGE_METHODS = ['GET', 'HEAD', 'POST'];

/** What a request looks like before anything of its body is read. */
export interface RequestHead {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: IncomingHttpHeaders;
}

export interface Refusal {
  status: 400 | 405 | 413;
  detail: string;
  /** The methods of a 405 (RFC 9110, section 15.5.6). */
  allow?: string;
}

/**
 * Why a request makes no sense, or null: what Next.js would throw at, log with a stack and answer with 500. That an address or
 * an action is not there is for Next.js to say.
 */
export function refusalOf({ method, url, headers }: RequestHead): Refusal | null {
  const methods = /^[/\\]+api([/\\?]|$)/.test(url) ? METHODS : PAGE_METHODS;
  if (!methods.includes(method)) {
    return { status: 405, detail: `This address answers to ${methods.join(', ')} only.`, allow: methods.join(', ') };
  }
  if (!isDecodable(url)) {
    return {
      status: 400,
      detail: 'This address is not valid: a % in its path must be followed by UTF-8 in hex digits.',
    };
  }
  if (!isOrigin(headers.origin)) return { status: 400, detail: 'The Origin header of this request is no origin.' };
  if (isMultipart(headers) && !/boundary=\S/i.test(headers['content-type'] ?? '')) {
    return { status: 400, detail: 'A form in several parts must name its boundary.' };
  }
  return null;
}

/** Whether the body is a form in several parts. */
export function isMultipart(headers: IncomingHttpHeaders): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

function isDecodable(url: string): boolean {
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function isOrigin(origin: string | undefined): boolean {
  return origin === undefined || origin === 'null' || URL.canParse(origin);
}
