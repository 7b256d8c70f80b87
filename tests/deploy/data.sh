# shellcheck shell=bash disable=SC2154 # names shared with run.sh
# The deployment test: a full disk, the sandbox of the units, and a backup
# that is restored into an empty machine.

# A thousand invented dossiers, whose sums are this row of the statutory form.
write_dossiers()
{
	local keys=name,unit,year,month,c2,c3,c4,c5,c5b,c9,c10,c11,c12,c13

	cat >"$home/row.csv" <<-END
	$keys,c14,c15,c16,c17,published,note
	deploy,Đồng Tháp,2025,9,400,600,8,0,0,400,14,210,3,320,30,9,6,230,,
	END
	"$THADS_BUILD/thads-generate" --conf "$top/conf" \
		--row "$home/row.csv" -o "$home/dossiers.xml"
}

import_dossiers()
{
	local began

	write_dossiers
	cp "$home/dossiers.xml" "$home/one/root/root/dossiers.xml"
	began=${EPOCHREALTIME/./}
	inside one thads-import --mode all /root/dossiers.xml
	figure import_1000_dossiers "$(seconds_since "$began")" s
	inside one thads-verify | tee "$home/verify.txt"
	grep -q 'verify: 0 differences' "$home/verify.txt"
}

# rows MACHINE: how much of what is there.
rows()
{
	inside "$1" mariadb --batch --skip-column-names thads -e '
		SELECT "matters", COUNT(*) FROM matter
		UNION SELECT "claims", COUNT(*) FROM claim
		UNION SELECT "events", COUNT(*) FROM event
		UNION SELECT "legs", COUNT(*) FROM ledger_leg
		UNION SELECT "accounts", COUNT(*) FROM account'
}

# The spool on a small file system of its own, as a host may have it.
mount_small_spool()
{
	inside one mount -t tmpfs -o \
		"size=64m,mode=2770,uid=thads,gid=thads" \
		tmpfs /var/lib/thads/spool
	page one "$home/visitor" /intake/ready 200
}

fill_disk()
{
	local file=/var/lib/thads/spool/filler

	mount_small_spool
	rows one >"$home/rows.before"
	inside one fallocate -l 64m "$file" ||
		inside one sh -c "head -c 64M /dev/zero >$file" || true
	page one "$home/visitor" /intake/ready 503 spool
	cat "$home/visitor.html"
	# What needs no room is served all the same.
	page one "$home/officer" /intake/ 200
	inside one rm "$file"
	page one "$home/visitor" /intake/ready 200
	rows one | diff "$home/rows.before" -
	inside one umount /var/lib/thads/spool
	page one "$home/visitor" /intake/ready 200
}

# What systemd-analyze finds exposed, from 0 (best) to 10.
units_are_sandboxed()
{
	local unit value worst=0 tenths

	for unit in thads-intake@1 thads-portal@1 thads-tasks
	do
		value=$(inside one systemd-analyze security --no-pager \
			"$unit.service" |
			sed -n 's/.*exposure level for .*: \([0-9.]*\) .*/\1/p')
		figure "exposure_${unit%@1}" "$value" of_10
		tenths=${value/./}
		test "$tenths" -le "$worst" || worst=$tenths
	done
	test "$worst" -gt 0
	test "$worst" -le 25
}

take_backup()
{
	local began

	rows one | tee "$home/rows.before"
	began=${EPOCHREALTIME/./}
	inside one thadsctl backup
	figure backup "$(seconds_since "$began")" s
	inside one thadsctl restore --list
	inside one du -sk /var/backups/thads
}

# The disk with the backups and the key go to the new machine.
carry_backup()
{
	mkdir -p "$home/two/root/var/backups/thads"
	cp -a "$home/one/root/var/backups/thads/." \
		"$home/two/root/var/backups/thads/"
	cp "$home/one/root/root/backup.key" "$home/two/root/root/"
}

restore_elsewhere()
{
	local began

	new_machine two
	boot two --private-network
	# shellcheck disable=SC2046,SC2086 # one word a file
	apt two $(cd "$debs" && printf './%s\n' *.deb | grep -v dbgsym) \
		$companions
	# The schema is that of the newer package.
	cp "$home/packages/thads-common_newer.deb" "$home/two/root/root/deb/"
	apt two ./thads-common_newer.deb
	carry_backup
	inside two systemctl stop mariadb
	inside two mv /var/lib/mysql /var/lib/mysql.empty
	began=${EPOCHREALTIME/./}
	inside two thadsctl restore latest --identity /root/backup.key \
		--datadir /var/lib/mysql --files /var/lib/thads --verify
	figure restore "$(seconds_since "$began")" s
	inside two systemctl start mariadb
	inside two thadsctl setup
	inside two thadsctl activate --all
	inside two a2dissite 000-default
	inside two a2ensite thads
	inside two systemctl restart apache2
	inside two thadsctl doctor
	rows two | diff "$home/rows.before" -
	inside two thads-verify | tee "$home/verify.txt"
	grep -q 'verify: 0 differences' "$home/verify.txt"
	sign_in two "$home/officer2" enforcement "$officer" "$password"
	remove_machine two
}
