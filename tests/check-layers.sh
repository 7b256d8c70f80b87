#!/bin/sh
# The layers of the house: which file may include what, and where SQL is.
set -eu

cd "$(dirname "$0")/.."
# shellcheck disable=SC2016 # the program is perl
find modules -name '*.[ch]' | LC_ALL=C sort | xargs perl -e '
use strict;
use warnings;

# A foreign library is known to its wrapper alone.
my %wrapper = (
	"ClearSilver.h"  => qr{^modules/common/view\w*\.[ch]$},
	"cmocka.h"       => qr{/test_\w+\.[ch]$},
	"errmsg.h"       => qr{^modules/common/db\w*\.c$},
	"fastcgi.h"      => qr{^modules/common/fcgi\.c$},
	"fcgiapp.h"      => qr{^modules/common/fcgi\.c$},
	"getopt.h"       => qr{^modules/common/options\.c$},
	"jansson.h"      => qr{^modules/common/json\.c$},
	"libxml"         => qr{^modules/common/xml\w*\.[ch]$},
	"mysql.h"        => qr{^modules/common/db\w*\.[ch]$},
	"mysqld_error.h" => qr{^modules/common/db\w*\.c$},
	"setjmp.h"       => qr{/test_\w+\.[ch]$},
	"regex.h"        => qr{^modules/common/plausible\.c$},
	"arpa/inet.h"    => qr{^modules/common/allowance_rules\.c$},
	"sys/epoll.h"    => qr{^modules/common/fcgi\.c$},
	"sys/uio.h"      => qr{^modules/common/fcgi\.c$},
	"sys/prctl.h"    => qr{^modules/tasks/child\.c$},
	"systemd"        => qr{^modules/common/service\.c$},
	"sys/timex.h"    => qr{^modules/thadsctl/doctor_host\.c$},
	"sodium.h"       => qr{^modules/common/crypto\.c$},
	"talloc.h"       => qr{^modules/common/base\.h$},
	"utf8proc.h"     => qr{^modules/common/text\.c$},
	"xlsxwriter.h"   => qr{^modules/common/xlsx\w*\.c$},
	"zxcvbn.h"       => qr{^modules/common/password_rules\.c$},
);

# The module of Apache is the one place where the house is inside Apache.
$wrapper{"$_.h"} = qr{^modules/apache/} for qw(apr_atomic apr_file_io
	apr_strings http_config http_connection http_core http_log
	http_protocol http_request httpd util_filter);

# C11 and POSIX.1-2008 are everybody s.
my %system = map { $_ => 1 } qw(
	assert ctype dirent errno fcntl float grp inttypes limits locale math
	poll pwd signal spawn stdarg stdatomic stdbool stddef stdint stdio stdlib
	string strings
	time unistd sys/file sys/mman sys/resource sys/select sys/socket
	sys/stat sys/statvfs sys/time sys/types sys/un sys/wait);

# The rooms that programs share, each on its floor: what is below it, it may
# know. Programs stand above all of them.
my %floor = (law => 1, upkeep => 2, staff => 2, ledger => 2, matter => 3,
	exchange => 4);

my @rules = (
	"foreign headers in their wrappers only",
	"common knows nothing of the rooms",
	"a room knows the rooms below it only",
	"a module knows no other module",
	"headers named from modules/",
	"base.h comes first",
	"addresses of other programs in common/paths.h",
	"SQL in stores only",
	"columns are named",
	"text that cannot be prepared in thadsctl only",
	"one way in to each table",
);
my %bad;
my %way_in;

sub bad {
	my ($rule, $file, $line, $what) = @_;

	push @{$bad{$rules[$rule]}}, "$file:$line: $what";
}

sub check_foreign {
	my ($file, $line, $header) = @_;

	for my $name (keys %wrapper) {
		next unless $header eq $name || $header =~ m{^\Q$name\E/};
		bad(0, $file, $line, $header) unless $file =~ $wrapper{$name};
		return;
	}
	$header =~ s/\.h$//;
	bad(0, $file, $line, "$header.h") unless $system{$header};
}

sub check_house {
	my ($file, $line, $header) = @_;
	my ($from) = $file =~ m{^modules/(\w+)/};
	my ($to) = $header =~ m{^(\w+)/\w+\.h$};

	if (!$to) {
		bad(4, $file, $line, $header);
	} elsif ($to eq $from || $to eq "common") {
		return;
	} elsif ($from eq "common") {
		bad(1, $file, $line, $header);
	} elsif ($floor{$to} && $floor{$to} < ($floor{$from} // 99)) {
		return;
	} else {
		bad($floor{$from} ? 2 : 3, $file, $line, $header);
	}
}

my %programs = map { m{^modules/(\w+)/} => 1 } glob("modules/*/routes.c");

sub check_address {
	my ($file, $line, $text) = @_;
	my ($from) = $file =~ m{^modules/(\w+)/};

	return if !$programs{$from} || $file =~ m{/test_\w+\.c$};
	while ($text =~ m{"/(\w+)/}g) {
		bad(6, $file, $line, "/$1/") if $programs{$1} && $1 ne $from;
	}
}

sub check_sql {
	my ($file, $line, $text) = @_;
	my $verbs = "SELECT|INSERT INTO|INSERT IGNORE|UPDATE|DELETE FROM"
		. "|REPLACE INTO|CREATE|ALTER|DROP|GRANT|REVOKE|CALL"
		. "|WITH RECURSIVE";

	bad(7, $file, $line, $1)
		if $text =~ /"\s*((?:$verbs) )/
		&& $file !~ m{_store\w*\.c$|^modules/common/|/test_\w+\.c$};
	if ($text =~ /\b(?:INSERT|REPLACE) (?:IGNORE )?INTO (\w+)/
		&& $file !~ m{/test_\w+\.[ch]$}) {
		bad(10, $file, $line, "$1, as $way_in{$1}") if $way_in{$1};
		$way_in{$1} = "$file:$line";
	}
	bad(8, $file, $line, "SELECT *") if $text =~ /SELECT \*|\w\.\* /;
	bad(9, $file, $line, $1)
		if $text =~ /\b(db_run_text|db_quote)\(/
		&& $file !~ m{^modules/(?:common/db|thadsctl/)};
}

# The lines of a file, without what its comments say.
sub code_lines {
	my ($file) = @_;

	open(my $in, "<", $file) or die "$file: $!\n";
	local $/;
	my $text = <$in>;
	$text =~ s{/\*(.*?)\*/}{"\n" x ($1 =~ tr/\n//)}gse;
	return split /^/, $text;
}

for my $file (@ARGV) {
	my ($line, $first) = (0, undef);

	for my $text (code_lines($file)) {
		$line++;
		if ($text =~ /^\s*#\s*include\s*([<"])([^>"]+)[>"]/) {
			$first = $2 unless defined $first;
			$1 eq "<" ? check_foreign($file, $line, $2)
				: check_house($file, $line, $2);
		}
		check_address($file, $line, $text);
		check_sql($file, $line, $text);
	}
	my $base = $file =~ m{^modules/apache/} ? "apache/mod_thads.h"
						: "common/base.h";
	bad(5, $file, 1, $first // "nothing included")
		if $file =~ /\.c$/ && ($first // "") ne $base;
}

my $status = 0;

for my $rule (@rules) {
	if (!$bad{$rule}) {
		print "ok layers: $rule\n";
		next;
	}
	print "not ok layers: $rule: $_\n" for @{$bad{$rule}};
	$status = 1;
}
exit $status;
'
