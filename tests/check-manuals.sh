#!/bin/sh
# The manual pages against the programs: each program has its page, each
# option and each key is in the page and exists, and every page renders
# without a warning.
set -eu

cd "$(dirname "$0")/.."
build=${THADS_BUILD:-$PWD/var/build}
status=0

for page in modules/*/*.[158]
do
	if ! command -v mandoc >/dev/null
	then
		echo "skip manuals: $page renders # mandoc is not installed"
	elif said=$(mandoc -Tlint -Wwarning "$page")
	then
		echo "ok manuals: $page renders"
	else
		echo "$said" | sed "s|^|not ok manuals: $page renders: |"
		status=1
	fi
done

# What looks like a request but does not start its line is printed as it is.
stray=$(grep -nE '[^ ] +\.[A-Z][a-z] ' modules/*/*.[158] || true)
if test -z "$stray"
then
	echo "ok manuals: every request starts its line"
else
	echo "$stray" |
		sed "s|^|not ok manuals: every request starts its line: |"
	status=1
fi

# shellcheck disable=SC2016 # the program is perl
perl -CSDA -e '
use strict;
use warnings;

my $build = shift;
my $option = qr/(?:^|(?<=[\s\[(|]))(--[a-z][a-z0-9-]+|-[A-Za-z])(?![\w-])/;
my $status = 0;

sub verdict {
	my ($rule, @bad) = @_;

	print @bad ? map { "not ok manuals: $rule: $_\n" } @bad
		: "ok manuals: $rule\n";
	$status = 1 if @bad;
}

sub answer {
	open(my $in, "-|:encoding(UTF-8)", @_) or die "$_[0]: $!\n";
	local $/;
	return scalar <$in>;
}

sub text_of {
	my ($path) = @_;

	open(my $in, "<:encoding(UTF-8)", $path) or die "$path: $!\n";
	local $/;
	return scalar <$in>;
}

# The words of one list that the other lacks.
sub lacking {
	my ($what, $wanted, $there) = @_;
	my %there = map { $_ => 1 } @$there;
	my %seen;

	return map { "$_ $what" }
		grep { !$there{$_} && !$seen{$_}++ } @$wanted;
}

sub options_of_help { return $_[0] =~ /$option/g }

# Options that a text of mdoc explains, each in an item of its own.
sub options_explained {
	return map { "-$_" } map { /\bFl (-?[\w-]+)/g }
		$_[0] =~ /^\.It (Fl .*)$/mg;
}

sub options_named {
	return map { "-$_" } $_[0] =~ /\bFl (-?[\w-]+)/g;
}

sub compare {
	my ($rule, $help, $text) = @_;
	my @there = options_of_help($help);

	verdict($rule,
		lacking("is not explained", \@there,
			[options_explained($text)]),
		lacking("does not exist", [options_named($text)], \@there));
}

# What is not in a package has no page: thads-generate is for tests.
sub programs {
	return grep { -x && -f && !m{/thads-generate$} }
		glob("$build/thads-* $build/thadsctl conf/*/check_thads");
}

sub page_of {
	my ($name) = @_;
	my @page = glob("modules/*/$name.[18]");

	return $page[0];
}

# Commands of thadsctl by name, with what its usage says of each. A command
# is a line that starts with two blanks; deeper lines belong to it.
sub commands {
	my ($help) = @_;
	my (%help, $name);

	for my $line (split /\n/, $help) {
		if ($line =~ /^  ((?:[a-z][a-z-]*(?: |$))+)/) {
			($name) = $1 =~ /^(.*?) ?$/;
			$help{$name} //= "";
		}
		$help{$name} .= "$line\n" if defined $name;
	}
	return \%help;
}

# The subsections of a page by title.
sub subsections {
	my ($text) = @_;
	my %found;

	while ($text =~ /^\.Ss (.*)\n((?:(?!\.S[hs] ).*\n)*)/mg) {
		$found{$1} = $2;
	}
	return \%found;
}

sub check_commands {
	my ($path) = @_;
	my $help = commands(answer("$build/thadsctl", "--help"));
	my $text = text_of($path);
	my $found = subsections($text);
	my ($top) = $text =~ /(.*?)^\.Sh COMMANDS/ms;
	my @names = sort keys %$help;

	compare("thadsctl, options before the command: $path",
		answer("$build/thadsctl", "--help") =~ s/^  [a-z].*//msr,
		$top);
	verdict("$path has every command and no other",
		"$found" && lacking("is missing", \@names, [keys %$found]),
		lacking("does not exist",
			[grep { /^[a-z]/ } sort keys %$found], \@names));
	for my $name (grep { $found->{$_} } @names) {
		compare("thadsctl $name: $path", $help->{$name},
			$found->{$name});
	}
}

# What a helper script takes by its "case", apart from the call for help.
sub options_of_script {
	my ($path) = @_;

	return grep { !/^(?:-h|--help)$/ }
		map { split /\|/ }
		text_of($path) =~ /^\s*(-[a-z-]+(?:\|-[a-z-]+)*)\)/mg;
}

sub check_helpers {
	my $found = subsections(text_of("modules/thadsctl/thadsctl.8"));
	my $help = commands(answer("$build/thadsctl", "--help"));

	for my $path (grep { -x } glob("conf/ctl/*")) {
		my ($name) = $path =~ m{([^/]+)$};
		my @there = options_of_script($path);

		next unless $help->{$name};
		verdict("what $path takes is in usage and manual",
			lacking("is not in the usage", \@there,
				[options_of_help($help->{$name})]),
			lacking("is not in the manual", \@there,
				[options_explained($found->{$name} // "")]));
	}
}

# A unit names its manual page.
sub check_units {
	my @bad;

	for my $path (glob("conf/systemd/*")) {
		for (text_of($path) =~ /\bman:([\w-]+\(\d\))/g) {
			my ($name, $section) = /(.*)\((\d)\)/;

			push @bad, "$path: $_"
				unless () = glob("modules/*/$name.$section");
		}
	}
	verdict("units name pages that exist", @bad);
}

# Keys with what is said of their default, from the program and the page.
sub check_keys {
	my $path = "modules/common/thads.conf.5";
	my $said = answer("$build/thads-intake", "--settings");
	my $text = text_of($path);
	my (%program, %page);

	$program{$1} = $2
		while $said =~ /^(\w+)\n(?:\t.*\n)*?\t(default: .*|required)$/mg;
	$page{$1} = lcfirst $2
		while $text =~
		/^\.It Ic (\w+)\n(?:(?!\.It ).*\n)*?(Default: .*|Required)$/mg;
	verdict("every key is in $path, and no other",
		lacking("is missing", [sort keys %program], [keys %page]),
		lacking("does not exist", [sort keys %page],
			[keys %program]));
	verdict("$path tells each default",
		map { "$_: the program says \"$program{$_}\"" }
		grep { ($page{$_} // "") ne $program{$_} }
		sort keys %program);
}

die "nothing is built in $build\n" unless -x "$build/thadsctl";
for my $program (programs()) {
	my ($name) = $program =~ m{([^/]+)$};
	my $page = page_of($name);

	verdict("$name has a page", $page ? () : "none in modules");
	next if !$page || $name eq "thadsctl";
	compare("options of $name", answer($program, "--help"),
		text_of($page));
}
check_commands($_) for glob("modules/thadsctl/thadsctl*.8");
check_helpers();
check_units();
check_keys();
exit $status;
' "$build" || status=1
exit "$status"
