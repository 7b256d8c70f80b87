#include "common/base.h"

#include "tasks/verify_columns.h"

/* clang-format off */
#define PROVED(table, names, proof) { table, names, proof, NULL, NULL }
#define PROVED_OF(table, names, proof, where) \
	{ table, names, proof, NULL, where }
#define UNPROVED(table, names, reason) { table, names, NULL, reason, NULL }

#define SEALS   "seals"
#define RECOUNT "history"
#define PROVINCES "provinces"
#define VERSION "counts the changes, so that two forms do not overwrite each other"
#define HOUR    "when a program wrote the row; nothing follows from it"
#define RIGHTS  "told by the trail: account.*, role.*"
#define WORKING "of work under way: gone or made anew by itself"
#define TRAIL   "thads-audit verify proves the trail"

#define STEPPED "EXISTS (SELECT 1 FROM audit a WHERE a.object_kind = 'support'" \
	" AND a.object_id = t.inbox_id AND a.detail LIKE '%; dấu %')"
#define HOLDS_SOMETHING "t.matters <> 0 OR t.dong <> 0"

static const struct verify_columns columns[] = {
	/* What is kept up of all that follows. */
	PROVED("alert",
	       "* list place judgment_id matter_id entry_id party_id unit_id officer_id "
	       "debtor what why article no_means decided_on on_day is_limit was_late "
	       "rest_dong most_dong", "alerts"),
	PROVED("alert", "id", "alerts and scopes"),
	PROVED("alert_reach", "* list reach place alert_id officer_id",
	       "scopes of alerts"),
	PROVED_OF("alert_count", "* list reach officer_id n", "numbers of alerts",
		  "t.n <> 0"),
	UNPROVED("alert_stale", "* id judgment_id queued_at", WORKING),

	/* What is written once. */
	PROVED("judgment",
	       "* id unit_id book_year book_number court court_fold number number_fold "
	       "issued_on effective_on case_type channel received_on sender papers note "
	       "recorded_by recorded_at", SEALS),
	UNPROVED("judgment", "version", VERSION),
	PROVED("judgment", "province_id", PROVINCES),
	PROVED("judgment",
	       "free_claims waiting_claims waiting_dong officio_on officio_rules asked_on",
	       "claims that wait"),
	UNPROVED("judgment", "is_open waits_on",
		 "the database computes them from free_claims, officio_on, asked_on"),
	PROVED("party",
	       "* id judgment_id role kind name name_fold id_number birth_year address phone"
	       " position", SEALS),
	PROVED("entry_count", "* unit_id entries", "numbers of entries"),
	UNPROVED("entry_count", "id", WORKING),
	PROVED("party", "unit_id", "units of parties"),
	PROVED("party", "person_id", "persons of parties"),
	PROVED("person", "* id kind name name_fold number birth_year", "persons"),
	PROVED("person_merge",
	       "* id kind from_id into_id undoes_id reason account_id recorded_at", SEALS),
	PROVED("person_merge_party", "* merge_id party_id", SEALS),
	PROVED("record_change",
	       "* id record record_id judgment_id field text_before text_after reason "
	       "account_id recorded_at", SEALS),
	PROVED("party_token", "* token party_id", "words of parties"),
	PROVED("party_token", "unit_id province_id judgment_id",
	       "units of words"),
	UNPROVED("court", "* name name_fold uses",
		 "suggestions of what judgments name; counted anew each hour"),
	PROVED("claim",
	       "* id judgment_id position obligation_type debtor_id creditor_id amount_dong "
	       "thing", SEALS),
	PROVED("claim_party", "* claim_id role party_id position", "parties of claims"),
	PROVED("obligation_party", "* obligation_id role party_id position", "parties of lines"),
	PROVED_OF("claim", "transfer_id", "claims of transfers",
		  "t.transfer_id IS NOT NULL"),
	PROVED("enforcement_request",
	       "* id judgment_id unit_id book_year book_number requester_id received_on "
	       "channel content asset_information account_number state refusal_ground "
	       "recorded_by recorded_at", SEALS),
	UNPROVED("enforcement_request", "version", VERSION),
	PROVED("enforcement_request", "province_id", PROVINCES),
	PROVED("request_claim", "* request_id claim_id", SEALS),
	PROVED("decision",
	       "* id matter_id unit_id decision_type series_group period series_number "
	       "number decided_on signer signer_id ground supersedes_id recorded_at", SEALS),
	PROVED("decision", "printed", "numbers as printed"),
	PROVED("decision", "book", "books of decisions"),
	PROVED("decision", "province_id", PROVINCES),
	PROVED("event",
	       "* id matter_id seq kind effective_on recorded_at recorded_by unit_id "
	       "officer_id decision_id ground dong note refers_to", SEALS),
	UNPROVED("event", "given_on",
		 "the database computes it from kind and effective_on"),
	PROVED("money_entry", "* id event_id matter_id obligation_id kind dong receipt", SEALS),
	PROVED("fee_entry",
	       "* id event_id matter_id party_id payer_id received_dong share relief counts "
	       "full_dong rule_dong dong reason", SEALS),
	PROVED("money_paper",
	       "* id event_id matter_id unit_id kind book number way person account "
	       "payee_id", SEALS),
	PROVED("money_added", "* id event_id matter_id kind from_on to_on rate rule_dong", SEALS),
	PROVED("money_paper", "live", "numbers in books"),
	PROVED("verification",
	       "* id event_id matter_id party_id verified_on result place content", SEALS),

	/* Matters and their lines. */
	PROVED("matter",
	       "* id judgment_id request_id issuing_unit_id basis case_type number "
	       "number_fold decided_on debtor_names creditor_names owed_dong recorded_at",
	       SEALS),
	PROVED("matter", "unit_id officer_id account_id inflow_on balance_dong", RECOUNT),
	PROVED("matter", "last_seq", "events follow one another"),
	PROVED("matter", "last_on", "days of events"),
	PROVED("matter", "held_dong paid_dong", "money held and paid"),
	PROVED("matter", "ended_on", "ends"),
	PROVED("matter", "moved_on", "moves to the book"),
	PROVED("matter", "due_on", "due dates"),
	PROVED("matter", "due_rule", "rules of due dates"),
	UNPROVED("matter", "version", VERSION),
	PROVED("matter", "province_id", PROVINCES),
	PROVED("matter", "in_book", "in the book"),
	UNPROVED("matter", "is_open list_key officer_key held_key idle",
		 "the database computes them from ended_on, due_on, held_dong, in_book"),
	PROVED("matter_party", "* matter_id party_id role", SEALS),
	PROVED("matter_word", "* word matter_id unit_id province_id",
	       "words of matters"),
	PROVED("matter_given",
	       "* event_id matter_id unit_id province_id officer_id given_on",
	       "matters given"),
	PROVED("obligation",
	       "* id matter_id position obligation_type debtor_id creditor_id thing "
	       "owed_dong", SEALS),
	PROVED("obligation", "claim_id released_claim_id", "lines and claims"),
	PROVED("obligation", "added_dong collected_dong paid_dong ended_dong",
	       "sums of lines"),
	PROVED("obligation", "done_on", "ends"),
	PROVED("obligation", "account_id inflow_on", RECOUNT),
	PROVED("obligation", "unit_id officer_key", "lines of postings"),
	UNPROVED("matter", "lines_seq", "of programs of the version before"),
	/* Of the only line of a matter it says nothing more. */
	PROVED_OF("event_line", "* matter_id event_id obligation_id", "lines of postings",
		  "1 < (SELECT COUNT(*) FROM obligation o WHERE o.matter_id = t.matter_id)"),
	PROVED("due", "matter_id rule label article from_on due_on from_event_id", SEALS),
	PROVED("due", "done_on done_event_id", "due dates"),
	PROVED_OF("due", "*", "due dates",
	       "t.done_on IS NULL AND t.due_on = (SELECT m.due_on FROM matter m WHERE m.id ="
	       " t.matter_id) AND NOT EXISTS (SELECT 1 FROM due o WHERE o.matter_id = "
	       "t.matter_id AND o.done_on IS NULL AND o.due_on = t.due_on AND o.id <> t.id)"),

	UNPROVED("due", "id", "nothing refers to it"),

	/* The ledger and its sums. */
	PROVED("ledger_leg",
	       "* event_id matter_id account_id unit_id officer_id effective_on matters dong "
	       "year month slice_id", RECOUNT),
	PROVED("ledger_leg", "obligation_id", "every transfer balances"),
	PROVED("ledger_leg", "late", "late postings"),
	UNPROVED("ledger_leg", "id",
	       "the order of writing; nothing refers to it after the fold"),
	UNPROVED("ledger_leg", "recorded_at", HOUR),
	PROVED("ledger_tail",
	       "* leg_id account_id unit_id officer_id effective_on matters dong year month",
	       "tail against postings"),
	UNPROVED("ledger_tail", "batch", WORKING),
	PROVED("period", "* unit_id year month state moved_by moved_at until_on",
	       "periods"),
	UNPROVED("period", "version", VERSION),
	PROVED("period_move",
	       "* id unit_id year month state moved_by moved_at until_on reason", SEALS),
	PROVED("ledger_late", "* leg_id unit_id year is_first correction_id",
	       "list of late postings"),
	PROVED("ledger_sum", "matters dong", "monthly sums against postings"),
	PROVED_OF("ledger_sum", "* unit_id month account_id officer_id",
	       "monthly sums against postings", HOLDS_SOMETHING),
	PROVED("ledger_unit_sum", "matters dong", "sums of units against monthly sums"),
	PROVED_OF("ledger_unit_sum", "* unit_id month year account_id",
	       "sums of units against monthly sums", HOLDS_SOMETHING),
	PROVED("ledger_year_sum", "matters dong", "sums of years against monthly sums"),
	PROVED_OF("ledger_year_sum", "* year unit_id account_id officer_id",
	       "sums of years against monthly sums", HOLDS_SOMETHING),
	PROVED("ledger_slice_sum", "matters dong", "sums of slices against postings"),
	PROVED_OF("ledger_slice_sum", "* unit_id year month account_id slice_id",
	       "sums of slices against postings", HOLDS_SOMETHING),
	PROVED("slice", "* basis case_type obligation_type", "slices"),
	UNPROVED("slice", "id", "each posting that refers to it would be told"),
	UNPROVED("slice", "recorded_at", HOUR),
	/* The other counters go past what the book has by themselves. */
	PROVED_OF("number_counter", "* unit_id series_group period next_number",
		  "books without gap", "t.series_group IN ('judgment', 'request')"),

	/* The public list. */
	PROVED("publication",
	       "* id matter_id party_id decision_id debtor_kind judgment_text "
	       "enforcement_text enforcement_fold no_means_text reason_text decided_on "
	       "due_on published_at", SEALS),
	PROVED_OF("publication", "unit_id", "entries and their matters", "t.ended_on IS NULL"),
	PROVED("publication", "province_id", PROVINCES),
	PROVED("publication", "debtor_name debtor_address", "texts of entries"),
	PROVED("publication", "debtor_fold address_fold", "folded words"),
	PROVED_OF("publication", "obligation_text", "what is owed in entries",
	       "t.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.matter_id ="
	       " t.matter_id AND e.kind = 'reduced')"),
	PROVED("publication", "hidden_at hidden_reason", "entries hidden"),
	PROVED("publication", "ended_on end_reason", "entries ended"),
	PROVED_OF("publication", "ended_at", "entries ended", "t.ended_on IS NULL"),
	UNPROVED("publication", "updated_at", HOUR),
	UNPROVED("publication", "version", VERSION),
	UNPROVED("publication", "number_key", "the database computes it of enforcement_fold"),
	PROVED("publication_token", "* token publication_id", "words of entries"),
	PROVED("publication_change",
	       "* id publication_id kind field text_before text_after reason known_on "
	       "account_id recorded_at", SEALS),

	/* What is proposed and signed. */
	PROVED_OF("proposal", "matter_id ground note line_ids on_event_id"
		  " answered_by decision_id",
	       "signatures", "t.state = 'signed'"),
	PROVED_OF("proposal", "unit_id officer_id", "places of proposals",
	       "t.open_act IS NOT NULL AND t.judgment_id IS NULL"),
	UNPROVED("proposal",
		 "* id act judgment_id claim_ids to_officer_id debtor_names"
		 " owed_dong to_unit_id to_name state proposed_by proposed_at answered_at reason",
		 "told by the trail: proposal.*"),
	PROVED("proposal", "province_id", PROVINCES),
	UNPROVED("proposal", "version", VERSION),
	UNPROVED("proposal", "is_open open_act waits on_paper opens",
		 "the database computes them from state and act"),

	/* What goes to other agencies. */
	PROVED_OF("transfer", "return_event_id", "states of transfers",
		  "t.return_event_id IS NOT NULL"),
	PROVED("transfer",
	       "* id matter_id event_id from_unit_id to_unit_id to_name on_paper sent_on "
	       "first_on", SEALS),
	PROVED("transfer", "state", "states of transfers"),
	PROVED("transfer", "dong", "sums of transfers"),
	PROVED("transfer", "from_province_id to_province_id", "provinces of transfers"),
	PROVED("transfer", "received_on judgment_id to_matter_id", "states of transfers"),
	UNPROVED("transfer", "answered_on answered_by answer", "told by the trail: transfer.*"),
	UNPROVED("transfer", "version", VERSION),
	UNPROVED("transfer", "waits", "the database computes it from state"),
	PROVED("transfer_line", "* transfer_id obligation_id dong", "entrusted and received"),

	/* The online support. */
	PROVED("support_inbox",
	       "* id form_id code secret_hash service unit_id sender_role sender_kind "
	       "sender_name sender_fold id_number address phone email creditor debtor "
	       "judgment_text decision_text content asset_information sent_at", SEALS),
	PROVED("support_event",
	       "* id inbox_id kind state public_text internal_note at account_id", SEALS),
	PROVED("support_reply", "* id form_id inbox_id content due_on sent_at", SEALS),
	PROVED("support_case", "* inbox_id state", "states of support"),
	PROVED_OF("support_case", "answer answered_at answered_by", "answers to citizens",
		  "t.answered_at IS NOT NULL"),
	PROVED_OF("support_case", "unit_id assigned_to", "digests of support",
		  STEPPED),
	UNPROVED("support_case", "due_on",
		 "the officer may set it anew, and a citizen's reply moves it"),
	UNPROVED("support_case", "version", VERSION),
	PROVED("support_queue", "province_id", PROVINCES),
	PROVED("support_queue",
	       "* inbox_id unit_id assigned_to state part due_on place",
	       "queue of support"),
	UNPROVED("support_queue", "is_done", "the database computes it of part"),

	/* Imports. */
	PROVED("import_ref", "matter_id judgment_id", "imported dossiers"),
	UNPROVED("import_ref", "job_id",
		 "that there is such an import is checked, not which of several it was"),
	UNPROVED("import_ref", "* source ref content_hash",
	       "the words of another system: they decide only whether a dossier comes again"),
	UNPROVED("job",
	       "* id kind object_id unit_id account_id title state phase done total tries "
	       "cancel_asked result created_at due_at started_at beat_at ended_at version",
	       "told by the trail: import.run"),
	UNPROVED("import_job",
	       "* id unit_id account_id file_name spool_path format content_hash mode state "
	       "phase bytes bytes_done dossiers dossiers_new dossiers_same dossiers_faulty "
	       "dossiers_done rows_per_sec message cancel_asked created_at started_at "
	       "beat_at ended_at version", "told by the trail: import.run"),
	UNPROVED("import_fault", "* id job_id line dossier field reason", WORKING),

	/* People. */
	PROVED("officer", "* id code name name_fold", SEALS),
	UNPROVED("officer", "unit_id valid_from valid_to", RIGHTS),
	PROVED("account_role",
	       "* id account_id role_code unit_id valid_from granted_by granted_at", SEALS),
	UNPROVED("account_role", "valid_to revoked_by revoked_at", RIGHTS),
	UNPROVED("account",
	       "* id login name name_fold email phone title unit_id officer_id state "
	       "password_hash password_set_at must_change failed_count locked_until "
	       "created_by created_at version", RIGHTS),
	UNPROVED("account_known", "* account_id changed_at", WORKING),
	UNPROVED("session",
	       "* token_hash account_id csrf address agent flash created_at seen_at ended_at",
	       WORKING),
	UNPROVED("form_use", "* form_id account_id location used_at "
		 "sentence", WORKING),
	UNPROVED("saved_view", "* id account_id list name query is_default created_at",
		 "filters that a person keeps for himself; nothing follows from them"),
	UNPROVED("form_draft", "* token account_id path body kept_at", WORKING),
	UNPROVED("sign_in_failure", "* id address login at", WORKING),
	UNPROVED("sign_in_pair", "* pair_hash account_id failed_count failed_at wait_until network "
	       "refused",
	       WORKING),
	UNPROVED("unit_contact", "* unit_id address phone email version",
	       "told by the trail: unit.contact"),

	/* The trail. */
	PROVED("audit",
	       "* chain_id seq at account_id program request_number action object_kind "
	       "object_id detail hash", "trail"),
	UNPROVED("audit_anchor", "* id chain_id seq hash anchored_at", TRAIL),
	UNPROVED("audit_checkpoint", "* number at hash", TRAIL),
	UNPROVED("audit_pattern",
		 "* id rule account_id address began_at ended_at threshold n is_open found_at "
		 "counted_at reviewed_at reviewed_by reviewed_n review",
		 "counted from the trail, which is proved; a look leaves its line there"),

	/* What the machinery keeps; the law: verify_columns_law.c. */
	UNPROVED("unit", "province_id",
		 "the database computes it from kind and path"),
	UNPROVED("schema_migration", "* version name checksum applied_at",
	       "thadsctl doctor compares it with the migrations"),
	UNPROVED("verify_run", "* id began_at ended_at matters differences kinds named",
		 "the results of this program: the next run gives its own"),
	UNPROVED("task_figure", "* name value counted_at", WORKING),
};
/* clang-format on */

static void
print_columns(const struct verify_columns *c)
{
	const char *name = c->names;

	while (*name) {
		int length = (int)strcspn(name, " ");

		printf("%s\t%.*s\t%s\t%s\t%s\n", c->table, length, name,
		       c->proof ? "proved" : "unproved",
		       c->proof ? c->proof : c->reason,
		       c->where ? c->where : "");
		name += length;
		name += strspn(name, " ");
	}
}

void
verify_columns_print(void)
{
	for (size_t i = 0; i < ARRAY_LEN(columns); i++)
		print_columns(&columns[i]);
	for (size_t i = 0; i < verify_columns_of_law_count; i++)
		print_columns(&verify_columns_of_law[i]);
}
