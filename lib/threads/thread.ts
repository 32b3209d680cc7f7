import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { serve } from '@/lib/threads/serve';
import { WORK } from '@/lib/threads/work';

// A thread of the pool (`in-thread.ts`): one job after the other. The thread that answers requests goes before it where
// both want the same core; on Linux a thread has a priority of its own, elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
if (parentPort) serve(parentPort, WORK);
