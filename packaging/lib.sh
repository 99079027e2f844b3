# Sourced by the scripts of this folder, which run as root in a root of their own (bin/debian --fresh).

. "$(dirname "${BASH_SOURCE[0]}")/../bin/lib.sh"
. "$root/bin/checks.sh"

work=/tmp/work
mkdir -p "$work"
export DEBIAN_FRONTEND=noninteractive

# No package may start a service: the network is this machine's.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod +x /usr/sbin/policy-rc.d

apt_update() {
	apt-get -q update >/tmp/update.log 2>&1 || { cat /tmp/update.log; die "no list of packages"; }
}

apt_install() {
	apt-get -qy --no-install-recommends install "$@" >/tmp/install.log 2>&1 || { tail -n 20 /tmp/install.log; die "not installed: $*"; }
}

# loads PART ours|theirs: a PHP with its usual settings loads it without a warning, and it is the bundle's or pecl's.
loads() {
	local said whose=theirs
	said=$(php -r "exit(extension_loaded('$1') ? 0 : 3);" 2>&1) || { echo "$1 is not loaded: $said"; return 1; }
	[ -z "$said" ] || { echo "$said"; return 1; }
	php --ri "$1" | grep -q '^Pieces => ' && whose=ours
	[ "$whose" = "$2" ] || { echo "$1 that is loaded is $whose"; return 1; }
}

# absent PART: PHP starts without a word, and does not have it.
absent() {
	local said
	said=$(php -r "exit(extension_loaded('$1') ? 3 : 0);" 2>&1) && [ -z "$said" ] || { echo "$1 is still there: $said"; return 1; }
}

# untouched: Debian's own memcached.so and gearman.so are as dpkg installed them. (The exit code of dpkg -V does not say it.)
untouched() {
	local changed
	changed=$(dpkg -V $(dpkg-query -W -f '${Package} ' 'php*-memcached' 'php*-gearman'))
	[ -z "$changed" ] || { echo "$changed"; return 1; }
}
