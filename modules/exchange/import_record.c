#include "common/base.h"

#include "common/money.h"
#include "common/text.h"
#include "exchange/import_record.h"

enum value_kind { VALUE_TEXT, VALUE_DATE, VALUE_MONEY, VALUE_YEAR };

enum { REQUIRED = true, OPTIONAL = false };

/* One attribute or column. max: characters of a text. */
struct value {
	const char *name;
	enum value_kind kind;
	bool required;
	size_t max;
	size_t at;
};

/* clang-format off */
#define AT(type, member) offsetof(struct import_##type, member)

static const struct value officer_values[] = {
	{ "code", VALUE_TEXT, REQUIRED, 40, AT(officer, code) },
	{ "name", VALUE_TEXT, REQUIRED, 120, AT(officer, name) },
	{ "unit", VALUE_TEXT, REQUIRED, 200, AT(officer, unit) },
	{ "from", VALUE_DATE, REQUIRED, 0, AT(officer, from_on) },
};

static const struct value dossier_values[] = {
	{ "ref", VALUE_TEXT, REQUIRED, 120, AT(dossier, ref) },
	{ "unit", VALUE_TEXT, OPTIONAL, 200, AT(dossier, unit) },
};

static const struct value judgment_values[] = {
	{ "court", VALUE_TEXT, REQUIRED, 200, AT(judgment, court) },
	{ "number", VALUE_TEXT, REQUIRED, 60, AT(judgment, number) },
	{ "issued", VALUE_DATE, REQUIRED, 0, AT(judgment, issued_on) },
	{ "effective", VALUE_DATE, REQUIRED, 0, AT(judgment, effective_on) },
	{ "kind", VALUE_TEXT, REQUIRED, 30, AT(judgment, case_type) },
	{ "received", VALUE_DATE, REQUIRED, 0, AT(judgment, received_on) },
	{ "channel", VALUE_TEXT, REQUIRED, 30, AT(judgment, channel) },
};

static const struct value party_values[] = {
	{ "id", VALUE_TEXT, REQUIRED, 20, AT(party, id) },
	{ "role", VALUE_TEXT, REQUIRED, 20, AT(party, role) },
	{ "kind", VALUE_TEXT, REQUIRED, 20, AT(party, kind) },
	{ "name", VALUE_TEXT, REQUIRED, 200, AT(party, name) },
	{ "id-number", VALUE_TEXT, OPTIONAL, 30, AT(party, id_number) },
	{ "birth-year", VALUE_YEAR, OPTIONAL, 0, AT(party, birth_year) },
	{ "address", VALUE_TEXT, OPTIONAL, 300, AT(party, address) },
};

static const struct value claim_values[] = {
	{ "id", VALUE_TEXT, REQUIRED, 20, AT(claim, id) },
	{ "type", VALUE_TEXT, REQUIRED, 40, AT(claim, type) },
	{ "debtor", VALUE_TEXT, OPTIONAL, 400, AT(claim, debtor) },
	{ "creditor", VALUE_TEXT, OPTIONAL, 400, AT(claim, creditor) },
	{ "amount", VALUE_MONEY, OPTIONAL, 0, AT(claim, dong) },
	{ "thing", VALUE_TEXT, OPTIONAL, 500, AT(claim, thing) },
};

static const struct value request_values[] = {
	{ "requester", VALUE_TEXT, REQUIRED, 20, AT(request, requester) },
	{ "received", VALUE_DATE, REQUIRED, 0, AT(request, received_on) },
	{ "channel", VALUE_TEXT, REQUIRED, 30, AT(request, channel) },
	{ "content", VALUE_TEXT, OPTIONAL, 2000, AT(request, content) },
};

