/*
 * big_answer: a program whose every answer is long, to show that those who do
 * not read it hold no worker (tests/load/slow.sh).
 *
 *	big_answer BYTES
 */
#include "common/base.h"

#include "common/text.h"

#include <fcgiapp.h>

#define PIECE_BYTES 65536

static void
answer(FCGX_Request *request, const char *piece, int64_t bytes)
{
	FCGX_PutS("Content-Type: text/csv; charset=utf-8\r\n\r\n",
		  request->out);
	for (int64_t left = bytes; left > 0; left -= PIECE_BYTES)
		FCGX_PutStr(piece, left < PIECE_BYTES ? (int)left : PIECE_BYTES,
			    request->out);
	FCGX_Finish_r(request);
}

int
main(int argc, char **argv)
{
	static char piece[PIECE_BYTES];
	FCGX_Request request;
	int64_t bytes;

	if (argc != 2 || !text_to_int(argv[1], &bytes)) {
		fprintf(stderr, "usage: big_answer BYTES\n");
		return 2;
	}
	memset(piece, 'a', sizeof(piece));
	FCGX_Init();
	FCGX_InitRequest(&request, 0, 0);
	while (FCGX_Accept_r(&request) == 0)
		answer(&request, piece, bytes);
	return 0;
}
