#!/bin/sh
# Run one unit test program: TAP on standard output, under valgrind unless
# NOVALGRIND=1 or valgrind is not installed.
set -eu

CMOCKA_MESSAGE_OUTPUT=TAP
export CMOCKA_MESSAGE_OUTPUT

if test "${NOVALGRIND:-0}" = 1 || ! command -v valgrind >/dev/null
then
	exec "$@"
fi
exec valgrind -q --leak-check=full --error-exitcode=9 "$@"