static const struct value decision_values[] = {
	{ "number", VALUE_TEXT, REQUIRED, 60, AT(decision, number) },
	{ "date", VALUE_DATE, REQUIRED, 0, AT(decision, on) },
	{ "basis", VALUE_TEXT, REQUIRED, 12, AT(decision, basis) },
	{ "signer", VALUE_TEXT, OPTIONAL, 120, AT(decision, signer) },
	{ "officer", VALUE_TEXT, OPTIONAL, 40, AT(decision, officer) },
	{ "claims", VALUE_TEXT, OPTIONAL, 2000, AT(decision, claims) },
};

static const struct value event_values[] = {
	{ "kind", VALUE_TEXT, REQUIRED, 30, AT(event, kind) },
	{ "date", VALUE_DATE, REQUIRED, 0, AT(event, on) },
	{ "ground", VALUE_TEXT, OPTIONAL, 40, AT(event, ground) },
	{ "dong", VALUE_MONEY, OPTIONAL, 0, AT(event, dong) },
	{ "claim", VALUE_TEXT, OPTIONAL, 20, AT(event, claim) },
	{ "claims", VALUE_TEXT, OPTIONAL, 2000, AT(event, claims) },
	{ "note", VALUE_TEXT, OPTIONAL, 2000, AT(event, note) },
	{ "officer", VALUE_TEXT, OPTIONAL, 40, AT(event, officer) },
	{ "unit", VALUE_TEXT, OPTIONAL, 200, AT(event, unit) },
	{ "decision-number", VALUE_TEXT, OPTIONAL, 60,
	  AT(event, decision_number) },
	{ "signer", VALUE_TEXT, OPTIONAL, 120, AT(event, signer) },
	{ "result", VALUE_TEXT, OPTIONAL, 40, AT(event, result) },
	{ "place", VALUE_TEXT, OPTIONAL, 300, AT(event, place) },
};

static const struct {
	const char *name;
	const struct value *values;
	size_t n_values;
} records[] = {
#define RECORD(word) #word, word##_values, ARRAY_LEN(word##_values)
	[RECORD_OFFICER] = { RECORD(officer) },
	[RECORD_DOSSIER] = { RECORD(dossier) },
	[RECORD_JUDGMENT] = { RECORD(judgment) },
	[RECORD_PARTY] = { RECORD(party) },
	[RECORD_CLAIM] = { RECORD(claim) },
	[RECORD_REQUEST] = { RECORD(request) },
	[RECORD_DECISION] = { RECORD(decision) },
	[RECORD_EVENT] = { RECORD(event) },
#undef RECORD
};
/* clang-format on */

const char *
import_record_name(enum import_record record)
{
	return records[record].name;
}

enum import_record
import_record_called(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(records); i++) {
		if (strcmp(records[i].name, name) == 0)
			return (enum import_record)i;
	}
	return RECORD_COUNT;
}

bool
import_record_has(enum import_record record, const char *name)
{
	for (size_t i = 0; i < records[record].n_values; i++) {
		if (strcmp(records[record].values[i].name, name) == 0)
			return true;
	}
	return false;
}

/* True for printable ASCII without double or outer blanks: most codes, dates
 * and numbers, which need no normalising. */
static bool
is_plain(const char *text)
{
	for (const char *c = text; *c; c++) {
		if (*c < ' ' || *c > '~')
			return false;
		if (*c == ' ' && (c == text || c[1] == ' ' || !c[1]))
			return false;
	}
	return true;
}

/* Cleans the raw value; NULL after a fault. */
static const char *
clean_value(struct import_dossier *dossier, int64_t line,
	    const struct value *value, const char *raw)
{
	const char *text = NULL;

	if (!raw)
		raw = "";
	text = is_plain(raw) ? talloc_strdup(dossier, raw)
			     : text_clean(dossier, raw, false);
	if (!text) {
		import_fault_add(dossier, line, value->name,
				 "Có ký tự không đọc được (không đúng bảng mã "
				 "UTF-8 hoặc ký tự điều khiển).");
		return NULL;
	}
	if (!*text && value->required) {
		import_fault_add(dossier, line, value->name,
				 "Thiếu giá trị bắt buộc.");
		return NULL;
	}
	if (value->max && text_length(text) > value->max) {
		import_fault_add(dossier, line, value->name,
				 "Quá dài: nhiều nhất %zu ký tự.", value->max);
		return NULL;
	}
	return text;
}

