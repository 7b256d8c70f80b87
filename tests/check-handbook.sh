#!/bin/sh
# The administrator's handbook against the house: every command line in it
# names commands, options, units, packages and files that exist.
set -eu

cd "$(dirname "$0")/.."
build=${THADS_BUILD:-$PWD/var/build}

# shellcheck disable=SC2016 # the program is perl
perl -CSDA -Mutf8 -e '
use strict;
use warnings;

my ($build, $path) = @ARGV;
my %bad;

# A word in capitals stands for what the reader puts there.
my $blank = qr/^[A-Z][A-Z_]+$/;

sub text_of {
	my ($file) = @_;

	open(my $in, "<:encoding(UTF-8)", $file) or die "$file: $!\n";
	local $/;
	return scalar <$in>;
}

sub answer {
	open(my $in, "-|:encoding(UTF-8)", @_) or die "$_[0]: $!\n";
	local $/;
	return scalar <$in>;
}

sub words { return map { $_ => 1 } @_ }

# What the house has.
my (@pools, %module);
for (split /\n/, text_of("conf/pools")) {
	next unless /^([a-z-]+)\s+([a-z]+)\s/;
	push @pools, $1;
	$module{$2} = 1;
}
$module{tasks} = 1;
my %unit = words("mariadb", "mariadb.service", "apache2", "apache2.service",
	"thads-tasks", "thads-tasks.service",
	(map { ("thads-$_.socket", "thads-$_.target") } @pools),
	map { m{([^/]+)$} } glob("conf/systemd/*.service conf/systemd/*.timer"));
my %package = words(text_of("debian/control") =~ /^Package: (\S+)/mg,
	qw(mariadb-server mariadb-backup apache2 age zstd
	libapache2-mod-fcgid libjs-bootstrap5));
my %snippet = words("thads",
	(map { m{([^/]+)\.conf$}; "thads-$1" }
		grep { m{/(\w+)\.conf$} && $module{$1} }
		glob("conf/apache/*.conf")),
	map { m{([^/]+)\.conf$}; "thads-$1-fcgid" }
		glob("conf/apache/fcgid/*.conf"));
my %site = words("000-default", -f "conf/apache/thads.conf" ? "thads" : ());
my %said = words(text_of($path) =~
	m{/etc/apache2/conf-available/([\w-]+)\.conf}g);

# Other programs of the system, and which of their words are looked at.
my %system = words(qw(a2dissite a2enmod a2query adduser age-keygen apachectl
	cat cd chmod chown cp curl df dpkg dpkg-query du grep ls mariadb
	mariadb-dump mv openssl sha256sum ssh-keygen ssh-keyscan systemd-tmpfiles
	timedatectl zgrep));

my %verb = words(qw(start stop restart reload status enable disable
	list-timers list-sockets list-units daemon-reload));

sub bad {
	my ($rule, $line, $what) = @_;

	push @{$bad{$rule}}, "$line: $what";
}

