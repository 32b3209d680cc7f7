-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "instanceBytes" BIGINT NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Task_createdById_idx" ON "Task"("createdById");


-- What the Prisma schema cannot express: "instanceBytes" of a draft is kept by the database itself, so that no writer
-- can forget it. Once a statement, with the sum of what it has changed.
CREATE FUNCTION "draft_row_bytes"(id text, input text, outputs text[], extra text) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT octet_length(id) + octet_length(input) + coalesce(octet_length(array_to_string(outputs, '')), 0) + coalesce(octet_length(extra), 0) + 64
$$;

CREATE FUNCTION "count_added_rows"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Draft" draft SET "instanceBytes" = draft."instanceBytes" + changed.bytes
  FROM (SELECT "taskId", sum("draft_row_bytes"(id, input, outputs, extra)) AS bytes FROM added GROUP BY "taskId") changed
  WHERE draft."taskId" = changed."taskId";
  RETURN NULL;
END;
$$;
CREATE FUNCTION "count_removed_rows"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Draft" draft SET "instanceBytes" = draft."instanceBytes" - changed.bytes
  FROM (SELECT "taskId", sum("draft_row_bytes"(id, input, outputs, extra)) AS bytes FROM removed GROUP BY "taskId") changed
  WHERE draft."taskId" = changed."taskId";
  RETURN NULL;
END;
$$;
CREATE FUNCTION "count_changed_rows"() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Draft" draft SET "instanceBytes" = draft."instanceBytes" + changed.bytes
  FROM (
    SELECT "taskId", sum(bytes) AS bytes FROM (
      SELECT "taskId", "draft_row_bytes"(id, input, outputs, extra) AS bytes FROM added
      UNION ALL
      SELECT "taskId", -"draft_row_bytes"(id, input, outputs, extra) FROM removed) AS one
    GROUP BY "taskId") changed
  WHERE draft."taskId" = changed."taskId" AND changed.bytes <> 0;
  RETURN NULL;
END;
$$;

CREATE TRIGGER "DraftInstance_added" AFTER INSERT ON "DraftInstance" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "count_added_rows"();
CREATE TRIGGER "DraftInstance_removed" AFTER DELETE ON "DraftInstance" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION "count_removed_rows"();
CREATE TRIGGER "DraftInstance_changed" AFTER UPDATE ON "DraftInstance" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION "count_changed_rows"();

UPDATE "Draft" draft SET "instanceBytes" = counted.bytes
FROM (SELECT "taskId", sum("draft_row_bytes"(id, input, outputs, extra)) AS bytes FROM "DraftInstance" GROUP BY "taskId") counted
WHERE draft."taskId" = counted."taskId";
