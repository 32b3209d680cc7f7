-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "warningNotes" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "WarningNote" (
    "taskId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "WarningNote_pkey" PRIMARY KEY ("taskId","rule","message")
);

-- AddForeignKey
ALTER TABLE "WarningNote" ADD CONSTRAINT "WarningNote_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Draft"("taskId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema cannot express.
ALTER TABLE "WarningNote"
  ADD CONSTRAINT "WarningNote_text_check" CHECK ("text" <> '');

-- The notes are part of the immutable revision.
DROP TRIGGER "Submission_immutable" ON "Submission";
CREATE TRIGGER "Submission_immutable" BEFORE UPDATE ON "Submission"
  FOR EACH ROW WHEN (
    (OLD."id", OLD."taskId", OLD."revision", OLD."name", OLD."sha256", OLD."report", OLD."engineVersion",
     OLD."warningNotes", OLD."facts", OLD."approvalsNeeded", OLD."note", OLD."submittedAt")
    IS DISTINCT FROM
    (NEW."id", NEW."taskId", NEW."revision", NEW."name", NEW."sha256", NEW."report", NEW."engineVersion",
     NEW."warningNotes", NEW."facts", NEW."approvalsNeeded", NEW."note", NEW."submittedAt")
  ) EXECUTE FUNCTION "refuse_change"();
