-- What the app never changes or deletes cannot be changed or deleted by its role: triggers refuse it here, and
-- `scripts/app-rights.mjs` grants no such right. How the owner still can remove something: docs/operating.md.

-- One way leads past a refused deletion: a function of the owner's (SECURITY DEFINER) that sets `taskloom.removal` to
-- 'on' and itself decides which rows may go. The app can make that setting, too, but is not the owner.
-- The search path is fixed, so that no temporary table of the app's can pass for one of these.
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
ALTER FUNCTION "refuse_own_review"() SET search_path = public, pg_temp;
ALTER FUNCTION "refuse_surplus_claim"() SET search_path = public, pg_temp;

-- A review stays, and says what it said: a verdict and a skip are final. Only a claim that has expired may live again.
CREATE TRIGGER "Review_no_delete" BEFORE DELETE ON "Review"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Review_no_truncate" BEFORE TRUNCATE ON "Review"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Review_decided" BEFORE UPDATE ON "Review"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."taskId", OLD."submissionId", OLD."reviewerId", OLD."claimedAt", OLD."seed")
    IS DISTINCT FROM
    (NEW."id", NEW."taskId", NEW."submissionId", NEW."reviewerId", NEW."claimedAt", NEW."seed")
    OR (OLD."state" IN ('APPROVED', 'CHANGES_REQUESTED', 'SKIPPED') AND OLD.* IS DISTINCT FROM NEW.*)
  ) EXECUTE FUNCTION "refuse_change"();

-- A decision about a submission is final, but for one that waits for changes: a maintainer may reject it. The credits
-- are frozen with the approval.
CREATE TRIGGER "Submission_no_truncate" BEFORE TRUNCATE ON "Submission"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Submission_decided" BEFORE UPDATE ON "Submission"
  FOR EACH ROW WHEN (
    (OLD."credits" IS DISTINCT FROM NEW."credits" AND (OLD."state" <> 'QUEUED' OR NEW."state" <> 'APPROVED'))
    OR (
      OLD."state" <> 'QUEUED' AND OLD.* IS DISTINCT FROM NEW.*
      AND NOT (OLD."state" = 'CHANGES_REQUESTED' AND NEW."state" = 'REJECTED')
    )
  ) EXECUTE FUNCTION "refuse_change"();

-- A number is given once: its task keeps it and stays, and the counter never goes back.
CREATE TRIGGER "Task_number_kept" BEFORE UPDATE OF "number" ON "Task"
  FOR EACH ROW WHEN (OLD."number" IS NOT NULL AND OLD."number" IS DISTINCT FROM NEW."number")
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Task_numbered_stays" BEFORE DELETE ON "Task"
  FOR EACH ROW WHEN (OLD."number" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Task_no_truncate" BEFORE TRUNCATE ON "Task"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Counter_never_back" BEFORE UPDATE ON "Counter"
  FOR EACH ROW WHEN (NEW."value" < OLD."value" OR NEW."name" <> OLD."name") EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Counter_no_delete" BEFORE DELETE ON "Counter"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Counter_no_truncate" BEFORE TRUNCATE ON "Counter"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Nothing deletes a blob; what a release or a submission refers to could not go anyway.
CREATE TRIGGER "Blob_no_delete" BEFORE DELETE ON "Blob"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Blob_no_truncate" BEFORE TRUNCATE ON "Blob"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Who submitted a task as its author stays one (and so never reviews it).
CREATE FUNCTION "refuse_author_removal"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Submission" WHERE "taskId" = OLD."taskId") THEN
    RAISE EXCEPTION '% of "%" refused: the task has been submitted', TG_OP, TG_TABLE_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END;
$$;
CREATE TRIGGER "TaskAuthor_kept" BEFORE DELETE OR UPDATE OF "taskId", "userId" ON "TaskAuthor"
  FOR EACH ROW EXECUTE FUNCTION "refuse_author_removal"();

-- Nobody becomes an account of the demo, whose content may be removed as a whole, or ceases to be one.
CREATE TRIGGER "User_demo_kept" BEFORE UPDATE OF "demo" ON "User"
  FOR EACH ROW WHEN (OLD."demo" <> NEW."demo") EXECUTE FUNCTION "refuse_change"();

-- What was said in a review stays as it was said.
CREATE TRIGGER "Thread_kept" BEFORE UPDATE ON "Thread"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."taskId", OLD."submissionId", OLD."anchor", OLD."createdById", OLD."createdAt")
    IS DISTINCT FROM
    (NEW."id", NEW."taskId", NEW."submissionId", NEW."anchor", NEW."createdById", NEW."createdAt")
  ) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Thread_no_delete" BEFORE DELETE ON "Thread"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Comment_kept" BEFORE UPDATE ON "Comment"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."threadId", OLD."authorId", OLD."body", OLD."createdAt")
    IS DISTINCT FROM
    (NEW."id", NEW."threadId", NEW."authorId", NEW."body", NEW."createdAt")
  ) EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Comment_no_delete" BEFORE DELETE ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
