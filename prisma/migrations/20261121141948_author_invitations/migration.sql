-- CreateEnum
CREATE TYPE "DraftChangeKind" AS ENUM ('EDIT', 'REPLACEMENT', 'RESTORE');

-- CreateTable
CREATE TABLE "AuthorInvitation" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "joined" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AuthorInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftChange" (
    "taskId" UUID NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "toVersion" INTEGER NOT NULL,
    "kind" "DraftChangeKind" NOT NULL,
    "userId" UUID,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fields" TEXT[],
    "rowsAdded" INTEGER NOT NULL DEFAULT 0,
    "rowsChanged" INTEGER NOT NULL DEFAULT 0,
    "rowsDeleted" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DraftChange_pkey" PRIMARY KEY ("taskId","fromVersion")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuthorInvitation_tokenHash_key" ON "AuthorInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuthorInvitation_taskId_expiresAt_idx" ON "AuthorInvitation"("taskId", "expiresAt");

-- CreateIndex
CREATE INDEX "AuthorInvitation_invitedById_idx" ON "AuthorInvitation"("invitedById");

-- CreateIndex
CREATE INDEX "DraftChange_userId_idx" ON "DraftChange"("userId");

-- AddForeignKey
ALTER TABLE "AuthorInvitation" ADD CONSTRAINT "AuthorInvitation_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Draft"("taskId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorInvitation" ADD CONSTRAINT "AuthorInvitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftChange" ADD CONSTRAINT "DraftChange_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Draft"("taskId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftChange" ADD CONSTRAINT "DraftChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the Prisma schema cannot express.
ALTER TABLE "AuthorInvitation"
  ADD CONSTRAINT "AuthorInvitation_tokenHash_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "AuthorInvitation_expiresAt_check" CHECK ("expiresAt" > "createdAt"),
  ADD CONSTRAINT "AuthorInvitation_joined_check" CHECK ("joined" >= 0);
ALTER TABLE "DraftChange"
  ADD CONSTRAINT "DraftChange_version_check" CHECK ("fromVersion" > 0 AND "toVersion" >= "fromVersion"),
  ADD CONSTRAINT "DraftChange_rows_check" CHECK ("rowsAdded" >= 0 AND "rowsChanged" >= 0 AND "rowsDeleted" >= 0);
