/*
 * json.h - JSON that is written: answers to scripts, lists for the database.
 */
#ifndef COMMON_JSON_H
#define COMMON_JSON_H

#include "common/base.h"

struct json;

/* [] and {}, to be filled. Memory of ctx. */
struct json *json_new_list(TALLOC_CTX *ctx);
struct json *json_new_record(TALLOC_CTX *ctx);

/* One more of a list. */
void json_add_int(struct json *list, int64_t n);
void json_add_record(struct json *list, const struct json *record);

/* One more of a record; text is UTF-8, NULL: "". */
void json_put_int(struct json *record, const char *name, int64_t n);
void json_put_text(struct json *record, const char *name, const char *text);

/* As it is sent, without blanks. Memory of ctx. */
char *json_written(TALLOC_CTX *ctx, const struct json *json);

#endif
