/*
 * trail_words.h - the trail's codes in words. A code without words is shown as
 * it is: programs may write actions that are not listed here.
 */
#ifndef ACCOUNTS_TRAIL_WORDS_H
#define ACCOUNTS_TRAIL_WORDS_H

#include "common/request.h"

struct trail_word {
	const char *code;
	const char *words;
};

/* The acts that have words here, by code: those of programs, without the
 * events of the law. And the kinds of object. */
extern const struct trail_word trail_actions[];
extern const size_t trail_actions_count;
extern const struct trail_word trail_objects[];
extern const size_t trail_objects_count;

/* "account.create" -> "Tạo tài khoản"; an event of a matter as the law of today
 * calls it. */
const char *trail_action(const struct request *req, const char *action);

/* "judgment" -> "Bản án, quyết định"; "" of a refused address -> "Mã số" */
const char *trail_object(const char *kind);

/* "intake" -> "Thụ lý" */
const char *trail_program(const char *program);

/* The detail with what the house writes in English put into words: reasons
 * ("10.0.0.7; wrong password"), refused addresses ("GET /intake/judgment/7")
 * and the fields that were asked about ("find=An; 3 kết quả"); of a seal only
 * the first digest. Memory of ctx. */
const char *trail_detail(TALLOC_CTX *ctx, const char *action,
			 const char *detail);

/* The page of an object, NULL when there is none. Memory of ctx. */
char *trail_href(TALLOC_CTX *ctx, const char *kind, int64_t id);

#endif