static void
set_date(struct import_dossier *dossier, int64_t line,
	 const struct value *value, const char *text, struct date *date)
{
	if (!date_parse(text, date))
		import_fault_add(dossier, line, value->name,
				 "\"%.40s\" không phải là một ngày có thật; "
				 "viết ngày/tháng/năm hoặc năm-tháng-ngày.",
				 text);
}

static void
set_money(struct import_dossier *dossier, int64_t line,
	  const struct value *value, const char *text, int64_t *dong)
{
	if (money_parse(text, dong))
		return;
	*dong = -1; /* not "none": that would be told as a second fault */
	import_fault_add(dossier, line, value->name,
			 "\"%.40s\" không phải là số tiền đồng; chỉ viết chữ "
			 "số, không âm, không quá hạn mức.",
			 text);
}

static void
set_year(struct import_dossier *dossier, int64_t line,
	 const struct value *value, const char *text, int64_t *year)
{
	static const int64_t first = 1900;
	static const int64_t last = 2199;

	if (!text_to_int(text, year) || *year < first || *year > last) {
		*year = 0;
		import_fault_add(dossier, line, value->name,
				 "\"%.40s\" không phải là năm gồm bốn chữ số.",
				 text);
	}
}

static void
set_value(struct import_dossier *dossier, int64_t line,
	  const struct value *value, const char *text, void *member)
{
	switch (value->kind) {
	case VALUE_DATE:
		set_date(dossier, line, value, text, member);
		break;
	case VALUE_MONEY:
		set_money(dossier, line, value, text, member);
		break;
	case VALUE_YEAR:
		set_year(dossier, line, value, text, member);
		break;
	case VALUE_TEXT:
	default:
		break;
	}
}

static void
append(struct import_dossier *dossier, const char *text, char end)
{
	size_t length = strlen(text);
	size_t needed = dossier->n_content + length + 2;

	if (needed > dossier->content_room) {
		dossier->content_room = 2 * needed;
		dossier->content =
			talloc_realloc(dossier, dossier->content, char,
				       (unsigned)dossier->content_room);
	}
	memcpy(dossier->content + dossier->n_content, text, length);
	dossier->n_content += length;
	dossier->content[dossier->n_content++] = end;
	dossier->content[dossier->n_content] = '\0';
}

/* Adds a value to the text that content_hash is made of. */
static void
note_content(struct import_dossier *dossier, const char *record,
	     const char *name, const char *text)
{
	append(dossier, record, '\t');
	append(dossier, name, '\t');
	append(dossier, text, '\n');
}

static void
read_values(struct import_dossier *dossier, enum import_record record,
	    const struct import_source *source, void *into)
{
	const char *name = records[record].name;

	for (size_t i = 0; i < records[record].n_values; i++) {
		const struct value *value = &records[record].values[i];
		char *member = (char *)into + value->at;
		const char *text =
			clean_value(dossier, source->line, value,
				    source->get(source, value->name));

		if (value->kind == VALUE_TEXT) {
			const char *kept = text ? text : "";

			memcpy(member, &kept, sizeof(kept));
		}
		if (!text || !*text)
			continue;
		set_value(dossier, source->line, value, text, member);
		note_content(dossier, name, value->name, text);
	}
}

void
import_record_add(struct import_dossier *dossier, enum import_record record,
		  const struct import_source *source)
{
	void *into = import_dossier_room(
		dossier, record, import_record_name(record), source->line);

	if (into)
		read_values(dossier, record, source, into);
}

struct import_officer
import_record_officer(struct import_dossier *dossier,
		      const struct import_source *source)
{
	struct import_officer officer = { .line = source->line };

	read_values(dossier, RECORD_OFFICER, source, &officer);
	return officer;
}
