import { cookies } from 'next/headers';
import { columnsCookie, type HiddenColumns, readHiddenColumns } from '@/components/ui/hidden-columns';

/** The columns that this person has hidden, table by table. */
export async function currentColumns(userId: string | undefined): Promise<HiddenColumns> {
  return readHiddenColumns((await cookies()).get(columnsCookie(userId))?.value);
}
