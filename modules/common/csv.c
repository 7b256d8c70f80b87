#include "common/base.h"

#include "common/csv.h"
#include "common/text.h"

#define PIECE_BYTES    65536
#define UTF8_MAX_BYTES 4

enum csv_state {
	FIELD_START,
	FIELD_BARE,
	FIELD_QUOTED,
	QUOTE_SEEN /* in a quoted field: its end, or the first of two */
};

struct csv {
	FILE *file;
	int64_t size;
	int64_t offset; /* of the byte after the last one taken */
	int64_t line;	/* of that byte */
	char separator;
	char *piece; /* PIECE_BYTES of them */
	size_t piece_at;
	size_t piece_end;
	char *text; /* of the row, fields end in NUL */
	size_t n_text;
	size_t room;
	size_t starts[CSV_FIELDS_MAX];
	const char *fields[CSV_FIELDS_MAX];
	int64_t quote_line; /* where the open quote stands */
	struct csv_row row;
};

static struct err *
unreadable(const char *path)
{
	return err_new(ERR_INPUT, "Không đọc được tệp CSV.", "TH1551: %s: %m",
		       path);
}

/* Files that are no CSV at all, told from their first bytes. */
static struct err *
check_kind(const char *bytes, size_t n)
{
	if (n >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 ||
		       memcmp(bytes, "\xfe\xff", 2) == 0))
		return err_told(ERR_INPUT,
				"Tệp đang ở bảng mã UTF-16 (Excel gọi là "
				"\"Unicode Text\"); xin lưu tệp với bảng mã "
				"UTF-8 (trong Excel: \"CSV UTF-8\").");
	if (n >= 4 && memcmp(bytes, "PK\x03\x04", 4) == 0)
		return err_told(ERR_INPUT,
				"Đây là tệp Excel hoặc tệp nén, không phải "
				"CSV; trong Excel xin lưu với kiểu \"CSV "
				"UTF-8\".");
	if (memchr(bytes, '\0', n))
		return err_told(ERR_INPUT, "Đây không phải tệp chữ dạng CSV; "
					   "xin lưu tệp với bảng mã UTF-8.");
	return NULL;
}

/* How many of n bytes end with a whole character. */
static size_t
whole_chars(const char *bytes, size_t n)
{
	size_t back = 1;
	unsigned char lead;
	size_t length;

	while (back < UTF8_MAX_BYTES && back < n &&
	       ((unsigned char)bytes[n - back] & 0xc0) == 0x80)
		back++;
	if (back > n)
		return n;
	lead = (unsigned char)bytes[n - back];
	length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
	return length > back ? n - back : n;
}

/* Checks a piece that begins in *line, and counts its lines. */
static struct err *
check_piece(const char *bytes, size_t n, int64_t *line)
{
	bool good = text_is_utf8(bytes, n);

	while (n > 0) {
		const char *stop = memchr(bytes, '\n', n);
		size_t length = stop ? (size_t)(stop - bytes) + 1 : n;

		if (!good && !text_is_utf8(bytes, length))
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 ": ký tự không đúng "
					"bảng mã UTF-8 (tệp có thể đang ở "
					"bảng mã Windows hoặc TCVN3); xin lưu "
					"tệp với bảng mã UTF-8.",
					*line);
		*line += stop ? 1 : 0;
		bytes += length;
		n -= length;
	}
	return NULL;
}

/* Reads the file once to the end to see that all of it is UTF-8: nobody
 * should learn that after half of an import. */
static struct err *
check_encoding(struct csv *csv)
{
	int64_t line = 1;
	size_t kept = 0;
	bool ended = false;
	struct err *e = NULL;

	while (!e && !ended) {
		size_t n = fread(csv->piece + kept, 1, PIECE_BYTES - kept,
				 csv->file);
		size_t whole = n + kept;

		ended = whole < PIECE_BYTES;
		csv->size += (int64_t)n;
		e = check_kind(csv->piece, n + kept);
		if (e)
			break;
		if (!ended)
			whole = whole_chars(csv->piece, n + kept);
		e = check_piece(csv->piece, whole, &line);
		kept = n + kept - whole;
		memmove(csv->piece, csv->piece + whole, kept);
	}
	return e;
}

