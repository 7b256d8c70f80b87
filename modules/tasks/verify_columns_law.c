#include "common/base.h"

#include "tasks/verify_columns.h"

/* clang-format off */
#define OF_LAW(table, names) \
	{ table, names, NULL, "law: thads-law load of the package puts it right", NULL }

const struct verify_columns verify_columns_of_law[] = {
	OF_LAW("unit",
	       "* id code name short_name name_fold kind parent_id path number_suffix "
	       "issues_decisions holds_money area_code ministry_code valid_from valid_to "
	       "position note"),
	OF_LAW("unit_name",
	       "* id unit_id name short_name name_fold short_fold valid_from valid_to"),
	OF_LAW("unit_successor", "* id unit_id successor_id effective_on"),
	OF_LAW("law_pack", "* name checksum row_count loaded_at loaded_by"),
	OF_LAW("law_term",
	       "* id list code label article counts_from deadline rhythm leads_to document "
	       "ends_state check_rule opens closes who span actions handling stage threshold "
	       "months days relief again refuses has_means lists valid_from valid_to position "
	       "note"),
	OF_LAW("obligation_type",
	       "* id code label basis state_budget money voluntary_period names_recipient "
	       "relief budget_group decision_type decide_rule pay_rank interest fee article "
	       "valid_from valid_to position note"),
	OF_LAW("decision_type",
	       "* id code label document book series_group signer form_code article "
	       "valid_from valid_to position note"),
	OF_LAW("deadline_rule",
	       "* id code alias label amount measure roll direction warn_days owner article "
	       "valid_from valid_to position note"),
	OF_LAW("publication_rule",
	       "* id action trigger_code reason_code deadline_code article valid_from "
	       "valid_to position note"),
	OF_LAW("separate_book_rule",
	       "* id applies_basis months months_special special_rhythm verifications effect "
	       "deadline_code article valid_from valid_to position note"),
	OF_LAW("relief_rule",
	       "* id code kind label years tested min_dong min_inclusive max_dong "
	       "max_inclusive part_paid_denominator limit_denominator cap_dong hardship "
	       "once_a_year article valid_from valid_to position note"),
	OF_LAW("fee_bracket",
	       "* id above_dong fixed_dong rate salaries payer article valid_from valid_to "
	       "position note"),
	OF_LAW("fee_part",
	       "* id kind code label part whole counts within_rule article valid_from "
	       "valid_to position note"),
	OF_LAW("base_salary", "* id dong article valid_from valid_to position note"),
	OF_LAW("holiday", "* on_day name kind works note"),
	OF_LAW("number_series_rule",
	       "* id series_group counter unit_kind label template suffix reset article "
	       "valid_from valid_to position note"),
	OF_LAW("ledger_account", "* id code kind label without_means stands position note"),
	OF_LAW("ledger_event",
	       "* id code label effect measure from_accounts to_account decision_type grounds "
	       "basis main_only ends money done verifies transfers ground_lacks void_right article "
	       "valid_from valid_to position note"),
	OF_LAW("act",
	       "* id verb label title button group_code page events ground_by needs reason "
	       "enters signs valid_from valid_to position note"),
	OF_LAW("act_effect",
	       "* id event does rule after_rule rhythm while_account held voluntary line_type "
	       "valid_from valid_to position note"),
	OF_LAW("form",
	       "* id code version title measure circular number_text issued_text unit_text "
	       "sender_text receiver_text preparer_text head_text officer_text confirm_text "
	       "divisor provisional valid_from valid_to position note"),
	OF_LAW("form_column",
	       "* id form_id code label group_label position kind formula print_formula "
	       "ratio_factor ratio_numerator ratio_denominator decimals memo note"),
	OF_LAW("form_term", "* id form_column_id account_id window coefficient"),
	OF_LAW("form_row",
	       "* id form_id code number label position level kind measure bases "
	       "case_types budget_groups obligations note"),
	OF_LAW("form_identity",
	       "* id form_id code kind left_text right_text label position note"),
	OF_LAW("form_identity_term", "* id form_identity_id column_code coefficient"),
	OF_LAW("permission", "* code label position"),
	OF_LAW("role", "* code label level valid_from valid_to position note"),
	OF_LAW("role_right", "* id role_code right_code scope article valid_from valid_to"),
};
/* clang-format on */

const size_t verify_columns_of_law_count = ARRAY_LEN(verify_columns_of_law);
