/*
 * publication_rules.h - the words of the public list: what a debtor owes,
 * and its fields. Pure.
 */
#ifndef MATTER_PUBLICATION_RULES_H
#define MATTER_PUBLICATION_RULES_H

/* The most characters an entry has for the obligations; what is longer is
 * cut with "…". */
#define PUBLICATION_OBLIGATION_CHARS 1000

/* One obligation of the debtor. */
struct publication_line {
	const char *label; /* of the type: "Án phí dân sự sơ thẩm" */
	bool is_money;
	int64_t left_dong;
	bool without_means; /* open, in an account where there are none */
	const char *thing;  /* what is to be given or done; "" */
	bool jointly;	    /* with others, each all of it */
};

/*
 * "Án phí dân sự sơ thẩm: 15.000.000 đồng; Trả nhà: số 12 ..." - what is
 * without means (Điều 11 Nghị định 62/2015), with "(liên đới)" behind what
 * others owe too. When nothing is, all lines, so that the field is never
 * empty. Memory of ctx.
 */
char *publication_obligations(TALLOC_CTX *ctx,
			      const struct publication_line *lines, size_t n);

/* The words for a field that people correct: name, address, obligation. */
const char *publication_field_label(const char *field);

#endif
