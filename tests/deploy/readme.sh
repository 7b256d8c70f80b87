# shellcheck shell=bash disable=SC2154 # names shared with run.sh
# The deployment test: the two commands of the README on a clean Debian 12, as
# a user with sudo, and the first of them as root.

user=chuyenvien

# All that the commands would fetch, since the machine has no network.
prefetch_readme()
{
	# shellcheck source=/dev/null # checked on its own
	. "$top/conf/driver/packages.sh"
	chroot "$home/base" apt-get -q -y --no-install-recommends \
		--download-only install git "${packages_run[@]}" \
		"${packages_test[@]}"
}

# What would be cloned: the commits, or the files where there is no history.
give_source()
{
	local to=$home/three/root/srv/thads

	mkdir -p "$to"
	if git -C "$top" rev-parse --verify --quiet HEAD >/dev/null
	then
		git -C "$top" archive HEAD | tar -x -C "$to"
	else
		tar -C "$top" --exclude=./var -c . | tar -x -C "$to"
	fi
}

# as USER COMMAND: in his own copy of the source.
as()
{
	inside three su - "$1" -c "cd thads && $2"
}

readme_commands()
{
	local began

	remove_machine one
	remove_machine two
	prefetch_readme
	new_machine three
	give_source
	boot three --private-network
	inside three useradd -m -s /bin/bash "$user"
	inside three sh -c "echo '$user ALL=(ALL) NOPASSWD: ALL' \
		>/etc/sudoers.d/$user"
	inside three cp -r /srv/thads "/home/$user/thads"
	inside three chown -R "$user:" "/home/$user/thads"
	began=${EPOCHREALTIME/./}
	as "$user" './thads up' | tee "$home/up.txt"
	figure readme_up "$(seconds_since "$began")" s
	grep -o 'http://127.0.0.1:[0-9]*' "$home/up.txt" | head -n 1
	beside three curl -sf --max-time 10 http://127.0.0.1:8080/portal/ |
		grep -q '<h1>'
	began=${EPOCHREALTIME/./}
	as "$user" './thads test unit'
	figure readme_test_unit "$(seconds_since "$began")" s
	as "$user" './thads reset'
	inside three cp -r /srv/thads /root/thads
	as root './thads up --port 8081'
	beside three curl -sf --max-time 10 http://127.0.0.1:8081/portal/ |
		grep -q '<h1>'
	as root './thads reset'
	remove_machine three
}
