/*
 * name.h - invented people and places. Whoever really bears such a name bears
 * it by chance.
 */
#ifndef GENERATE_NAME_H
#define GENERATE_NAME_H

#include "generate/random.h"

/* "Đặng Thị Ánh". Memory of ctx. */
char *name_person(TALLOC_CTX *ctx, struct random *random);

/* "Công ty TNHH Minh Phát 27". Memory of ctx. */
char *name_company(TALLOC_CTX *ctx, struct random *random);

/* "Ấp 3, xã Tân Bình, tỉnh ..." with the place given. Memory of ctx. */
char *name_address(TALLOC_CTX *ctx, struct random *random, const char *place);

#endif
