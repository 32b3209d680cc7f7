-- DropIndex
DROP INDEX "ReleaseEntry_releaseId_number_key";

-- DropIndex
DROP INDEX "Task_number_key";

-- AlterTable
CREATE SEQUENCE pooltask_number_seq;
ALTER TABLE "PoolTask" ALTER COLUMN "number" SET DEFAULT nextval('pooltask_number_seq');
ALTER SEQUENCE pooltask_number_seq OWNED BY "PoolTask"."number";

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "demo" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "demo" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "ReleaseEntry_releaseId_number_name_idx" ON "ReleaseEntry"("releaseId", "number", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ReleaseEntry_releaseId_name_key" ON "ReleaseEntry"("releaseId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Task_number_slug_key" ON "Task"("number", "slug");


-- What the Prisma schema cannot express.

-- A task keeps its number in the pool; new ones are given above all that there are.
SELECT setval('pooltask_number_seq', coalesce((SELECT max("number") FROM "PoolTask"), 0) + 1, false);

-- A number is given once. Only imported tasks, which nobody here has begun, may share one: SuperNI has two with 861. The
-- row of the counter, which every giver of numbers locks first, keeps two at the same time apart.
CREATE FUNCTION "refuse_shared_number"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Task" other WHERE other."number" = NEW."number" AND other."id" <> NEW."id"
      AND (other."createdById" IS NOT NULL OR NEW."createdById" IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'the number % is taken', NEW."number" USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "Task_number_own" BEFORE INSERT OR UPDATE OF "number" ON "Task"
  FOR EACH ROW WHEN (NEW."number" IS NOT NULL) EXECUTE FUNCTION "refuse_shared_number"();
CREATE UNIQUE INDEX "Task_own_number_key" ON "Task" ("number") WHERE "createdById" IS NOT NULL;

-- The demo of databases that have one: its tasks by their names, and its release, which is not to be changed otherwise.
UPDATE "Task" SET "demo" = true FROM "User" creator
WHERE creator."id" = "Task"."createdById" AND creator."demo" AND "slug" IN (
  'synthetic_roman_numeral_conversion', 'synthetic_plural_word_analogy', 'synthetic_english_arabic_number_translation',
  'synthetic_letter_sorting', 'synthetic_number_comparison', 'synthetic_weekday_arithmetic',
  'synthetic_divisibility_answer_verification', 'synthetic_parity_classification', 'synthetic_word_repetition');
ALTER TABLE "Release" DISABLE TRIGGER "Release_immutable";
UPDATE "Release" SET "demo" = true FROM "User" creator
WHERE creator."id" = "Release"."createdById" AND creator."demo" AND "version" = '0.1.0'
  AND "notes" = 'The first three tasks of the demo.';
ALTER TABLE "Release" ENABLE TRIGGER "Release_immutable";

-- Collections that give numbers of their own already go on where they are; only a demo's new tasks begin above SuperNI's.
INSERT INTO "Setting" ("key", "value", "updatedAt")
SELECT 'firstTaskNumber', '1', timezone('utc', now())
WHERE EXISTS (SELECT 1 FROM "Task" WHERE "number" IS NOT NULL AND NOT "demo");

-- What is marked as the demo's is marked when it is made: nothing else can be made removable later.
CREATE TRIGGER "Task_demo_fixed" BEFORE UPDATE OF "demo" ON "Task"
  FOR EACH ROW WHEN (OLD."demo" IS DISTINCT FROM NEW."demo") EXECUTE FUNCTION "refuse_change"();

-- One way leads past a refused deletion: a function of the owner's (SECURITY DEFINER) that sets `taskloom.removal` to
-- 'on' and itself decides which rows may go. The app can make that setting, too, but is not the owner.
CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('taskloom.removal', true) = 'on'
    AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE')
  THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of "%" refused: its rows never change', TG_OP, TG_TABLE_NAME;
END;
$$;

-- Removes the demo's tasks and release with all that hangs on them, and nothing else; blobs and the audit log stay. Refuses
-- (check_violation) where a release of others holds one of its tasks, its release one of others, or others are authors.
CREATE FUNCTION "remove_demo_content"() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tasks uuid[];
  releases uuid[];
BEGIN
  -- As cutting a release does: none is cut of what is about to go.
  PERFORM pg_advisory_xact_lock(hashtext('taskloom:release'));
  SELECT coalesce(array_agg("id"), '{}') INTO tasks
    FROM (SELECT "id" FROM "Task" WHERE "demo" ORDER BY "id" FOR UPDATE) AS locked;
  SELECT coalesce(array_agg("id"), '{}') INTO releases FROM "Release" WHERE "demo";
  IF EXISTS (SELECT 1 FROM "ReleaseEntry" WHERE ("taskId" = ANY (tasks)) <> ("releaseId" = ANY (releases))) THEN
    RAISE EXCEPTION 'a release depends on the content of the demo' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM "TaskWriter" writer JOIN "User" account ON account."id" = writer."userId"
    WHERE writer."taskId" = ANY (tasks) AND NOT account."demo"
  ) THEN
    RAISE EXCEPTION 'others have written in a task of the demo' USING ERRCODE = 'check_violation';
  END IF;

  PERFORM set_config('taskloom.removal', 'on', true);
  DELETE FROM "ReleaseFile" WHERE "releaseId" = ANY (releases);
  DELETE FROM "ReleaseEntry" WHERE "releaseId" = ANY (releases);
  DELETE FROM "Release" WHERE "id" = ANY (releases);
  DELETE FROM "InboxItem" WHERE "taskId" = ANY (tasks);
  DELETE FROM "Comment" WHERE "threadId" IN (SELECT "id" FROM "Thread" WHERE "taskId" = ANY (tasks));
  DELETE FROM "Thread" WHERE "taskId" = ANY (tasks);
  DELETE FROM "Review" WHERE "taskId" = ANY (tasks);
  DELETE FROM "TaskCheck" WHERE "taskId" = ANY (tasks);
  DELETE FROM "PoolInput" WHERE "number" IN (SELECT "number" FROM "PoolTask" WHERE "taskId" = ANY (tasks));
  UPDATE "Task" SET "acceptedSubmissionId" = NULL WHERE "id" = ANY (tasks);
  DELETE FROM "Submission" WHERE "taskId" = ANY (tasks);
  DELETE FROM "Task" WHERE "id" = ANY (tasks);
  PERFORM set_config('taskloom.removal', 'off', true);

  -- Who remembers the pool must forget it: its rows are gone.
  INSERT INTO "Counter" ("name", "value") VALUES ('pool-epoch', 1)
    ON CONFLICT ("name") DO UPDATE SET "value" = "Counter"."value" + 1;
END;
$$;
