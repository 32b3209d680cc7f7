import { parentPort } from 'node:worker_threads';
import { serve } from '@/lib/threads/serve';
import { WORK } from '@/lib/threads/work';

// A thread of the pool (`in-thread.ts`): one job after the other.
if (parentPort) serve(parentPort, WORK);
