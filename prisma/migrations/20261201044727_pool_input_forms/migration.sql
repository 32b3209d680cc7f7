-- AlterTable
ALTER TABLE "PoolInput" DROP CONSTRAINT "PoolInput_pkey",
ADD COLUMN     "form" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "PoolInput_pkey" PRIMARY KEY ("hash", "number", "form");
