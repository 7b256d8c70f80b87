#!/bin/bash
# checkpoint key and copy, checkpoint-send to a folder and what
# checkpoint-receive does not do, the same over SSH, and thads-audit on the
# copies; with thads-tasks of the instance's database, at work once.
#
# shellcheck disable=SC2317 # checks are called by their names
set -uo pipefail
# shellcheck source=tests/ctl/lib.sh
. "$(dirname "$0")/lib.sh"

etc=$home/etc
local_dir=$home/checkpoints
copies=$home/copies
helpers=$top/conf/ctl
audit=$THADS_VAR/bin/thads-audit

prepare()
{
	mkdir -p "$etc" "$local_dir" "$copies" &&
	cp "$THADS_VAR/etc/thadsctl.conf" "$etc" &&
	{ test ! -f "$THADS_VAR/etc/thads.conf" ||
		cp "$THADS_VAR/etc/thads.conf" "$etc"; } &&
	{
		grep -v '^checkpoint_' "$THADS_VAR/etc/tasks.conf"
		echo "checkpoint_dir = $local_dir"
	} >"$etc/tasks.conf" &&
	conf=$etc/thadsctl.conf
}

key()
{
	ctl checkpoint key --dir "$etc" "$@"
}

keys()
{
	wc -l <"$etc/checkpoint-keys"
}

# One more checkpoint of the instance's trail.
work()
{
	"$THADS_VAR/bin/thads-tasks" -c "$etc/tasks.conf" --once
}

send()
{
	THADS_CTL_DIR=$helpers ctl checkpoint-send
}

