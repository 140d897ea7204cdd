CREATE TYPE "public"."call_status" AS ENUM('RINGING', 'ANSWERED', 'ENDED', 'MISSED', 'DECLINED', 'BUSY', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."call_type" AS ENUM('VOICE', 'VIDEO');--> statement-breakpoint
CREATE TABLE "call_seats" (
	"user_id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"caller_id" text NOT NULL,
	"callee_id" text NOT NULL,
	"type" "call_type" DEFAULT 'VOICE' NOT NULL,
	"status" "call_status" DEFAULT 'RINGING' NOT NULL,
	"started_at" timestamp(3) with time zone,
	"ended_at" timestamp(3) with time zone,
	"duration" integer,
	"missed_reason" text,
	"metadata" json,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"ring_expires_at" timestamp(3) with time zone NOT NULL,
	"connected_at" timestamp(3) with time zone,
	"end_reason" text,
	"ended_by_id" text,
	"caller_session_id" text,
	"callee_session_id" text,
	"epoch" integer DEFAULT 0 NOT NULL,
	"rev" integer NOT NULL,
	"client_id" text,
	"fingerprint" text NOT NULL,
	"caller_device_id" text,
	"callee_device_id" text,
	"parked" json,
	"caller_seen_at" timestamp(3) with time zone,
	"callee_seen_at" timestamp(3) with time zone,
	"media_seen_at" timestamp(3) with time zone,
	"caller_away_at" timestamp(3) with time zone,
	"callee_away_at" timestamp(3) with time zone,
	"stats" json,
	CONSTRAINT "calls_client_id" UNIQUE("caller_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "call" json;--> statement-breakpoint
ALTER TABLE "call_seats" ADD CONSTRAINT "call_seats_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_seats" ADD CONSTRAINT "call_seats_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_caller_id_users_id_fk" FOREIGN KEY ("caller_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_callee_id_users_id_fk" FOREIGN KEY ("callee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calls_live" ON "calls" USING btree ("conversation_id") WHERE status IN ('RINGING', 'ANSWERED');--> statement-breakpoint
CREATE INDEX "calls_conversation" ON "calls" USING btree ("conversation_id","created_at");--> statement-breakpoint
CREATE INDEX "calls_caller" ON "calls" USING btree ("caller_id","created_at");--> statement-breakpoint
CREATE INDEX "calls_callee" ON "calls" USING btree ("callee_id","created_at");