# Sourced by bin/test, bin/demo and bench/run: what is missing is installed, sources are copied to a folder of the
# run's own and built there. So any number of runs go on side by side, and the working tree stays clean.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc 2>/dev/null || echo 2)
export LC_ALL=C.UTF-8
unset MAKEFLAGS MFLAGS TEST_PHP_ARGS TEST_PHP_EXECUTABLE

say() {
	printf '\n== %s\n' "$*"
}

die() {
	printf '%s\n' "$*" >&2
	exit 1
}

# packages GROUP: the packages of bin/packages.txt for it.
packages() {
	awk -v g="$1" '!/^#/ { for (i = 2; i <= NF; i++) if ($i == g) print $1 }' "$root/bin/packages.txt"
}

# install_missing GROUP...: the packages for these groups that are not there.
install_missing() {
	local wanted group missing=() package as_root=()
	command -v dpkg-query >/dev/null || { echo "not a Debian system: the packages of bin/packages.txt are up to you"; return 0; }
	for group in "$@"; do
		wanted+=" $(packages "$group")"
	done
	for package in $(printf '%s\n' $wanted | sort -u); do
		dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
	done
	[ ${#missing[@]} -eq 0 ] && return 0
	say "installing ${missing[*]}"
	if [ "$(id -u)" -ne 0 ]; then
		command -v sudo >/dev/null || die "install as root: apt-get install ${missing[*]}"
		as_root=(sudo)
	fi
	# No package may start a service, which would then run on for ever on a well-known port: Debian's own
	# switch for that is policy-rc.d. One installation at a time, also of two checkouts.
	"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive bash -s -- "${missing[@]}" <<'INSTALL' || die "could not install: ${missing[*]}"
		exec 9>/var/lock/pieces-install
		flock 9
		if [ ! -e /usr/sbin/policy-rc.d ]; then
			printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
			chmod +x /usr/sbin/policy-rc.d
			trap 'rm -f /usr/sbin/policy-rc.d' EXIT
		fi
		apt-get -q -o DPkg::Lock::Timeout=900 update </dev/null
		apt-get -qy -o DPkg::Lock::Timeout=900 --no-install-recommends install "$@" </dev/null
INSTALL
	find_php # may have come just now
}

# debian_mirror: the mirror that this machine's own packages come from.
debian_mirror() {
	local mirror
	mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null |
		sed -nE 's/^(deb|URIs:) +(\[[^]]*\] +)?(https?:[^ ]*\/debian)\/?( .*)?$/\3/p' | head -n 1)
	echo "${mirror:-http://deb.debian.org/debian}"
}

# private_apt FOLDER COMMAND...: an apt command with sources, lists and a state of its own, in FOLDER/apt.
private_apt() {
	local apt=$1/apt command=$2
	shift 2
	"$command" -q -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State=$apt/state" \
		-o "Dir::State::status=$apt/status" -o "Dir::Cache=$apt/cache" -o Acquire::Languages=none -o APT::Sandbox::User=root "$@"
}

# private_apt_start FOLDER TYPE SUITE: makes FOLDER/apt, with the packages (deb) or the sources (deb-src) of a release of Debian.
private_apt_start() {
	mkdir -p "$1/apt/state/lists/partial" "$1/apt/cache/archives/partial" || return 1
	touch "$1/apt/status"
	echo "$2 [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(debian_mirror) $3 main" >"$1/apt/sources.list"
	private_apt "$1" apt-get update
}

# bundle_version: the version in glue/version.h.
bundle_version() {
	sed -n 's/^#define PHP_PIECES_VERSION "\(.*\)"$/\1/p' "$root/glue/version.h"
}

# own_folder NAME: makes out/NAME.XXXXXX, prints it; the caller removes it.
own_folder() {
	mkdir -p "$root/out"
	mktemp -d "$root/out/$1.XXXXXX"
}

# source_files: the tree's files, without what was built in it; NUL between them.
source_files() {
	if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
		git ls-files -z -co --exclude-standard | while IFS= read -r -d '' f; do
			[ -e "$f" ] && printf '%s\0' "$f"
		done
	else
		find . -path ./out -prune -o -type f -print0
	fi
}

# copy_sources FOLDER: the tree as it stands.
copy_sources() {
	mkdir -p "$1"
	(cd "$root" && source_files | tar -c --null -T - | tar -x -C "$1")
}

# update_sources FOLDER: the same into a folder that was made so before. What has not changed keeps its time, so that
# make builds only the rest.
update_sources() {
	mkdir -p "$1"
	(
		cd "$root" || exit 1
		source_files | sort -z >"$1/.sources.new"
		if [ -e "$1/.sources" ]; then
			comm -z -23 "$1/.sources" "$1/.sources.new" >"$1/.sources.gone"
			(cd "$1" && xargs -0 rm -f <.sources.gone)
			# What depended on a header that is gone would ask make for it.
			if tr '\0' '\n' <"$1/.sources.gone" | grep -q '\.h$'; then
				find "$1" '(' -name '*.dep' -o -name '*.d' -o -name '*.lo' -o -name '*.o' ')' -type f -delete
			fi
		fi
		mv "$1/.sources.new" "$1/.sources"
		xargs -0 cp -pu --parents -t "$1" <"$1/.sources"
	)
}

# The PHP to build for and test with: PHP_CONFIG names its php-config, if it is not the system's.
find_php() {
	php_config=$(command -v "${PHP_CONFIG:-php-config}")
	phpize=${php_config%php-config*}phpize${php_config##*php-config}
}
find_php
php_binary() {
	"$php_config" --php-binary
}

# build_modules FOLDER LOG [configure options]: phpize, configure, make; the .so are in FOLDER/modules. What was built
# there before with the same options, in a folder of the same name, is made up to date: the Makefile has that name in it, and would build
# another folder's sources in a copy of the folder.
build_modules() {
	local folder=$1 log=$2 key
	shift 2
	key=$("$php_config" --configure-options --version; printf '%s\n' "$folder" "$@"; cd "$folder" && cat config.m4 ./*/*.m4)
	if ! (
		cd "$folder" || exit 1
		if [ ! -e Makefile ] || [ "$key" != "$(cat .configured 2>/dev/null)" ]; then
			find . '(' -name '*.dep' -o -name '*.lo' -o -name '*.o' ')' -type f -delete
			"$phpize" && ./configure --with-php-config="$php_config" "$@" || exit 1
			printf '%s\n' "$key" >.configured
		fi
		make -s -j"$jobs" LIBTOOL="\$(SHELL) \$(top_builddir)/libtool --silent"
	) >"$log" 2>&1; then
		tail -n 60 "$log"
		return 1
	fi
}

# kept_sources KIND: sets $src to the folder below out/ that builds of that kind are kept in, and brings its sources up to date. Waits
# for another run that has it.
kept_sources() {
	src=$root/out/kept/$1-$("$php_config" --version)
	mkdir -p "$src"
	exec 8>"$src.lock"
	flock -n 8 || { echo "waiting for another run with this build" >&2; flock 8; }
	update_sources "$src"
}

# php_args FOLDER PART: the options that load one part of the build, and what it works with.
php_args() {
	local folder=$1 part=$2 extensions name
	extensions=$("$php_config" --extension-dir)
	printf '%s' "-n"
	for name in posix $([ "$part" = memcached ] && echo igbinary msgpack); do
		[ -e "$extensions/$name.so" ] && printf ' -d extension=%s' "$extensions/$name.so"
	done
	printf ' -d extension=%s' "$folder/modules/$part.so"
}