/* Reads the first piece again and finds out the separator. */
static void
begin(struct csv *csv)
{
	size_t commas = 0;
	size_t semicolons = 0;
	bool quoted = false;

	csv->piece_end = fread(csv->piece, 1, PIECE_BYTES, csv->file);
	if (csv->piece_end >= 3 && memcmp(csv->piece, "\xef\xbb\xbf", 3) == 0)
		csv->piece_at = 3;
	for (size_t i = csv->piece_at; i < csv->piece_end; i++) {
		char c = csv->piece[i];

		if (c == '"')
			quoted = !quoted;
		if (c == '\n' && !quoted)
			break;
		commas += c == ',' && !quoted;
		semicolons += c == ';' && !quoted;
	}
	csv->separator = semicolons > commas ? ';' : ',';
	csv->offset = (int64_t)csv->piece_at;
	csv->line = 1;
}

static int
close_csv(struct csv *csv)
{
	if (csv->file)
		fclose(csv->file);
	return 0;
}

struct err *
csv_open(TALLOC_CTX *ctx, const char *path, struct csv **csv)
{
	struct csv *found = talloc_zero(ctx, struct csv);
	struct err *e;

	talloc_set_destructor(found, close_csv);
	found->piece = talloc_array(found, char, PIECE_BYTES);
	found->file = fopen(path, "rb");
	e = found->file ? check_encoding(found) : unreadable(path);
	if (!e && (ferror(found->file) || fseek(found->file, 0, SEEK_SET) != 0))
		e = unreadable(path);
	if (e) {
		talloc_free(found);
		return e;
	}
	begin(found);
	*csv = found;
	return NULL;
}

/* The next byte, EOF at the end. */
static int
next_byte(struct csv *csv)
{
	if (csv->piece_at == csv->piece_end) {
		csv->piece_end = fread(csv->piece, 1, PIECE_BYTES, csv->file);
		csv->piece_at = 0;
		if (csv->piece_end == 0)
			return EOF;
	}
	csv->offset++;
	return (unsigned char)csv->piece[csv->piece_at++];
}

static void
append(struct csv *csv, char c)
{
	if (csv->n_text == csv->room) {
		csv->room = csv->room ? csv->room * 2 : 1024;
		csv->text = talloc_realloc(csv, csv->text, char,
					   (unsigned)csv->room);
	}
	csv->text[csv->n_text++] = c;
}

/* Bytes of the field that is being read. */
static size_t
field_length(const struct csv *csv)
{
	return csv->n_text - csv->starts[csv->row.n_fields];
}

static struct err *
put(struct csv *csv, char c)
{
	if (field_length(csv) >= CSV_FIELD_MAX_BYTES)
		return err_told(ERR_INPUT,
				"Dòng %" PRId64 ": một ô dài quá %d byte%s.",
				csv->row.line, CSV_FIELD_MAX_BYTES,
				csv->quote_line
					? "; có thể thiếu dấu nháy kép đóng"
					: "");
	append(csv, c);
	return NULL;
}

/* True when a spreadsheet would take text for a formula, as it does after wide
 * signs, too. A plain negative number is none. */
static bool
starts_formula(const char *text)
{
	static const char *const wide[] = { "＝", "＋", "－", "＠" };

	if (*text == '-' && text[1] >= '0' && text[1] <= '9')
		return text[strspn(text, "-0123456789.,")] != '\0';
	for (size_t i = 0; i < ARRAY_LEN(wide); i++) {
		if (strncmp(text, wide[i], strlen(wide[i])) == 0)
			return true;
	}
	return *text && strchr("=+-@\t\r\n", *text);
}

