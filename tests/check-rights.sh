#!/bin/bash
# The rights: what the routes of the programs ask for, what conf/law/roles.xml
# gives to whom, and what the regulations say (tests/rights/permissions.csv).
#
#	tests/check-rights.sh [--table]
#
# --table prints every route with its rights, who has them and how far, its
# loader and whether it writes. Needs the built programs.
set -euo pipefail

cd "$(dirname "$0")/.."
build=${THADS_BUILD:-$PWD/var/build}

# Every route of every program, and of the pages all of them have.
routes()
{
	local file program

	for file in modules/*/routes.c
	do
		program=$(basename "$(dirname "$file")")
		"$build/thads-$program" --routes
	done
}

routes | perl tests/rights/acts.pl | perl tests/rights/compare.pl "$@"
