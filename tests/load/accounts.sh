# shellcheck shell=bash disable=SC2034,SC2154 # names shared with the callers
# The accounts that measure an instance: $thads, $var and $top are its.

password=Can-Ky-Tung-Trang-26

sql()
{
	"$thads" db --skip-column-names --batch -e "$1"
}

# officer_account: do-officer is the one with most open matters, do-reports
# prints his unit's forms; sets officer and code to the former's.
officer_account()
{
	local unit

	read -r officer code unit < <(sql "SELECT o.id, o.code, u.code
		FROM matter m JOIN officer o ON o.id = m.officer_id
		JOIN unit u ON u.id = o.unit_id WHERE m.ended_on IS NULL
		GROUP BY o.id ORDER BY COUNT(*) DESC, o.id LIMIT 1")
	account do-officer "$unit" --role CHV --officer "$code"
	account do-reports "$unit" --role TKTH
}

# account LOGIN UNIT OPTION...: with the password of all of them.
account()
{
	printf '%s' "$password" | "$var/bin/thadsctl" -c "$var/etc/thadsctl.conf" \
		account create --login "$1" --name 'Tài khoản đo lường' \
		--unit "$2" "${@:3}" --password-file - --no-must-change \
		--if-missing >&2
}

# scale_accounts: who asks in scale.txt; sets code to the officer's, province
# and desk to the codes of the agencies of do-unit and do-clerk. do-other heads
# a province with next to nothing among all that others have.
scale_accounts()
{
	local other

	officer_account
	province=$(sql "SELECT u.code FROM matter m
		JOIN unit x ON x.id = m.unit_id
		JOIN unit u ON x.path LIKE CONCAT(u.path, '%')
		AND u.kind = 'province'
		GROUP BY u.id ORDER BY COUNT(*) DESC, u.id LIMIT 1")
	desk=$(sql "SELECT u.code FROM judgment j JOIN unit u ON u.id = j.unit_id
		GROUP BY u.id ORDER BY COUNT(*) DESC, u.id LIMIT 1")
	account do-clerk "$desk" --role TNTL
	other=$(sql "SELECT p.code FROM unit p
		JOIN unit x ON x.path LIKE CONCAT(p.path, '%')
		LEFT JOIN matter m ON m.unit_id = x.id
		WHERE p.kind = 'province' AND p.code <> '$province'
		GROUP BY p.id HAVING COUNT(DISTINCT x.id) > 1
		ORDER BY COUNT(m.id) = 0, COUNT(m.id), p.id LIMIT 1")
	account do-unit "$province" --role T_LD
	account do-other "$other" --role T_LD
	account do-nation TW --role TW_DL --role TW_QTV --role TW_LD
	echo "all: $password" >"$var/measured-accounts.txt"
}

# scale OPTION...: what every page reads (scale.mjs).
scale()
{
	sql "ANALYZE TABLE $(sql "SELECT GROUP_CONCAT(table_name)
		FROM information_schema.tables WHERE table_schema = DATABASE()
		AND table_type = 'BASE TABLE'")" >/dev/null
	OFFICER=$code PROVINCE=$province DESK=$desk THADS_URL=$url \
		THADS_ACCOUNTS=$var/measured-accounts.txt \
		node "$top/tests/load/scale.mjs" "$var/bin" "$@"
}
