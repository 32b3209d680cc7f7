import { AppError } from '@/lib/errors';
import { handleRoute } from '@/lib/http/problem';

/** Every address below `/api` where nothing is. */
const handler = handleRoute(async () => {
  throw new AppError('not-found', 'There is nothing at this address of the API.');
});

export {
  handler as DELETE,
  handler as GET,
  handler as HEAD,
  handler as OPTIONS,
  handler as PATCH,
  handler as POST,
  handler as PUT,
};
