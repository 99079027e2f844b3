#!/bin/sh
# What "make install" does with the .so files: installs each as PREFIX and its name, and says what php.ini needs.
#
# usage: install-modules.sh EXTENSION_DIR PREFIX FILE... FOLDER     FOLDER: INSTALL_ROOT and EXTENSION_DIR

extension_dir=$1 prefix=$2
shift 2
for folder in "$@"; do :; done

lines= owners=
for file in "$@"; do
	[ "$file" != "$folder" ] || break
	name=$prefix${file##*/}
	# pecl installs into a folder of its own and then writes over the file that is there. Programs that run with it
	# (php-fpm, pecl itself) would crash: they get to keep theirs, which a copy takes the place of.
	if [ -n "${PHP_PEAR_VERSION:-}" ] && [ -f "$extension_dir/$name" ] && [ -w "$extension_dir" ]; then
		cp -p "$extension_dir/$name" "$extension_dir/$name.kept" && mv -f "$extension_dir/$name.kept" "$extension_dir/$name"
	fi
	if [ "$folder" = "$extension_dir" ] && owner=$(dpkg -S "$folder/$name" 2>/dev/null); then
		owners="$owners
    $folder/$name: ${owner%%: *}"
	fi
	install -m 755 "$file" "$folder/$name" || exit 1
	lines="$lines
    extension=${name%.so}"
done
echo
if [ -n "$owners" ]; then
	echo "Overwritten, and again by the next update of the package they belong to:
$owners

See docs/installing.md; configure --with-pieces-prefix=pieces_ would have installed beside them."
	echo
fi
echo "Add to php.ini those that are wanted, in place of lines for other extensions of the same name:
$lines"
echo
