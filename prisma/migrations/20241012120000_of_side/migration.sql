-- What involves a state or a body by those that it stands for is looked up beside what names it, the nearest in time.
CREATE INDEX "Involvement_ofSide_timeAsc_idx" ON "Involvement" ("sideId", type, "timeAsc", "entryId") WHERE NOT direct;
