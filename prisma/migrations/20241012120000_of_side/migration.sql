-- What involves an actor by itself, and by those that it stands for, is looked up beside a text, the nearest in time: in the indexes alone.
DROP INDEX "Involvement_direct_timeAsc_idx";
CREATE INDEX "Involvement_direct_timeAsc_idx" ON "Involvement" ("sideId", type, "timeAsc", "entryId")
  INCLUDE ("reportedFrom", "reportedUntil") WHERE direct;
CREATE INDEX "Involvement_ofSide_timeAsc_idx" ON "Involvement" ("sideId", type, "timeAsc", "entryId")
  INCLUDE ("reportedFrom", "reportedUntil") WHERE NOT direct;
