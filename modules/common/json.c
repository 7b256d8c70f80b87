#include "common/base.h"

#include "common/json.h"

#include <jansson.h>

struct json {
	json_t *value;
};

static int
json_destroy(struct json *json)
{
	json_decref(json->value);
	return 0;
}

static struct json *
json_of(TALLOC_CTX *ctx, json_t *value)
{
	struct json *json = talloc_zero(ctx, struct json);

	json->value = value;
	talloc_set_destructor(json, json_destroy);
	return json;
}

struct json *
json_new_list(TALLOC_CTX *ctx)
{
	return json_of(ctx, json_array());
}

struct json *
json_new_record(TALLOC_CTX *ctx)
{
	return json_of(ctx, json_object());
}

void
json_add_int(struct json *list, int64_t n)
{
	json_array_append_new(list->value, json_integer(n));
}

void
json_add_record(struct json *list, const struct json *record)
{
	json_array_append(list->value, record->value);
}

void
json_put_int(struct json *record, const char *name, int64_t n)
{
	json_object_set_new(record->value, name, json_integer(n));
}

void
json_put_text(struct json *record, const char *name, const char *text)
{
	json_object_set_new(record->value, name, json_string(text ? text : ""));
}

char *
json_written(TALLOC_CTX *ctx, const struct json *json)
{
	char *written = json_dumps(json->value, JSON_COMPACT);
	char *text = talloc_strdup(ctx, written);

	free(written);
	return text;
}
