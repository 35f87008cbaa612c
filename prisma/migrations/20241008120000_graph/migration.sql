CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "EntryType" AS ENUM ('ACTOR', 'STATEMENT', 'INCIDENT', 'MEETING');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('PERSON', 'ORGANIZATION', 'STATE', 'GOVERNMENT_BODY', 'ARMED_GROUP', 'OUTLET');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('PREFERRED', 'ALIAS', 'WEAK_ALIAS', 'TRANSLITERATION', 'DEMONYM', 'METONYM');

-- CreateEnum
CREATE TYPE "AffiliationKind" AS ENUM ('OFFICE', 'MEMBER', 'PART_OF');

-- CreateEnum
CREATE TYPE "StatementForm" AS ENUM ('DIRECT_QUOTE', 'PARTIAL_QUOTE', 'PARAPHRASE', 'MENTAL_STATE');

-- CreateEnum
CREATE TYPE "Illocution" AS ENUM ('ASSERT', 'ASSESS', 'ASSURE', 'PROMISE', 'REQUEST', 'EXPECT', 'WARN', 'THREATEN', 'DENY', 'DECLINE');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('PHONE', 'IN_PERSON', 'LETTER', 'BROADCAST', 'SOCIAL', 'PRESS_BRIEFING', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('PENDING', 'FULFILLED', 'BROKEN', 'CONTRADICTED');

-- CreateEnum
CREATE TYPE "VoiceRole" AS ENUM ('SPEAKER', 'ADDRESSEE');

-- CreateEnum
CREATE TYPE "AttributionTerms" AS ENUM ('ON_RECORD', 'ON_BACKGROUND', 'DEEP_BACKGROUND', 'UNSTATED');

-- CreateEnum
CREATE TYPE "IncidentKind" AS ENUM ('TARGETED_KILLING', 'AIRSTRIKE', 'MISSILE_ATTACK', 'GROUND_OPERATION', 'SABOTAGE', 'RETALIATION', 'NEGOTIATION', 'CEASEFIRE', 'OTHER');

-- CreateEnum
CREATE TYPE "CodeScheme" AS ENUM ('PLOVER', 'CAMEO', 'ACLED');

-- CreateEnum
CREATE TYPE "Occurrence" AS ENUM ('PLANNED', 'ONGOING', 'ATTEMPTED', 'OCCURRED', 'DID_NOT_OCCUR');

-- CreateEnum
CREATE TYPE "Verification" AS ENUM ('CLAIMED', 'REPORTED', 'CONFIRMED', 'DENIED', 'DISPUTED', 'RETRACTED');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('PERPETRATOR', 'ALLEGED_PERPETRATOR', 'TARGET', 'VICTIM', 'CLAIMANT', 'MEDIATOR', 'HOST', 'GUEST', 'ATTENDEE');

-- CreateEnum
CREATE TYPE "PlacePrecision" AS ENUM ('EXACT', 'CITY', 'REGION', 'COUNTRY');

-- CreateEnum
CREATE TYPE "NoticeTiming" AS ENUM ('NONE', 'MINUTES_BEFORE', 'HOURS_BEFORE', 'DAYS_BEFORE', 'DURING', 'AFTER', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "MeetingFormat" AS ENUM ('VISIT', 'IN_PERSON', 'CALL', 'VIDEO', 'MULTILATERAL', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('PROPOSED', 'SCHEDULED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED', 'HELD');

-- CreateEnum
CREATE TYPE "LinkType" AS ENUM ('RETALIATION_FOR', 'IN_RESPONSE_TO', 'FOLLOWED', 'CONTRADICTED_BY', 'FULFILLED_BY', 'BROKEN_BY', 'SUPPORTS', 'REFUTES', 'PRECONDITION_OF', 'PART_OF', 'SUPERSEDES');

-- CreateEnum
CREATE TYPE "Assertion" AS ENUM ('REPORTER', 'SOURCE', 'EDITOR');

-- CreateEnum
CREATE TYPE "ArticlePart" AS ENUM ('HEADLINE', 'TEXT');

-- CreateEnum
CREATE TYPE "Anchor" AS ENUM ('EXACT', 'AMBIGUOUS', 'ORPHANED', 'UNCHECKED');

-- CreateEnum
CREATE TYPE "TimePrecision" AS ENUM ('SECOND', 'MINUTE', 'HOUR', 'DAY', 'MONTH', 'YEAR', 'INTERVAL', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "TimeBasis" AS ENUM ('STATED', 'RELATIVE', 'INFERRED');

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "wholeId" UUID,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity'::timestamp with time zone,
    "seenFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity'::timestamp with time zone,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" UUID NOT NULL,
    "type" "EntryType" NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Standing" (
    "entryId" UUID NOT NULL,
    "type" "EntryType" NOT NULL,
    "reportedFrom" TIMESTAMPTZ(3) NOT NULL,
    "reportedUntil" TIMESTAMPTZ(3) NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "timeId" UUID,
    "earliest" TIMESTAMPTZ(3),
    "latest" TIMESTAMPTZ(3),
    "timeAsc" TEXT NOT NULL,
    "timeDesc" TEXT NOT NULL,
    "reportedKey" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "occurrence" "Occurrence",
    "verification" "Verification",
    "status" "MeetingStatus",
    "outcome" "Outcome",
    "document" tsvector NOT NULL,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("entryId","reportedFrom")
);

-- CreateTable
CREATE TABLE "Stale" (
    "transaction" BIGINT NOT NULL,
    "factId" UUID NOT NULL,

    CONSTRAINT "Stale_pkey" PRIMARY KEY ("transaction","factId")
);

-- CreateTable
CREATE TABLE "TimeSpan" (
    "id" UUID NOT NULL,
    "edtf" TEXT NOT NULL,
    "earliest" TIMESTAMPTZ(3),
    "latest" TIMESTAMPTZ(3),
    "precision" "TimePrecision" NOT NULL,
    "basis" "TimeBasis" NOT NULL,
    "verbatim" TEXT,

    CONSTRAINT "TimeSpan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "precision" "PlacePrecision" NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "countryId" UUID,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "description" TEXT,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Name" (
    "actorId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "language" TEXT,
    "position" INTEGER NOT NULL,
    "folded" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Name_pkey" PRIMARY KEY ("actorId","value")
);

-- CreateTable
CREATE TABLE "ExternalId" (
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "actorId" UUID NOT NULL,

    CONSTRAINT "ExternalId_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "kind" "AffiliationKind" NOT NULL,
    "post" TEXT,
    "fromId" UUID,
    "toId" UUID,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnnamedSource" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "descriptor" TEXT NOT NULL,
    "countMin" INTEGER,
    "countMax" INTEGER,
    "affiliationId" UUID,

    CONSTRAINT "UnnamedSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "quote" TEXT,
    "form" "StatementForm" NOT NULL,
    "illocution" "Illocution" NOT NULL,
    "condition" TEXT,
    "channel" "Channel" NOT NULL,
    "meetingId" UUID,
    "timeId" UUID,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementVoice" (
    "statementId" UUID NOT NULL,
    "role" "VoiceRole" NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" UUID,
    "sourceId" UUID,

    CONSTRAINT "StatementVoice_pkey" PRIMARY KEY ("statementId","role","position")
);

-- CreateTable
CREATE TABLE "About" (
    "statementId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "About_pkey" PRIMARY KEY ("statementId","entryId")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "incidentKind" "IncidentKind" NOT NULL,
    "placeId" UUID,
    "timeId" UUID,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventCode" (
    "incidentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "scheme" "CodeScheme" NOT NULL,
    "code" TEXT NOT NULL,
    "mode" TEXT,

    CONSTRAINT "EventCode_pkey" PRIMARY KEY ("incidentId","position")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "occurrence" "Occurrence" NOT NULL,
    "verification" "Verification" NOT NULL,
    "byActorId" UUID,
    "bySourceId" UUID,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "ParticipantRole" NOT NULL,
    "post" TEXT,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "format" "MeetingFormat" NOT NULL,
    "placeId" UUID,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "meetingId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("meetingId","entryId")
);

-- CreateTable
CREATE TABLE "MeetingStatusChange" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "MeetingStatus" NOT NULL,
    "changedId" UUID,
    "timeId" UUID,
    "reason" TEXT,
    "byActorId" UUID,
    "bySourceId" UUID,

    CONSTRAINT "MeetingStatusChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "knowerId" UUID NOT NULL,
    "timing" "NoticeTiming" NOT NULL,
    "leadMin" TEXT,
    "leadMax" TEXT,
    "leadVerbatim" TEXT,
    "informantActorId" UUID,
    "informantSourceId" UUID,
    "channel" "Channel" NOT NULL,
    "meetingId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "type" "LinkType" NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "note" TEXT,
    "assertedBy" "Assertion" NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "url" TEXT,
    "outletId" UUID NOT NULL,
    "byline" TEXT[],
    "language" TEXT NOT NULL,
    "publishedId" UUID NOT NULL,
    "text" TEXT,
    "textHash" TEXT,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity'::timestamp with time zone,
    "timeKey" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleRelay" (
    "articleId" UUID NOT NULL,
    "relayedId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ArticleRelay_pkey" PRIMARY KEY ("articleId","relayedId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "part" "ArticlePart" NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT,
    "suffix" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "anchor" "Anchor" NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT 'infinity'::timestamp with time zone,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "factId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("factId","evidenceId")
);

-- CreateTable
CREATE TABLE "AttributionHop" (
    "evidenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "actorId" UUID,
    "sourceId" UUID,
    "terms" "AttributionTerms" NOT NULL,
    "cue" TEXT,

    CONSTRAINT "AttributionHop_pkey" PRIMARY KEY ("evidenceId","position")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryFact" (
    "storyId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT,

    CONSTRAINT "StoryFact_pkey" PRIMARY KEY ("storyId","factId")
);

-- CreateTable
CREATE TABLE "StoryArticle" (
    "storyId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "StoryArticle_pkey" PRIMARY KEY ("storyId","articleId")
);

-- CreateIndex
CREATE INDEX "Fact_wholeId_idx" ON "Fact"("wholeId");

-- CreateIndex
CREATE INDEX "Fact_reportedAt_idx" ON "Fact"("reportedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_slug_key" ON "Entry"("slug");

-- CreateIndex
CREATE INDEX "Standing_type_timeAsc_entryId_idx" ON "Standing"("type", "timeAsc", "entryId");

-- CreateIndex
CREATE INDEX "Standing_type_timeDesc_entryId_idx" ON "Standing"("type", "timeDesc", "entryId");

-- CreateIndex
CREATE INDEX "Standing_type_reportedKey_entryId_idx" ON "Standing"("type", "reportedKey", "entryId");

-- CreateIndex
CREATE INDEX "Standing_type_nameKey_entryId_idx" ON "Standing"("type", "nameKey", "entryId");

-- CreateIndex
CREATE INDEX "Standing_timeAsc_entryId_idx" ON "Standing"("timeAsc", "entryId");

-- CreateIndex
CREATE INDEX "Standing_timeDesc_entryId_idx" ON "Standing"("timeDesc", "entryId");

-- CreateIndex
CREATE INDEX "Standing_timeId_idx" ON "Standing"("timeId");

-- CreateIndex
CREATE INDEX "Standing_document_idx" ON "Standing" USING GIN ("document");

-- CreateIndex
CREATE INDEX "Place_countryId_idx" ON "Place"("countryId");

-- CreateIndex
CREATE INDEX "Name_folded_idx" ON "Name" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ExternalId_actorId_idx" ON "ExternalId"("actorId");

-- CreateIndex
CREATE INDEX "Affiliation_actorId_idx" ON "Affiliation"("actorId");

-- CreateIndex
CREATE INDEX "Affiliation_organizationId_idx" ON "Affiliation"("organizationId");

-- CreateIndex
CREATE INDEX "Affiliation_fromId_idx" ON "Affiliation"("fromId");

-- CreateIndex
CREATE INDEX "Affiliation_toId_idx" ON "Affiliation"("toId");

-- CreateIndex
CREATE INDEX "UnnamedSource_affiliationId_idx" ON "UnnamedSource"("affiliationId");

-- CreateIndex
CREATE UNIQUE INDEX "UnnamedSource_articleId_key_key" ON "UnnamedSource"("articleId", "key");

-- CreateIndex
CREATE INDEX "Statement_meetingId_idx" ON "Statement"("meetingId");

-- CreateIndex
CREATE INDEX "Statement_timeId_idx" ON "Statement"("timeId");

-- CreateIndex
CREATE INDEX "StatementVoice_actorId_role_statementId_idx" ON "StatementVoice"("actorId", "role", "statementId");

-- CreateIndex
CREATE INDEX "StatementVoice_sourceId_idx" ON "StatementVoice"("sourceId");

-- CreateIndex
CREATE INDEX "About_entryId_idx" ON "About"("entryId");

-- CreateIndex
CREATE INDEX "Incident_placeId_idx" ON "Incident"("placeId");

-- CreateIndex
CREATE INDEX "Incident_timeId_idx" ON "Incident"("timeId");

-- CreateIndex
CREATE INDEX "Assessment_incidentId_idx" ON "Assessment"("incidentId");

-- CreateIndex
CREATE INDEX "Assessment_byActorId_idx" ON "Assessment"("byActorId");

-- CreateIndex
CREATE INDEX "Assessment_bySourceId_idx" ON "Assessment"("bySourceId");

-- CreateIndex
CREATE INDEX "Participation_entryId_idx" ON "Participation"("entryId");

-- CreateIndex
CREATE INDEX "Participation_actorId_entryId_idx" ON "Participation"("actorId", "entryId");

-- CreateIndex
CREATE INDEX "Meeting_placeId_idx" ON "Meeting"("placeId");

-- CreateIndex
CREATE INDEX "AgendaItem_entryId_idx" ON "AgendaItem"("entryId");

-- CreateIndex
CREATE INDEX "MeetingStatusChange_meetingId_idx" ON "MeetingStatusChange"("meetingId");

-- CreateIndex
CREATE INDEX "MeetingStatusChange_changedId_idx" ON "MeetingStatusChange"("changedId");

-- CreateIndex
CREATE INDEX "MeetingStatusChange_timeId_idx" ON "MeetingStatusChange"("timeId");

-- CreateIndex
CREATE INDEX "MeetingStatusChange_byActorId_idx" ON "MeetingStatusChange"("byActorId");

-- CreateIndex
CREATE INDEX "MeetingStatusChange_bySourceId_idx" ON "MeetingStatusChange"("bySourceId");

-- CreateIndex
CREATE INDEX "Notice_incidentId_knowerId_idx" ON "Notice"("incidentId", "knowerId");

-- CreateIndex
CREATE INDEX "Notice_knowerId_idx" ON "Notice"("knowerId");

-- CreateIndex
CREATE INDEX "Notice_informantActorId_idx" ON "Notice"("informantActorId");

-- CreateIndex
CREATE INDEX "Notice_informantSourceId_idx" ON "Notice"("informantSourceId");

-- CreateIndex
CREATE INDEX "Notice_meetingId_idx" ON "Notice"("meetingId");

-- CreateIndex
CREATE INDEX "Link_fromId_idx" ON "Link"("fromId");

-- CreateIndex
CREATE INDEX "Link_toId_idx" ON "Link"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_url_key" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_outletId_idx" ON "Article"("outletId");

-- CreateIndex
CREATE INDEX "Article_publishedId_idx" ON "Article"("publishedId");

-- CreateIndex
CREATE INDEX "Article_timeKey_id_idx" ON "Article"("timeKey", "id");

-- CreateIndex
CREATE INDEX "ArticleRelay_relayedId_idx" ON "ArticleRelay"("relayedId");

-- CreateIndex
CREATE INDEX "Evidence_articleId_reportedAt_id_idx" ON "Evidence"("articleId", "reportedAt", "id");

-- CreateIndex
CREATE INDEX "Citation_evidenceId_idx" ON "Citation"("evidenceId");

-- CreateIndex
CREATE INDEX "AttributionHop_actorId_idx" ON "AttributionHop"("actorId");

-- CreateIndex
CREATE INDEX "AttributionHop_sourceId_idx" ON "AttributionHop"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE INDEX "Story_titleKey_id_idx" ON "Story"("titleKey", "id");

-- CreateIndex
CREATE INDEX "StoryFact_factId_idx" ON "StoryFact"("factId");

-- CreateIndex
CREATE INDEX "StoryArticle_articleId_idx" ON "StoryArticle"("articleId");

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_wholeId_fkey" FOREIGN KEY ("wholeId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_timeId_fkey" FOREIGN KEY ("timeId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalId" ADD CONSTRAINT "ExternalId_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnnamedSource" ADD CONSTRAINT "UnnamedSource_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnnamedSource" ADD CONSTRAINT "UnnamedSource_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_timeId_fkey" FOREIGN KEY ("timeId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementVoice" ADD CONSTRAINT "StatementVoice_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementVoice" ADD CONSTRAINT "StatementVoice_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementVoice" ADD CONSTRAINT "StatementVoice_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "UnnamedSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "About" ADD CONSTRAINT "About_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "About" ADD CONSTRAINT "About_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_timeId_fkey" FOREIGN KEY ("timeId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventCode" ADD CONSTRAINT "EventCode_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_byActorId_fkey" FOREIGN KEY ("byActorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_bySourceId_fkey" FOREIGN KEY ("bySourceId") REFERENCES "UnnamedSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_id_fkey" FOREIGN KEY ("id") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_changedId_fkey" FOREIGN KEY ("changedId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_timeId_fkey" FOREIGN KEY ("timeId") REFERENCES "TimeSpan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_byActorId_fkey" FOREIGN KEY ("byActorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingStatusChange" ADD CONSTRAINT "MeetingStatusChange_bySourceId_fkey" FOREIGN KEY ("bySourceId") REFERENCES "UnnamedSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_knowerId_fkey" FOREIGN KEY ("knowerId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_informantActorId_fkey" FOREIGN KEY ("informantActorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_informantSourceId_fkey" FOREIGN KEY ("informantSourceId") REFERENCES "UnnamedSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_id_fkey" FOREIGN KEY ("id") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_publishedId_fkey" FOREIGN KEY ("publishedId") REFERENCES "TimeSpan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRelay" ADD CONSTRAINT "ArticleRelay_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRelay" ADD CONSTRAINT "ArticleRelay_relayedId_fkey" FOREIGN KEY ("relayedId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionHop" ADD CONSTRAINT "AttributionHop_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionHop" ADD CONSTRAINT "AttributionHop_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionHop" ADD CONSTRAINT "AttributionHop_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "UnnamedSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryFact" ADD CONSTRAINT "StoryFact_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryFact" ADD CONSTRAINT "StoryFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryArticle" ADD CONSTRAINT "StoryArticle_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryArticle" ADD CONSTRAINT "StoryArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

