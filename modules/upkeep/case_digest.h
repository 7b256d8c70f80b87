/*
 * case_digest.h - what the office holds of a request for support, as a digest
 * in the trail; and the one sentence that both sides of it read.
 *
 * The steps (support_event) do not tell to which unit and to whom the request
 * was given. So thads-support, the one writer, ends the line of the trail that
 * tells of a step with CASE_DIGEST_MARK and the digest of the row after it;
 * thads-verify compares the last of them. Not in it: the state, which the
 * steps tell, and the due date, which a citizen's reply moves.
 */
#ifndef UPKEEP_CASE_DIGEST_H
#define UPKEEP_CASE_DIGEST_H

/* The step that sent an answer: the answer itself stands in its own place, to
 * the citizen as to the officer. */
#define CASE_ANSWERED "Đã gửi trả lời."

#define CASE_DIGEST_MARK  "; dấu "
#define CASE_DIGEST_CHARS "32"

/* An expression of SQL over the row c of support_case: the first half of a
 * SHA-256, in hexadecimal digits. */
#define CASE_DIGEST                                                      \
	"LEFT(SHA2(CONCAT_WS(CHAR(31), c.inbox_id, c.unit_id,"           \
	" COALESCE(c.assigned_to, ''), c.answer,"                        \
	" COALESCE(c.answered_at, ''), COALESCE(c.answered_by, '')),"    \
	" 256), " CASE_DIGEST_CHARS ")"

#endif
