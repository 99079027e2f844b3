# What bin/test and bin/release check, and how they count; sourced by both. The single checks run in a copy of the tree, which is
# the current folder.

passed=0 failed=0 skipped=0 flaky=0
declare -a failures=()

pass() {
	passed=$((passed + 1))
	printf 'PASS %s\n' "$1"
}

# fail NAME [FILE with what there is to say]
fail() {
	failed=$((failed + 1))
	failures+=("$1")
	printf 'FAIL %s\n' "$1"
	if [ -n "${2:-}" ] && [ -s "$2" ]; then
		tail -n 100 "$2" | sed 's/^/    /'
	fi
}

# skip NAME REASON
skip() {
	skipped=$((skipped + 1))
	printf 'SKIP %s: %s\n' "$1" "$2"
}

# check NAME COMMAND...: a test that is one command.
check() {
	local name=$1
	shift
	if "$@" >"$work/check.log" 2>&1; then
		pass "$name"
	else
		fail "$name" "$work/check.log"
	fi
}

# The last lines of a run; false if anything failed.
summary() {
	if [ ${#failures[@]} -gt 0 ]; then
		say "failed"
		printf '%s\n' "${failures[@]}"
	fi
	echo
	echo "$flaky flaky"
	echo "$passed passed, $failed failed, $skipped skipped"
	[ ${#failures[@]} -eq 0 ]
}

c_files() {
	find net glue memcached gearman mogile tests/engine bench examples -name '*.[ch]' ! -name '*_arginfo.h' ! -name '*_docs.h' 2>/dev/null | sort
}

# Each version of clang-format has its own idea of a style; the tree's is that of Debian 12's. It leaves comments as they
# are, however long.
check_format() {
	local file bad=0
	for file in $(c_files); do
		expand "$file" | grep -n '.\{101\}' | sed "s|^|$file:|" | grep . && bad=1
	done
	"$(clang_format)" --dry-run -Werror $(c_files) && return $bad
}

clang_format() {
	local name
	for name in clang-format-14 clang-format; do
		if "$name" --version 2>/dev/null | grep -q 'version 14\.'; then
			echo "$name"
			return
		fi
	done
}

# .clang-tidy says what is asked of net/ and the engines.
check_tidy() {
	local flags
	flags="-std=gnu11 -D_GNU_SOURCE -I. $(pkg-config --cflags openssl libcurl)"
	find net memcached/engine gearman/engine mogile/engine -name "*.c" | sort | xargs -P "$jobs" -n 4 sh -c 'clang-tidy --quiet "$@" -- '"$flags" sh 2>/dev/null
}

# No circle of files that need each other, by their includes and symbols.
check_graph() {
	"$root/bin/graph" "$src"
}

# Quoted includes name the folder that a header is from. net/ knows net/ alone, an engine net/ and itself; neither
# knows PHP.
check_layers() {
	local bad=0 part
	if grep -nE '^#include "' -r net | grep -vE '#include "net/'; then
		bad=1
	fi
	for part in memcached gearman mogile; do
		[ -d "$part/engine" ] || continue
		if grep -nE '^#include "' -r "$part/engine" | grep -vE "#include \"(net|$part/engine)/"; then
			bad=1
		fi
	done
	# glue/ is to NAME/glue what net/ is to the engines.
	if grep -nE '^#include "(memcached|gearman|mogile)/' -r glue; then
		bad=1
	fi
	for part in memcached gearman mogile; do
		if grep -nE '^#include "(net|glue|memcached|gearman|mogile)/' -r "$part/glue" | grep -vE "#include \"(net|glue|$part)/"; then
			bad=1
		fi
	done
	if grep -nE '^#include <(php|zend|Zend|ext/|main/|TSRM)' -r net ./*/engine; then
		bad=1
	fi
	# Protocol words, numbers and bytes are the engines'. (Of MogileFS those that cannot be an English word.)
	if grep -nE 'GEARMAN_COMMAND_|"(VALUE|STORED|END|gets?|m[gsdan]|lru_crawler)( |\\r)|\\r\\n' -r --include='*.[ch]' ./*/glue | grep -v _arginfo; then
		bad=1
	fi
	if sed -nE 's/.*\[MOG_CMD_[A-Z_]*\] = \{"([a-z]+_[a-z_]+)".*/"\1"/p' mogile/engine/commands.c | grep -nF -f - -r --include='*.c' mogile/glue; then
		bad=1
	fi
	if grep -nE '^#include <sys/socket|[^_a-z](send|recv|sendmsg|recvmsg|connect)\(' -r --include='*.[ch]' glue --exclude='*_docs.h' ./*/glue; then
		bad=1
	fi
	return $bad
}

# No link of a page leads nowhere, in the tree, and in the tree of each part.
check_links() {
	local part bad=0
	"$root/bin/links" . || bad=1
	for part in memcached gearman mogile; do
		rm -rf "$work/split"
		"$root/bin/split" "$part" "$work/split" && "$root/bin/links" "$work/split" || { echo "in the tree of $part"; bad=1; }
	done
	return $bad
}

# gen_stub.php writes the stub's SHA-1 to the header that it generates.
check_arginfo() {
	local stub header bad=0
	for stub in */glue/*.stub.php; do
		[ -e "$stub" ] || continue
		header=${stub%.stub.php}_arginfo.h
		if ! grep -q "Stub hash: $(sha1sum <"$stub" | cut -d' ' -f1)" "$header"; then
			echo "$header is older than $stub"
			bad=1
		fi
	done
	return $bad
}

check_exports() {
	local so symbols bad=0
	for so in modules/*.so; do
		symbols=$(nm -D --defined-only "$so" | awk '{ print $3 }')
		if [ "$symbols" != get_module ]; then
			echo "$so exports" $symbols
			bad=1
		fi
	done
	return $bad
}

# A copy of the sources to configure otherwise, with what phpize made of them.
other_copy() {
	rm -rf "$work/other"
	mkdir -p "$work/other"
	copy_sources "$work/other" && cd "$work/other" && "$phpize"
}

# variant [--disable-NAME...]: configures, makes and loads what is left, in a folder apart from the sources (bin/test and
# bin/release make $work/variants/src); what shall be left out is, and nothing else. Builds that differ in their parts only
# share a folder.
variant() {
	local part so options=" $* " folder
	folder=$work/variants/build$(printf '%s\n' "$@" | grep -vxE -e '--disable-(memcached|gearman|mogile)' | tr -d '\n')
	mkdir -p "$folder"
	(
		cd "$folder" || exit 1
		rm -rf modules
		../src/configure --with-php-config="$php_config" --enable-pieces-werror CFLAGS="-O0 -g0" "$@" && make -s -j"$jobs" || exit 1
		for part in memcached gearman mogile; do
			so=$folder/modules/$part.so
			if [[ $options = *" --disable-$part "* ]]; then
				[ ! -e "$so" ] || { echo "$part was built"; exit 1; }
				continue
			fi
			"$(php_binary)" -n -d extension="$so" -r "exit(extension_loaded('$part') ? 0 : 1);" || exit 1
			said_of "$options" pieces-tls "$(readelf -d "$so" | grep -q libssl && echo 1)" || exit 1
			if [ $part = memcached ]; then
				said_of "$options" memcached-zstd "$("$(php_binary)" -n -d extension="$so" -r 'echo (int) Memcached::HAVE_ZSTD;')" || exit 1
				said_of "$options" memcached-session "$("$(php_binary)" -n -d extension="$so" -r 'echo (int) Memcached::HAVE_SESSION;')" || exit 1
			fi
		done
	)
}

# said_of OPTIONS FEATURE 1|0: a feature is there exactly if it was not left out.
said_of() {
	local wanted=1
	[[ $1 = *" --disable-$2 "* ]] && wanted=0
	[ "$wanted" = "${3:-0}" ] || { echo "--disable-$2: ${1:-none of the options} made a build with $2=${3:-0}"; return 1; }
}

# disable_options: every --disable-NAME that configure knows.
disable_options() {
	sed -nE 's/.*\[--(disable-[a-z-]+)\].*/--\1/p' config.m4 {net,glue,memcached,gearman,mogile}/*.m4
}

# check_variants few|all: each --disable-NAME and all features left out; or every combination that makes sense.
check_variants() {
	local options option set bits features others=() sets=()
	rm -rf "$work/variants"
	copy_sources "$work/variants/src" && (cd "$work/variants/src" && "$phpize") || return 1
	mapfile -t options < <(disable_options | sort -u)
	[ ${#options[@]} -ge 6 ] || { echo "not found: ${options[*]}"; return 1; }
	if [ "$1" = few ]; then
		for option in "${options[@]}"; do
			case $option in
			--disable-memcached | --disable-gearman | --disable-mogile) sets+=("$option") ;;
			# memcached has features of its own, so it is where one could need another.
			*) sets+=("$option --disable-gearman --disable-mogile") others+=("$option") ;;
			esac
		done
		sets+=("${others[*]}")
	else
		for ((bits = 0; bits < 1 << ${#options[@]}; bits++)); do
			set=
			for option in "${!options[@]}"; do
				((bits >> option & 1)) && set+="${options[option]} "
			done
			case " $set" in
			*" --disable-memcached "*--disable-memcached-* | *--disable-memcached-*" --disable-memcached "*) ;;
			*" --disable-gearman "*"--disable-memcached "*"--disable-mogile "*) ;;
			*) sets+=("${set% }") ;;
			esac
		done
	fi
	for set in "${sets[@]}"; do
		variant $set >"$work/variant.log" 2>&1 || { tail -n 30 "$work/variant.log"; echo "configure $set"; return 1; }
	done
	# Nothing at all is an error that says so.
	variant --disable-gearman --disable-memcached --disable-mogile >"$work/variant.log" 2>&1 && return 1
	grep 'nothing to build' "$work/variant.log" && echo "${#sets[@]} builds"
}

# Where a library is missing, configure names the Debian package and the option that does without it.
check_missing_libraries() {
	local real module package option
	real=$(command -v pkg-config)
	(
		other_copy || exit 1
		while read -r module package option; do
			printf '#!/bin/sh\ncase "$*" in *" %s") exit 1 ;; esac\nexec %s "$@"\n' "$module" "$real" >no-$module
			chmod +x no-$module
			if PKG_CONFIG=$PWD/no-$module ./configure --with-php-config="$php_config" >configure.out 2>&1; then
				echo "configure does not mind that $module is missing"
				exit 1
			fi
			grep -q "Install the Debian package $package, or configure with $option" configure.out ||
				{ tail -n 5 configure.out; echo "nothing said of $package and $option"; exit 1; }
			dpkg-query -W "$package" >/dev/null || exit 1
		done <<-LIBRARIES
			openssl libssl-dev --disable-pieces-tls
			libmemcached libmemcached-dev --disable-memcached
			zlib zlib1g-dev --disable-memcached
			libzstd libzstd-dev --disable-memcached-zstd
			gearmand libgearman-dev --disable-gearman
			libcurl libcurl4-openssl-dev --disable-mogile
		LIBRARIES
	)
}

# Every tests/engine/*.c and tests/compat/*.c with a main() is a test: net/ and the engines as a plain library,
# sanitized. It passes with exit code 0 and is skipped with 77. run_engine_tests BUILD_FOLDER FILE...
run_engine_tests() {
	local build=$1 test name code
	shift
	if ! make -s -j"$jobs" -f tests/engine/Makefile BUILD="$build" library >"$work/engine.log" 2>&1; then
		fail "net/ and the engines build without PHP" "$work/engine.log"
		return
	fi
	pass "net/ and the engines build without PHP"
	for test in "$@"; do
		name=$build/${test%.c}
		if ! make -s -f tests/engine/Makefile BUILD="$build" "$name" >"$work/engine.log" 2>&1; then
			fail "$test" "$work/engine.log"
			continue
		fi
		timeout 300 "$name" >"$work/engine.log" 2>&1
		code=$?
		if [ $code -eq 0 ]; then
			pass "$test"
		elif [ $code -eq 77 ]; then
			skip "$test" "$(tail -n 1 "$work/engine.log")"
		else
			echo "exit code $code" >>"$work/engine.log"
			fail "$test" "$work/engine.log"
		fi
	done
}

# select_tests PATH...: fills phpts and c_tests with the tests at these paths, which may be folders. False: a path
# has none.
phpts=() c_tests=()
select_tests() {
	local path found bad=0
	for path in "$@"; do
		path=$(realpath -m --relative-to="$root" "$path")
		found=$({ find "$path" -name '*.phpt'; find "$path" -name '*.c' -exec grep -lE '^(int )?main\(' {} +; } 2>/dev/null | grep '^tests/' | sort)
		if [ -z "$found" ]; then
			echo "$path: no test" >&2
			bad=1
		fi
		mapfile -t -O "${#phpts[@]}" phpts < <(grep '\.phpt$' <<<"$found")
		mapfile -t -O "${#c_tests[@]}" c_tests < <(grep '\.c$' <<<"$found")
	done
	return $bad
}

# run_phpt NAME SRC FILE...: each part's tests with that part loaded alone, the bundle's with all. $php runs them.
run_phpt() {
	local kind=$1 src=$2 part
	shift 2
	run_tests_once "$src" || { fail "$kind run-tests.php: what repeats a test was not found"; return; }
	for part in memcached gearman mogile bundle; do
		printf '%s\n' "$@" | grep -E "^tests/((compat|bench)/)?$part/" >"$work/phpt.list" || continue
		[ "$part" = bundle ] || [ -e "$src/modules/$part.so" ] || { fail "tests/$part: modules/$part.so was not built"; continue; }
		run_part "$src" "$part"
		count_phpt "$kind" "$part" "$src"
	done
}

# PHP's run-tests.php repeats a test of which it believes that it measures time, and shows nothing of the first try.
# Makes a copy that does not. False: it has not got what the copy leaves out.
run_tests_once() {
	sed 's/^function error_may_be_retried(.*$/&\n{ return false; }\nfunction not_called(TestFile $test, string $output): bool/' "$1/run-tests.php" >"$work/run-tests.php"
	! cmp -s "$1/run-tests.php" "$work/run-tests.php"
}

# run_part SRC PART: the tests of $work/phpt.list; the results, as "PASSED path", into $work/phpt.results.
run_part() {
	local src=$1 part=$2 args
	args=$(php_args "$src" "$part")
	if [ "$part" = bundle ]; then
		args="$(php_args "$src" memcached) -d extension=$src/modules/gearman.so -d extension=$src/modules/mogile.so"
	fi
	rm -f "$work/phpt.results"
	(
		cd "$src" || exit 1
		PIECES_MODULES="$src/modules" NO_INTERACTION=1 TEST_PHP_ARGS="$args" "$(php_binary)" -n "$work/run-tests.php" -p "$php" -q -j"$jobs" \
			-g FAIL,XFAIL,BORK,WARN,LEAK,SKIP --show-diff --set-timeout 300 --no-color -W "$work/phpt.results" -r "$work/phpt.list"
	) >"$work/phpt.log" 2>&1
	sed -n '/^TEST\|^Running selected/,/^=====.*\n*Number of tests/p' "$work/phpt.log" | grep -avE '^(TEST [0-9]+/|PASS )' | head -n 2000
}

# Adds a run's results. A test that failed has failed. In continuous integration, where the machine may be busy, it is
# tried once more, with its first difference shown above: one that passes then counts on a line of its own.
count_phpt() {
	local kind=$1 part=$2 src=$3 result name
	[ -s "$work/phpt.results" ] || { fail "$kind tests/$part: run-tests.php" "$work/phpt.log"; return; }
	mv "$work/phpt.results" "$work/phpt.first"
	sed -n "s|^FAILED\t\($src/\)\?||p" "$work/phpt.first" >"$work/phpt.list"
	if [ "${CI:-}" = true ] && [ -s "$work/phpt.list" ]; then
		run_part "$src" "$part"
	fi
	while read -r result name; do
		if [ "$result" = FAILED ] && grep -qsxF "PASSED"$'\t'"$name" "$work/phpt.results"; then
			result=FLAKY
		fi
		name=$kind${kind:+ }${name#"$src"/}
		case $result in
		PASSED) passed=$((passed + 1)) ;;
		SKIPPED) skipped=$((skipped + 1)) ;;
		FLAKY)
			flaky=$((flaky + 1))
			echo "FLAKY $name"
			;;
		*)
			failed=$((failed + 1))
			failures+=("$result $name")
			;;
		esac
	done <"$work/phpt.first"
}

# The suites of the peers, by the rules of count_phpt().
run_peer_suites() {
	local name="the suites of pecl/memcached and pecl/gearman" code
	"$root/bin/peer-suites" "$src/modules" >"$work/peers.log" 2>&1
	code=$?
	cat "$work/peers.log"
	case $code in
	0) pass "$name" ;;
	77) skip "$name" "$(tail -n 1 "$work/peers.log")" ;;
	*)
		if [ "${CI:-}" = true ] && "$root/bin/peer-suites" "$src/modules"; then
			flaky=$((flaky + 1))
			echo "FLAKY $name"
		else
			fail "$name"
		fi
		;;
	esac
}

