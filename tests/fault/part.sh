#!/bin/bash
# part.sh COMMAND...: one step of the driver on the instance of the test, without
# the rest of `./thads up`, which takes as long as a hundred of them.
#
# shellcheck disable=SC2034,SC2154 # names that conf/driver shares
set -euo pipefail

top=${THADS_TOP:?names the folder of the house}
var=$THADS_VAR build=$THADS_BUILD
bin=$var/bin etc=$var/etc log=$var/log run=$var/run
export LC_ALL=C.UTF-8 PATH=$PATH:/usr/sbin:/sbin
umask 022
changed_programs=() changed_configs=()
for part in parts packages build database site web
do
	# shellcheck source=/dev/null # checked on their own
	. "$top/conf/driver/$part.sh"
done

# members: the processes of all parts named, or of those that have a pid file.
members()
{
	local file pid

	for file in "$@"
	do
		read -r pid _ <"$run/$file.pid" || continue
		pgrep -r D,R,S,T -g "$pid" || true
	done
}

"$@"
