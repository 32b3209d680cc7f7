-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "leaseId" UUID,
ADD COLUMN     "leaseUntil" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "TaskCheck" (
    "taskId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "fault" TEXT,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "infos" INTEGER NOT NULL DEFAULT 0,
    "totals" JSONB NOT NULL DEFAULT '{}',
    "newMessages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "newErrors" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB,
    "checkedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskCheck_pkey" PRIMARY KEY ("taskId")
);

-- CreateIndex
CREATE INDEX "TaskCheck_submissionId_idx" ON "TaskCheck"("submissionId");

-- AddForeignKey
ALTER TABLE "TaskCheck" ADD CONSTRAINT "TaskCheck_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskCheck" ADD CONSTRAINT "TaskCheck_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the Prisma schema cannot express.
ALTER TABLE "TaskCheck"
  ADD CONSTRAINT "TaskCheck_counts_check"
    CHECK ("errors" >= 0 AND "warnings" >= 0 AND "infos" >= 0 AND "newErrors" BETWEEN 0 AND "errors"),
  ADD CONSTRAINT "TaskCheck_report_check" CHECK (("fault" IS NULL) = ("report" IS NOT NULL));

-- One re-check at a time: two clicks, or two workers that start together, begin one run.
CREATE UNIQUE INDEX "Job_recheck_key" ON "Job" ("kind") WHERE "kind" = 'recheck' AND "state" IN ('QUEUED', 'RUNNING');
