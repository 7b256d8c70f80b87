# shellcheck shell=bash disable=SC2154 # home and deadline are set in run.sh
# What the deployment test does as a visitor: pages over https, with the
# cookies of a jar, forms as they stand in the page; and many of them at once.

# fetch NAME JAR PATH [OPTION...]: print the status; the page is in JAR.html,
# its headers in JAR.head.
fetch()
{
	local machine=$1 jar=$2 path=$3
	shift 3

	beside "$machine" curl -sk --max-time 30 -b "$jar" -c "$jar" \
		-D "$jar.head" -o "$jar.html" -w '%{http_code}\n' "$@" \
		"https://localhost$path"
}

# page NAME JAR PATH STATUS [TEXT]: the page answers so, and says so.
page()
{
	local status

	status=$(fetch "$1" "$2" "$3") || true
	if test "$status" != "$4" || ! grep -qF -- "${5:-}" "$2.html"
	then
		echo "$3 answered $status, expected $4 with \"${5:-}\":"
		sed 's/<[^>]*>//g; /^[[:space:]]*$/d' "$2.html" | head -n 30
		return 1
	fi
}

# hidden_fields FILE ACTION: as curl takes them, one word a line.
hidden_fields()
{
	# shellcheck disable=SC2016 # Perl's own names
	perl -0777 -ne '
		BEGIN { $action = pop @ARGV }
		for my $form (m{<form[^>]*>.*?</form>}gs) {
			next unless $form =~ m{^<form[^>]*action="\Q$action\E"};
			while ($form =~ m{<input type="hidden"([^>]*)>}g) {
				my $tag = $1;
				my ($name) = $tag =~ m{name="([^"]*)"};
				my ($value) = $tag =~ m{value="([^"]*)"};
				print "--data-urlencode\n$name=$value\n";
			}
		}' "$1" "$2"
}

# submit NAME JAR PATH FIELD=VALUE...: open the form, fill it in, send it,
# follow the answer; print the last status.
submit()
{
	local machine=$1 jar=$2 path=$3 fields word status to
	shift 3

	page "$machine" "$jar" "$path" 200 >&2 || return 1
	mapfile -t fields < <(hidden_fields "$jar.html" "$path")
	for word
	do
		fields+=(--data-urlencode "$word")
	done
	status=$(fetch "$machine" "$jar" "$path" "${fields[@]}")
	while test "$status" = 303
	do
		to=$(sed -n 's/^[Ll]ocation: *\([^\r]*\).*/\1/p' "$jar.head")
		status=$(fetch "$machine" "$jar" "${to#https://localhost}")
	done
	echo "$status"
}

# sign_in NAME JAR PROGRAM LOGIN PASSWORD: and be known. The first page may
# still be none that he may see, in a house of few modules.
sign_in()
{
	rm -f "$2"
	touch "$2"
	submit "$1" "$2" "/$3/sign-in" "login=$4" "password=$5" >/dev/null
	grep -q '[[:space:]]__Host-thads_session[[:space:]]' "$2"
}

# links_to JAR PROGRAM: whether the page's menu leads there.
links_to()
{
	sed -n '/<nav class="menu"/,/<\/nav>/p' "$1.html" |
		grep -q "href=\"/$2/\""
}

# start_load NAME JAR PATH COUNT: COUNT requests at 50 a second, from 25
# visitors of whom each waits for his answer; end_load awaits them. The rate
# asked for is a little higher, for the time that answers take.
visitors=25
start_load()
{
	local machine=$1 jar=$2 path=$3 each=$(($4 / visitors)) i

	rm -f "$home"/load.*
	date +%s.%N >"$home/load.began"
	for ((i = 1; i <= visitors; i++))
	do
		beside "$machine" curl -sSk --max-time 30 -b "$jar" \
			--rate "$((3300 / visitors))/m" -o "$home/load.body.$i" \
			-w '%{http_code} %{time_total}\n' \
			"https://localhost$path#[1-$each]" \
			>"$home/load.$i" 2>"$home/load.err.$i" &
		echo $! >>"$home/load.pids"
		sleep 0.02
	done
	load_count=$((each * visitors))
}

# end_load: await the visitors; what came of it is in load.txt.
end_load()
{
	local pid

	while read -r pid
	do
		wait "$pid" || true
	done <"$home/load.pids"
	rm "$home/load.pids"
	sort -k2,2n "$home"/load.[0-9]* | awk -v wanted="$load_count" \
		-v began="$(cat "$home/load.began")" \
		-v ended="$(date +%s.%N)" '
		{ time[NR] = $2; status[$1]++ }
		END {
			failed = wanted - status[200]
			printf "requests %d\nfailed %d\n", wanted, failed
			printf "rate %.1f\n", NR / (ended - began)
			printf "p95_ms %.0f\nlongest_ms %.0f\n",
				time[int(NR * 0.95) + 1] * 1000,
				time[NR] * 1000
			for (s in status)
				printf "status %s %d\n", s, status[s]
		}' >"$home/load.txt"
	cat "$home/load.txt" "$home"/load.err.*
}

# all_answered: every request was sent and answered well.
all_answered()
{
	test "$(load_figure failed)" -eq 0
}

# load_figure NAME: what end_load measured.
load_figure()
{
	sed -n "s/^$1 //p" "$home/load.txt"
}
