# The single checks of bin/test; sourced by it, run in the copied tree ($src, which is the current folder).

c_files() {
	find net memcached gearman mogile tests/engine bench examples -name '*.[ch]' ! -name '*_arginfo.h' 2>/dev/null | sort
}

check_format() {
	clang-format --dry-run -Werror $(c_files)
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
	if grep -nE '^#include <(php|zend|Zend|ext/|main/|TSRM)' -r net ./*/engine; then
		bad=1
	fi
	if grep -nE '^#include <sys/socket|[^_a-z](send|recv|sendmsg|recvmsg|connect)\(' -r --include='*.[ch]' ./*/glue; then
		bad=1
	fi
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

check_package_xml() {
	"$root/bin/package-xml" --check
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

# Every tests/engine/*.c with a main() is a test: net/ and the engines as a plain library, sanitized. It passes with
# exit code 0 and is skipped with 77. A comment "link: -lfoo" in it adds to its link line.
run_engine_tests() {
	local flags="-std=gnu11 -D_GNU_SOURCE -g -O1 -Wall -Wextra -Werror -Wshadow -Wconversion -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -I$src"
	local modules="openssl libcurl zlib" libs="-lhashkit -lsasl2 -lpthread -lm -ldl" test name code
	flags+=" $(pkg-config --cflags $modules)"
	libs="$(pkg-config --libs $modules) $libs"
	mkdir -p "$work/engine"
	# fastlz.c is glue's, but knows no PHP and decodes what others wrote.
	if ! find net ./*/engine memcached/glue/fastlz.c -name '*.c' 2>/dev/null | sed 's|^\./||' | xargs -P "$jobs" -I{} sh -c \
		'gcc '"$flags"' -c "$1" -o "'"$work"'/engine/$(echo "$1" | tr / _).o"' sh {} >"$work/engine.log" 2>&1; then
		fail "net/ and the engines build without PHP" "$work/engine.log"
		return
	fi
	pass "net/ and the engines build without PHP"
	rm -f "$work/engine/libpieces.a"
	ar rcs "$work/engine/libpieces.a" "$work"/engine/*.o
	for test in $(grep -lE '^(int )?main\(' tests/engine/*.c tests/oracle/*.c tests/oracle/*/*.c 2>/dev/null); do
		name=${test%.c}
		mkdir -p "$work/engine/$(dirname "$name")"
		if ! gcc $flags "$test" -o "$work/engine/$name" "$work/engine/libpieces.a" \
			$(sed -n 's|.*link: \(.*[a-z0-9]\).*|\1|p' "$test") $libs >"$work/engine.log" 2>&1; then
			fail "$test" "$work/engine.log"
			continue
		fi
		(cd "$src" && timeout 300 "$work/engine/$name") >"$work/engine.log" 2>&1
		code=$?
		if [ $code -eq 0 ]; then
			pass "$test"
		elif [ $code -eq 77 ]; then
			skipped=$((skipped + 1))
			echo "SKIP $test: $(tail -n 1 "$work/engine.log")"
		else
			echo "exit code $code" >>"$work/engine.log"
			fail "$test" "$work/engine.log"
		fi
	done
}

# phpt_of PART: its folders. tests/bundle loads all three.
phpt_of() {
	[ "$1" = bundle ] && echo tests/bundle || echo "tests/$1 tests/oracle/$1 tests/bench/$1"
}

# run_phpt [PATH...]: each part's tests with that part loaded alone, the bundle's with all.
run_phpt() {
	local part folder path paths args
	for part in memcached gearman mogile bundle; do
		paths=()
		for folder in $(phpt_of "$part"); do
			[ -d "$folder" ] || continue
			if [ $# -eq 0 ]; then
				paths+=("$folder")
				continue
			fi
			for path in "$@"; do
				case "${path%/}/" in
				"$folder"/*) paths+=("$path") ;;
				esac
			done
		done
		[ ${#paths[@]} -eq 0 ] && continue
		[ "$part" = bundle ] || [ -e "modules/$part.so" ] || { fail "tests/$part: modules/$part.so was not built"; continue; }
		args=$(php_args "$src" "$part")
		if [ "$part" = bundle ]; then
			args="$(php_args "$src" memcached) -d extension=$src/modules/gearman.so -d extension=$src/modules/mogile.so"
		fi
		PIECES_MODULES="$src/modules" NO_INTERACTION=1 TEST_PHP_ARGS="$args" php -n run-tests.php -P -q -j"$jobs" \
			-g FAIL,XFAIL,BORK,WARN,LEAK,SKIP --show-diff --set-timeout 300 --no-color -W "$work/phpt.$part" "${paths[@]}" \
			>"$work/phpt.log" 2>&1
		sed -n '/^TEST\|^Running selected/,/^=====.*\n*Number of tests/p' "$work/phpt.log" | grep -vE '^(TEST [0-9]+/|PASS )' | head -n 2000
		count_phpt "$work/phpt.$part" "$part"
	done
}

# Adds a run's results, which run-tests.php lists as "PASSED path".
count_phpt() {
	local result name
	[ -s "$1" ] || { fail "tests/$2: run-tests.php" "$work/phpt.log"; return; }
	while read -r result name; do
		case $result in
		PASSED) passed=$((passed + 1)) ;;
		SKIPPED) skipped=$((skipped + 1)) ;;
		WARNED) # run-tests.php repeats a test that measures time, which may fail on a busy machine
			passed=$((passed + 1))
			printf 'PASS at the second try: %s\n' "${name#"$src"/}"
			;;
		*)
			failed=$((failed + 1))
			failures+=("$result ${name#"$src"/}")
			;;
		esac
	done <"$1"
}

# What PECL makes of it: a package from package.xml, installed without the net. pecl asks php-config where extensions
# live, whatever root it is given; so it gets a php-config whose prefix is the run's own folder, and a registry there.
check_pecl_install() {
	local dir=$work/pecl part real system before
	real=$(command -v php-config)
	system=$(php-config --extension-dir)
	before=$(ls -l "$system")
	mkdir -p "$dir/prefix/extensions" "$dir/bin"
	cat >"$dir/bin/php-config" <<CONFIG
#!/bin/sh
case \$1 in
--prefix) echo "$dir/prefix" ;;
--extension-dir) echo "$dir/prefix/extensions" ;;
*) exec "$real" "\$@" ;;
esac
CONFIG
	chmod +x "$dir/bin/php-config"
	# The copied sources hold what phpize made; the package holds only what package.xml lists.
	cp -r "$src" "$dir/src"
	(cd "$dir/src" && pear package) || return 1
	pear config-create "$dir/registry" "$dir/pearrc" >/dev/null || return 1
	(
		cd "$dir" && PATH="$dir/bin:$PATH" pecl -c "$dir/pearrc" -d ext_dir="$dir/prefix/extensions" -d bin_dir="$dir/bin" \
			install --offline --nodeps src/pieces-*.tgz </dev/null
	) || return 1
	if [ "$(ls -l "$system")" != "$before" ]; then
		echo "the system's own extensions were touched"
		return 1
	fi
	for part in "$src"/modules/*.so; do
		part=${part##*/}
		[ -e "$dir/prefix/extensions/$part" ] || { echo "$part is not installed"; return 1; }
	done
}
