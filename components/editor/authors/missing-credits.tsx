import { missingContributors } from '@/components/editor/authors/missing-contributors';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { UserText } from '@/components/ui/user-text';

/** Says which authors the field `Contributors` does not name, and adds them to it. */
export function MissingCredits({ authorNames }: { authorNames: readonly string[] }) {
  const { store, mayWrite } = useEditor();
  const { Contributors } = useDraft(store).head;
  const missing = missingContributors(Contributors, authorNames);
  if (!mayWrite || missing.length === 0) return null;

  function add() {
    // An empty line is no contributor.
    const named = Contributors.filter((name) => name.trim() !== '');
    store.apply([fieldEdit('Contributors', [...named, ...missing])], 'Add authors to Contributors');
  }

  return (
    <Notice
      title="Not among the contributors"
      silent
      action={
        <Button size="sm" onClick={add}>
          Add
          <span className="sr-only">to Contributors</span>
        </Button>
      }
    >
      <p>
        {missing.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <UserText>{name}</UserText>
          </span>
        ))}
      </p>
      <p className="text-muted text-sm">The credits of an accepted task are the names in its field Contributors.</p>
    </Notice>
  );
}
