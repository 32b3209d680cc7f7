import { Code } from '@/components/ui/code';
import { UserText } from '@/components/ui/user-text';
import type { PoolFacts } from '@/lib/checks/pool-facts';

/** What an example takes for granted about the other tasks of the collection. */
export function PoolNote({ pool }: { pool: PoolFacts }) {
  const { nearDefinitions, sources, sharedInputs } = pool;
  if (nearDefinitions.length + sources.size + sharedInputs.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-muted">Meanwhile, in the collection:</p>
      <ul className="list-disc ps-5">
        {nearDefinitions.map(({ task, definition }) => (
          <li key={task}>
            <Code>{task}</Code> has the definition “<UserText>{definition}</UserText>”
          </li>
        ))}
        {[...sources].map(([source, count]) => (
          <li key={source}>
            “<UserText>{source}</UserText>” is a source of {count.toLocaleString('en')} {count === 1 ? 'task' : 'tasks'}
          </li>
        ))}
        {sharedInputs.map(({ task, instances }) => (
          <li key={task}>
            <Code>{task}</Code> has {instances.length.toLocaleString('en')} of this task’s inputs
          </li>
        ))}
      </ul>
    </div>
  );
}