static void
end_field(struct csv *csv, bool bare)
{
	size_t start = csv->starts[csv->row.n_fields];

	if (bare && field_length(csv) > 0 && csv->text[csv->n_text - 1] == '\r')
		csv->n_text--;
	append(csv, '\0');
	/* What csv_quote() put before a formula is not part of the text. */
	if (csv->text[start] == '\'' && starts_formula(csv->text + start + 1))
		csv->starts[csv->row.n_fields]++;
	csv->row.n_fields++;
	csv->quote_line = 0;
	if (csv->row.n_fields < CSV_FIELDS_MAX)
		csv->starts[csv->row.n_fields] = csv->n_text;
}

/* Takes one byte that ends neither field nor row. */
static struct err *
take(struct csv *csv, enum csv_state *state, char c)
{
	switch (*state) {
	case FIELD_START:
		*state = c == '"' ? FIELD_QUOTED : FIELD_BARE;
		csv->quote_line = c == '"' ? csv->line : 0;
		return c == '"' ? NULL : put(csv, c);
	case FIELD_QUOTED:
		if (c == '"') {
			*state = QUOTE_SEEN;
			return NULL;
		}
		return put(csv, c);
	case QUOTE_SEEN:
		if (c == '\r')
			return NULL;
		if (c != '"')
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 ": sau dấu nháy kép "
					"đóng phải là dấu ngăn cách; dấu nháy "
					"kép trong nội dung phải viết hai lần.",
					csv->line);
		*state = FIELD_QUOTED;
		return put(csv, c);
	default:
		return put(csv, c);
	}
}

/* Reads the fields of one row; *ended when the file ends with it. */
static struct err *
read_row(struct csv *csv, bool *ended)
{
	enum csv_state state = FIELD_START;

	csv->row.line = csv->line;
	csv->row.n_fields = 0;
	csv->n_text = 0;
	csv->starts[0] = 0;
	for (;;) {
		int c = next_byte(csv);
		bool open = state == FIELD_QUOTED;
		bool ends_row = c == EOF || (c == '\n' && !open);
		struct err *e = NULL;

		if (c == EOF && open)
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 ": dấu nháy kép mở "
					"ra mà không đóng lại.",
					csv->quote_line);
		/* The last field allowed did not end the row. */
		if (csv->row.n_fields == CSV_FIELDS_MAX)
			return err_told(ERR_INPUT,
					"Dòng %" PRId64 ": quá %d ô.",
					csv->row.line, CSV_FIELDS_MAX);
		*ended = c == EOF;
		if (ends_row || (c == csv->separator && !open)) {
			end_field(csv, state == FIELD_BARE && ends_row);
			state = FIELD_START;
		} else {
			e = take(csv, &state, (char)c);
		}
		if (e)
			return e;
		csv->line += c == '\n';
		if (ends_row)
			return NULL;
	}
}

struct err *
csv_next(struct csv *csv, const struct csv_row **row)
{
	bool ended = false;
	bool empty = true;

	*row = NULL;
	while (empty && !ended) {
		struct err *e = read_row(csv, &ended);

		if (e)
			return e;
		empty = csv->row.n_fields == 1 && !*csv->text;
	}
	if (empty)
		return NULL;
	for (size_t i = 0; i < csv->row.n_fields; i++)
		csv->fields[i] = csv->text + csv->starts[i];
	csv->row.fields = csv->fields;
	*row = &csv->row;
	return NULL;
}

int64_t
csv_offset(const struct csv *csv)
{
	return csv->offset;
}

int64_t
csv_size(const struct csv *csv)
{
	return csv->size;
}

char *
csv_quote(TALLOC_CTX *ctx, const char *field)
{
	bool formula = starts_formula(field);
	size_t length = strlen(field);
	char *quoted = talloc_array(ctx, char, (unsigned)length * 2 + 4);
	size_t n = 0;

	if (!formula && !field[strcspn(field, ",;\"\r\n")] &&
	    (length == 0 || (*field != ' ' && field[length - 1] != ' '))) {
		memcpy(quoted, field, length + 1);
		return quoted;
	}
	quoted[n++] = '"';
	if (formula)
		quoted[n++] = '\'';
	for (; *field; field++) {
		if (*field == '"')
			quoted[n++] = '"';
		quoted[n++] = *field;
	}
	quoted[n++] = '"';
	quoted[n] = '\0';
	return quoted;
}
