-- CreateTable
CREATE TABLE "PoolTask" (
    "taskId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "submissionId" UUID NOT NULL,
    "indexVersion" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PoolTask_pkey" PRIMARY KEY ("taskId")
);

-- CreateTable
CREATE TABLE "PoolDefinition" (
    "taskId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "tokenizer" TEXT NOT NULL,
    "tokens" BYTEA NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PoolDefinition_pkey" PRIMARY KEY ("taskId","index")
);

-- CreateTable
CREATE TABLE "PoolInput" (
    "hash" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "PoolInput_pkey" PRIMARY KEY ("hash","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "PoolTask_number_key" ON "PoolTask"("number");

-- CreateIndex
CREATE UNIQUE INDEX "PoolTask_version_key" ON "PoolTask"("version");

-- CreateIndex
CREATE INDEX "PoolInput_number_idx" ON "PoolInput"("number");

-- AddForeignKey
ALTER TABLE "PoolTask" ADD CONSTRAINT "PoolTask_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PoolDefinition" ADD CONSTRAINT "PoolDefinition_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "PoolTask"("taskId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema cannot express.
ALTER TABLE "PoolDefinition"
  ADD CONSTRAINT "PoolDefinition_tokenizer_check" CHECK ("tokenizer" IN ('english', 'crosslingual')),
  ADD CONSTRAINT "PoolDefinition_tokens_check" CHECK (octet_length("tokens") % 4 = 0);
