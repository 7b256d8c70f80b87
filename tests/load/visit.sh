# shellcheck shell=bash disable=SC2034,SC2154 # names shared with run.sh
# What the tests of load say, and who signs in.

# check NAME CONDITION...: one line of the result.
check()
{
	local name=$1

	shift
	if "$@"
	then
		echo "ok load: $name"
	else
		echo "not ok load: $name"
	fi
}

# sign_in LOGIN: with the password of the demo.
sign_in()
{
	local password csrf

	password=$(sed -n 's/.*thử nghiệm: *//p' "$var/demo-accounts.txt")
	csrf=$(curl -fsS -c "$jar" "$url/enforcement/sign-in" |
		sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | head -1)
	curl -fsS -o /dev/null -b "$jar" -c "$jar" \
		--data-urlencode "csrf=$csrf" --data-urlencode login="$1" \
		--data-urlencode "password=$password" \
		"$url/enforcement/sign-in"
	cookie=$(awk '$6 == "thads_session" { print $6 "=" $7 }' "$jar")
}
