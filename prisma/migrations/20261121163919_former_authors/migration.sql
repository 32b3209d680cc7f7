-- CreateTable
CREATE TABLE "FormerAuthor" (
    "taskId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "leftAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerAuthor_pkey" PRIMARY KEY ("taskId","userId")
);

-- CreateIndex
CREATE INDEX "FormerAuthor_userId_idx" ON "FormerAuthor"("userId");

-- AddForeignKey
ALTER TABLE "FormerAuthor" ADD CONSTRAINT "FormerAuthor_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerAuthor" ADD CONSTRAINT "FormerAuthor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everyone who wrote in a task: its authors, and those who were taken off. None of them reviews it.
CREATE VIEW "TaskWriter" AS
  SELECT "taskId", "userId" FROM "TaskAuthor"
  UNION ALL
  SELECT "taskId", "userId" FROM "FormerAuthor";

CREATE OR REPLACE FUNCTION "refuse_own_review"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "TaskWriter" WHERE "taskId" = NEW."taskId" AND "userId" = NEW."reviewerId") THEN
    RAISE EXCEPTION 'review refused: the reviewer is or was an author of the task' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END;
$$;