# Options in a text of usage.
sub options {
	return words($_[0] =~
		/(?:^|(?<=[\s\[(|]))(--[a-z][a-z0-9-]+|-[A-Za-z])(?![\w-])/mg);
}

# The commands of thadsctl by name, with their lines of usage.
my %ctl;
{
	my $name;

	for my $line (split /\n/, answer("$build/thadsctl", "--help")) {
		($name) = $1 =~ /^(.*?) ?$/
			if $line =~ /^  ((?:[a-z][a-z-]*(?: |$))+)/;
		$ctl{$name} .= "$line\n" if defined $name;
	}
}

sub check_options {
	my ($line, $name, $usage, @words) = @_;
	my %there = options($usage);

	for (grep { /^-/ && $_ ne "-" } @words) {
		bad("programs and their options", $line, "$name has no $_")
			unless $there{$_};
	}
}

sub check_ctl {
	my ($line, @words) = @_;
	my $name = $words[0] // "";

	$name .= " $words[1]" if @words > 1 && $ctl{"$name $words[1]"};

	if (!$ctl{$name}) {
		bad("programs and their options", $line, "thadsctl $name");
		return;
	}
	check_options($line, "thadsctl $name", $ctl{$name}, @words);
	return unless $name eq "activate";
	for (grep { !/^-/ && !/$blank/ } @words[1 .. $#words]) {
		bad("modules", $line, $_) unless $module{$_};
	}
}

sub check_program {
	my ($line, $name, @words) = @_;

	if (!-x "$build/$name") {
		bad("programs and their options", $line, $name);
		return;
	}
	check_options($line, $name, answer("$build/$name", "--help"), @words);
}

sub check_plugin {
	my ($line, @words) = @_;

	check_options($line, "check_thads",
		answer("conf/nagios/check_thads", "--help"), @words);
}

sub is_unit {
	my ($name) = @_;
	my %pool = words(@pools);

	return 1 if $unit{$name} || $name eq "thads*" || $name eq "thads-*";
	return $name =~ /^thads-([a-z-]+)@(?:\d+|\*)(?:\.service)?$/
		&& $pool{$1};
}

sub check_units {
	my ($line, @words) = @_;

	for (@words) {
		bad("units", $line, $_) unless is_unit($_);
	}
}

sub check_systemctl {
	my ($line, @words) = @_;
	my ($do, @names) = grep { $_ ne "--now" } @words;

	bad("programs and their options", $line, "systemctl $do")
		unless $verb{$do};
	check_units($line, @names);
}

sub check_journal {
	my ($line, @words) = @_;

	while (defined(my $word = shift @words)) {
		check_units($line, shift @words) if $word eq "-u";
	}
}

# Packages by name, or files of ours by a pattern of the shell.
sub check_apt {
	my ($line, @words) = @_;

	for (grep { !/^-/ && !/^(?:install|remove|update)$/ } @words) {
		my $name = m{^\./} ? (m{^\./([a-z*-]+?)(?:_.*)?\.deb$})[0] : $_;

		next if defined $name && $name =~ /^(?:thads)?\*$/;
		bad("packages", $line, $_)
			unless defined $name && $package{$name};
	}
}

sub check_snippets {
	my ($line, @words) = @_;

	for (@words) {
		bad("snippets and sites of Apache", $line, $_)
			unless $snippet{$_} || $said{$_};
	}
}

sub check_sites {
	my ($line, @words) = @_;

	for (@words) {
		bad("snippets and sites of Apache", $line, $_)
			unless $site{$_};
	}
}

sub check_query {
	my ($line, $kind, $name) = @_;

	$kind eq "-s" ? check_sites($line, $name)
		: check_snippets($line, $name);
}

my %check = (
	"thadsctl" => \&check_ctl,
	"systemctl" => \&check_systemctl,
	"journalctl" => \&check_journal,
	"apt-get" => \&check_apt,
	"a2enconf" => \&check_snippets,
	"a2disconf" => \&check_snippets,
	"a2ensite" => \&check_sites,
	"a2dissite" => \&check_sites,
	"a2query" => \&check_query,
	"/usr/lib/nagios/plugins/check_thads" => \&check_plugin,
	(map { my $name = $_; $name => sub { check_program($_[0], $name,
		@_[1 .. $#_]) } } qw(thads-audit thads-import thads-law thads-report
		   thads-verify)),
);

# The words of a line as the shell sees them.
sub split_line {
	my ($text) = @_;
	my @words;

	$text =~ s/\s*[<>]\s*\S+//g;
	while ($text =~ /\G\s*(?:"([^"]*)"|(\S+))/g) {
		push @words, defined $1 ? $1 : $2;
	}
	return @words;
}

sub check_line {
	my ($line, $text) = @_;
	my ($name, @words) = split_line($text);

	if ($check{$name}) {
		$check{$name}->($line, @words);
	} elsif (!$system{$name}) {
		bad("programs and their options", $line, $name);
	}
}

# Paths of ours: the beginning of each that the packages make.
my @ours = (
	qr{^/etc/thads(?:/|/thads\.conf|/apache/?|/secrets/?.*|/(?:backup|checkpoint)-[\w-]+)?$},
	qr{^/etc/thads/apache/(?:local\.conf|monitors\.conf|proxies\.txt)$},
	qr{^/etc/thads/(?:apache/)?(?:host|db|host-ca|db-ca)\.(?:crt|key|pem)$},
	qr{^/usr/lib/thads/(?:bin|active|checkpoint-receive)$},
	qr{^/usr/lib/nagios/plugins/check_thads$},
	qr{^/usr/share/thads/monitoring/$},
	qr{^/var/lib/thads(?:/spool|/checkpoints)?$},
	qr{^/var/log/thads/?$},
	qr{^/run/thads/?$},
	qr{^/var/backups/thads(?:/last-backup)?$},
);

sub path_exists {
	my ($name) = @_;

	return 1 if grep { $name =~ $_ } @ours;
	return $module{$1} if $name =~ m{^/etc/thads/([a-z]+)\.conf$};
	return $module{$1} if $name =~ m{^/var/log/thads/([a-z]+)/\1\.log};
	return -e "conf/$1" if $name =~ m{^/usr/share/thads/(.+)$};
	return 0;
}

my %key = words(answer("$build/thads-intake", "--settings") =~ /^(\w+)$/mg);
my $fence = 0;
my $line = 0;
my $seen = 0;

for my $text (split /\n/, text_of($path)) {
	$line++;
	while ($text =~ m{(/(?:etc|usr/lib|usr/share|var/lib|var/log|run|var/backups)/(?:thads|nagios)[\w./@*-]*)}g) {
		bad("files", $line, $1) unless path_exists($1);
	}
	if ($text =~ /^ {4,}(\w+_\w+) = /) {
		bad("keys of the configuration", $line, $1) unless $key{$1};
	} elsif ($text =~ /^```/) {
		$fence = !$fence;
	} elsif ($fence) {
		check_line($line, $text);
		$seen++;
	} else {
		for ($text =~ /`([^`]+)`/g) {
			my ($first) = /^([a-z][\w-]*) \S/;

			next unless $first && ($check{$first} || $system{$first});
			check_line($line, $_);
			$seen++;
		}
	}
}
bad("programs and their options", $line, "no command was found")
	if $seen < 100;

# Each alarm is explained, each error number is one of ours.
my %alarm = words(text_of("conf/monitoring/thads.rules.yml") =~
	/alert: (\w+)/g);
my %told = words(text_of($path) =~ /`(Thads\w+)`/g);
for (sort keys %{{%alarm, %told}}) {
	bad("alarms and numbers of errors", 0, $_)
		unless $alarm{$_} && $told{$_};
}
my %number = words(map { text_of($_) =~ /"(TH\d{4}):/g }
	glob("modules/*/*.c conf/ctl/*"));
for (text_of($path) =~ /\b(TH\d{4})\b/g) {
	bad("alarms and numbers of errors", 0, $_) unless $number{$_};
}

my $rows = () = text_of($path) =~ /^\| \d+ \|/mg;
bad("at least 25 failures", $line, "$rows rows") if $rows < 25;

my $status = 0;
for my $rule ("alarms and numbers of errors", "at least 25 failures", "files",
	"keys of the configuration", "modules", "packages",
	"programs and their options", "snippets and sites of Apache",
	"units") {
	print $bad{$rule}
		? map { "not ok handbook: $rule: $path:$_\n" } @{$bad{$rule}}
		: "ok handbook: $rule\n";
	$status = 1 if $bad{$rule};
}
exit $status;
' "$build" conf/HANDBOOK.md
