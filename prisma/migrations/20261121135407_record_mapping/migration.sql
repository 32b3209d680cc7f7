-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "recordMapping" JSONB;