# What the sanitizers wrote: a file a process.
check_sanitizer_reports() {
	local report
	for report in "$work"/sanitizer.*; do
		[ -s "$report" ] && grep -av "WARNING: ASan doesn't fully support makecontext" "$report" && return 1
	done
	return 0
}

# No process that a test started outlives it: all have the run's name in their environment, or, as php-fpm writes its
# title over that, a module of the build in their memory. Ends those that do.
check_leftovers() {
	local dir pid command bad=0
	for dir in /proc/[0-9]*; do
		pid=${dir#/proc/}
		{ tr '\0' '\n' <"$dir/environ" | grep -qx "PIECES_TEST_RUN=$work" || grep -qE "($src|$work)/.*modules/" "$dir/maps"; } 2>/dev/null || continue
		is_child "$pid" && continue
		# one that was about to end has no memory left to be asked for
		command=$({ tr '\0' ' ' <"$dir/cmdline"; } 2>/dev/null)
		[ -n "$command" ] || continue
		echo "left running: $pid $command"
		kill -9 "$pid" 2>/dev/null
		bad=1
	done
	return $bad
}

# Is the process one that this script has just started itself?
is_child() {
	local pid=$1
	while [ "${pid:-0}" -gt 1 ]; do
		[ "$pid" = $$ ] && return 0
		pid=$(sed 's/.*) . \([0-9]*\).*/\1/' "/proc/$pid/stat" 2>/dev/null)
	done
	return 1
}

# build_package SRC: SRC/pieces-VERSION.tgz of a copy of the sources.
build_package() {
	"$root/bin/package-xml" "$1" && (cd "$1" && pear package)
}

# install_package TGZ DIR: as "pecl install" does, without the net, to DIR/prefix/extensions. pecl asks php-config where
# extensions live, whatever root it is given; so it gets a php-config whose prefix is DIR's, and a registry there.
install_package() {
	local tgz=$1 dir=$2
	mkdir -p "$dir/prefix/extensions" "$dir/bin"
	cat >"$dir/bin/php-config" <<-CONFIG
		#!/bin/sh
		case \$1 in
		--prefix) echo "$dir/prefix" ;;
		--extension-dir) echo "$dir/prefix/extensions" ;;
		*) exec "$php_config" "\$@" ;;
		esac
	CONFIG
	chmod +x "$dir/bin/php-config"
	pear config-create "$dir/registry" "$dir/pearrc" >/dev/null || return 1
	(
		cd "$dir" && PATH="$dir/bin:$PATH" pecl -c "$dir/pearrc" -d ext_dir="$dir/prefix/extensions" -d bin_dir="$dir/bin" \
			install --offline --nodeps "$tgz" </dev/null
	)
}

check_pecl_install() {
	local dir=$work/pecl part system before
	system=$("$php_config" --extension-dir)
	before=$(ls -l "$system")
	copy_sources "$dir/src" && build_package "$dir/src" || return 1
	install_package "$(echo "$dir"/src/pieces-*.tgz)" "$dir" || return 1
	if [ "$(ls -l "$system")" != "$before" ]; then
		echo "the system's own extensions were touched"
		return 1
	fi
	for part in memcached gearman mogile; do
		[ -e "$dir/prefix/extensions/pieces_$part.so" ] || { echo "$part is not installed"; return 1; }
	done
}
