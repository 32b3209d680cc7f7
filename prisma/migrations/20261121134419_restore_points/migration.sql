-- CreateEnum
CREATE TYPE "RestorePointKind" AS ENUM ('BULK_CHANGE', 'REPLACEMENT', 'RESTORE', 'SUBMISSION');

-- CreateTable
CREATE TABLE "RestorePoint" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "RestorePointKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RestorePoint_pkey" PRIMARY KEY ("taskId","id")
);

-- CreateTable
CREATE TABLE "RestoreState" (
    "taskId" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "deflated" BYTEA NOT NULL,

    CONSTRAINT "RestoreState_pkey" PRIMARY KEY ("taskId","sha256")
);

-- CreateIndex
CREATE INDEX "RestorePoint_taskId_createdAt_id_idx" ON "RestorePoint"("taskId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RestorePoint_taskId_sha256_idx" ON "RestorePoint"("taskId", "sha256");

-- AddForeignKey
ALTER TABLE "RestorePoint" ADD CONSTRAINT "RestorePoint_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestorePoint" ADD CONSTRAINT "RestorePoint_taskId_sha256_fkey" FOREIGN KEY ("taskId", "sha256") REFERENCES "RestoreState"("taskId", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestorePoint" ADD CONSTRAINT "RestorePoint_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RestoreState" ADD CONSTRAINT "RestoreState_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the Prisma schema cannot express.
ALTER TABLE "RestorePoint"
  ADD CONSTRAINT "RestorePoint_version_check" CHECK ("version" > 0),
  ADD CONSTRAINT "RestorePoint_reason_check" CHECK ("reason" <> '');
ALTER TABLE "RestoreState"
  ADD CONSTRAINT "RestoreState_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "RestoreState_size_check" CHECK ("size" >= 0);

-- A state may be dropped with its last point; its content never changes.
CREATE TRIGGER "RestoreState_immutable" BEFORE UPDATE ON "RestoreState"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "refuse_change"();

-- States are deflated already: compressing them again would cost time for nothing.
ALTER TABLE "RestoreState" ALTER COLUMN "deflated" SET STORAGE EXTERNAL;
