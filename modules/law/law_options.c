#include "common/base.h"

#include "law/law_options.h"

struct option *
law_options(TALLOC_CTX *ctx, const char *nothing, const struct law_term *terms,
	    size_t n, size_t *n_options)
{
	struct option *options =
		talloc_zero_array(ctx, struct option, (unsigned)n + 1);
	size_t out = 0;

	if (nothing)
		options[out++] = (struct option){ "", nothing };
	for (size_t i = 0; i < n; i++)
		options[out++] =
			(struct option){ terms[i].code, terms[i].label };
	*n_options = out;
	return options;
}

void
law_offer(struct form *form, const struct request *req, const char *field,
	  const char *list, const char *nothing)
{
	struct law_term *terms;
	struct option *options;
	size_t n;

	law_terms(form, req->law, list, req->today, &terms, &n);
	options = law_options(form, nothing, terms, n, &n);
	form_options(form, field, options, n);
}
