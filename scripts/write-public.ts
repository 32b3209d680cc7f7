import { writeFileSync } from 'node:fs';
import { soundTask } from '../lib/checks/sound-task.ts';
import { canonicalBytes } from '../lib/task/file/canonical.ts';
import { taskFileJsonSchema } from '../lib/task/file-schema.ts';

// npx tsx scripts/write-public.ts: writes what in `public/` comes from the code. Tests hold both together.
writeFileSync('public/superni-task.schema.json', `${JSON.stringify(taskFileJsonSchema(), null, 2)}\n`);
writeFileSync('public/example-task.json', canonicalBytes(soundTask()));