file()
{
	(cd "$local_dir" && ls ./*.checkpoints)
}

one_key()
{
	key && key && test "$(keys)" = 1 &&
		test "$(stat -c %a "$etc/secrets/checkpoint")" = 600 &&
		test "$(stat -c %a "$etc/checkpoint-keys")" = 644 &&
		! grep -qf "$etc/secrets/checkpoint" "$etc/checkpoint-keys"
}

rotated()
{
	local before

	before=$(cat "$etc/secrets/checkpoint")
	key --rotate && test "$(keys)" = 2 &&
		test "$(cat "$etc/secrets/checkpoint")" != "$before"
}

no_copy()
{
	send && test -z "$(ls "$copies")"
}

copied()
{
	ctl checkpoint copy "$copies" --dir "$etc" && work && send && work &&
		send && cmp "$local_dir/$(file)" "$copies/$(file)" &&
		grep -q " $copies\$" "$local_dir/last-copy"
}

# figure NAME: as thads-tasks keeps it. The one of the instance keeps its own
# twice a minute.
figure()
{
	sql "SELECT value FROM task_figure WHERE name = '$1'"
}

told_once()
{
	local failures=0

	test ! -s "$local_dir/copy-failures" ||
		read -r failures <"$local_dir/copy-failures"
	work && test "$(figure checkpoint_copy)" = 1 &&
		test "$(figure checkpoint_copied)" = \
			"$(cut -d ' ' -f 1 "$local_dir/last-copy")" &&
		test "$(figure checkpoint_copy_fails)" = "$failures"
}

told()
{
	told_once || told_once
}

failures()
{
	test "$(cat "$local_dir/copy-failures")" = "$1" && told
}

well_again()
{
	cp "$home/kept" "$local_dir/$(file)"
	send && test ! -e "$local_dir/copy-failures" && told
}

proved()
{
	"$audit" check --key "$etc/checkpoint-keys" "$copies"/*.checkpoints
}

# The lines of the manual, which need no program of THADS; and with a figure of
# the block changed they say no.
proved_by_openssl()
{
	mandoc -T ascii "$top/modules/tasks/thads-audit.1" |
		sed -n 's/^ *//; /^tac copy/,/-sigfile/p' >"$home/recipe" &&
		mkdir -p "$home/third" && cd "$home/third" &&
		cp "$copies/$(file)" copy && bash -e "$home/recipe" &&
		sed -i '$!s/^chains [0-9]*/chains 1/' copy &&
		! bash -e "$home/recipe"
}

# receive COMMAND: as sshd would call it.
receive()
{
	SSH_ORIGINAL_COMMAND=$1 "$helpers/checkpoint-receive" "$copies" \
		</dev/null
}

wrong_length()
{
	echo more | SSH_ORIGINAL_COMMAND="append $(file | cut -c 3-) 1" \
		"$helpers/checkpoint-receive" "$copies"
}

cut_here()
{
	cp "$local_dir/$(file)" "$home/kept"
	head -c 200 "$home/kept" >"$local_dir/$(file)"
	send
}

altered_here()
{
	sed '0,/root ./s//root x/' "$home/kept" >"$local_dir/$(file)"
	send
}

# ---- Over SSH, to a daemon of the test's own with one key and one command ----

# Debian has it where a user's path does not lead.
sshd=$(PATH=$PATH:/usr/sbin:/sbin command -v sshd ||
	echo "$THADS_VAR/tools/sshd")
far=$home/far
ssh=$home/ssh
sshd_pid=
trap 'test -z "$sshd_pid" || kill "$sshd_pid"; rm -rf "$home"' EXIT

new_ssh_key()
{
	ssh-keygen -q -t ed25519 -N '' -C '' -f "$1"
}

write_sshd_config()
{
	cat >"$ssh/config" <<-END
	ListenAddress 127.0.0.1
	Port $1
	HostKey "$ssh/host"
	AuthorizedKeysFile "$ssh/authorized"
	AuthenticationMethods publickey
	PermitRootLogin forced-commands-only
	PidFile none
	StrictModes no
	UsePAM no
	END
}

# A daemon that is root wants a user for what it does before a sign-in, which
# only its package makes, and so does not come without starting one.
write_users()
{
	grep -v ^sshd: /etc/passwd >"$ssh/passwd"
	echo "sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin" >>"$ssh/passwd"
}

# A port of the upper half may be somebody's: then another one.
start_sshd()
{
	local port try

	# Where the daemon that is root locks itself in.
	test "$(id -u)" -ne 0 || mkdir -p /run/sshd
	for try in 1 2 3 4 5
	do
		port=$((20000 + RANDOM % 20000))
		write_sshd_config "$port"
		LD_PRELOAD=libnss_wrapper.so \
			NSS_WRAPPER_PASSWD=$ssh/passwd \
			NSS_WRAPPER_GROUP=/etc/group \
			"$sshd" -D -e -f "$ssh/config" 2>"$ssh/log" &
		sshd_pid=$!
		for _ in $(seq 50)
		do
			kill -0 "$sshd_pid" 2>"$ssh/gone" || break
			ssh-keyscan -T 2 -t ed25519 -p "$port" 127.0.0.1 \
				>"$etc/checkpoint-known-hosts" 2>"$ssh/scan" &&
				test -s "$etc/checkpoint-known-hosts" &&
				target=$(id -un)@127.0.0.1:$port && return
			sleep 0.1
		done
		echo "try $try:"
		cat "$ssh/log"
	done
	return 1
}

prepare_ssh()
{
	mkdir -p "$ssh" "$far" && new_ssh_key "$ssh/host" &&
		write_users &&
		new_ssh_key "$etc/secrets/checkpoint-ssh" &&
		printf 'restrict,command="%s %s" %s\n' \
			"'$helpers/checkpoint-receive'" "'$far'" \
			"$(cat "$etc/secrets/checkpoint-ssh.pub")" \
			>"$ssh/authorized" &&
		start_sshd
}

copied_far()
{
	ctl checkpoint copy "$target" --dir "$etc" && work && send && work &&
		send && cmp "$local_dir/$(file)" "$far/$(file)" &&
		grep -q " $target\$" "$local_dir/last-copy" &&
		"$audit" check --key "$etc/checkpoint-keys" \
			"$far"/*.checkpoints
}

# far COMMAND...: with the key of the copy.
far()
{
	ssh -F none -i "$etc/secrets/checkpoint-ssh" -p "${target##*:}" \
		-o BatchMode=yes -o IdentitiesOnly=yes \
		-o UserKnownHostsFile="$etc/checkpoint-known-hosts" \
		"${target%:*}" "$@" </dev/null
}

# What holds the key can ask for anything; the copies stay as they are.
only_adds()
{
	local before name command

	name=$(file | cut -c 3-)
	before=$(sha256sum "$far/$name")
	for command in "cat /etc/passwd" "rm $far/$name" "append $name 0" \
		"append $name 0; rm $far/$name" "have ../copies/$name" ''
	do
		# shellcheck disable=SC2086 # '' is no command: a shell
		! far ${command:+"$command"} || return 1
	done
	test "$(sha256sum "$far/$name")" = "$before" &&
		test "$(ls "$far")" = "$name"
}

# The host that answers has another key than the one that was noted.
another_host()
{
	local known=$etc/checkpoint-known-hosts

	new_ssh_key "$ssh/other" && cp "$known" "$ssh/known" &&
		printf '%s %s\n' "$(cut -d ' ' -f 1 "$ssh/known")" \
			"$(cut -d ' ' -f 1,2 "$ssh/other.pub")" >"$known" &&
		work && ! send && cp "$ssh/known" "$known" && failures 1
}

far_is_gone()
{
	kill "$sshd_pid" && sshd_pid= && ! send && failures 2
}

over_ssh()
{
	if ! test -x "$sshd"
	then
		echo "skip copies over SSH # there is no sshd"
		return
	fi
	check "a host receives copies over SSH" prepare_ssh
	check "copies arrive over SSH, and are genuine and whole" copied_far
	check "the key of the copy can only add, and in one folder" only_adds
	check "a host with another key gets nothing, which is told" \
		another_host
	check "a host that does not answer is told" far_is_gone
}

check "the instance's trail has a folder and a configuration" prepare
check "a key is made once, for its owner alone, its public half for all" \
	one_key
check "without a target nothing is copied" no_copy
check "a copy gets what it lacks, and only that" copied
check "the time of the copy is told to those who watch" told
check "the copies are genuine and whole" proved
check "openssl alone proves a signature" proved_by_openssl
check "another key takes its place, the old public half stays" rotated
check "what the new key signs goes on" copied
check "and is proved by both keys" proved
check "a copy takes no other words" fails_with "does not do" \
	receive "have ../../etc/passwd"
check "nor another verb" fails_with "does not do" \
	receive "remove $(file | cut -c 3-)"
check "nor anything in the middle" fails_with "another length" wrong_length
check "checkpoints that were cut here are found" fails_with TH2215 cut_here
check "checkpoints that were altered here are found" \
	fails_with TH2216 altered_here
check "both failures are counted and told" failures 2
check "and forgotten once a copy goes well" well_again
over_ssh
check "a target of another form is refused" fails_with TH2218 \
	ctl checkpoint copy "not a host" --dir "$etc"
check "the copy is switched off" ctl checkpoint copy off --dir "$etc"
exit "$failed"
