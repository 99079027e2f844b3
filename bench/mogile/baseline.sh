#!/bin/sh
# The curl program moving one big file to or from a node: what storing and fetching with class Mogile is compared with.
# Prints nanoseconds.
#
# usage: baseline.sh NEAR FAR LONE NODE storeStream-SIZE|getStream-SIZE|getFile-SIZE TIMES     (only NODE, an URL, is used)

node=$4 work=${5%-*} size=${5#*-}
file=$(mktemp)
trap 'rm -f "$file"' EXIT

put() {
	truncate -s "$size" "$file" &&
		curl -sS -f -H Expect: -T "$file" -o /dev/null -w '%{time_total}' "$node/curl/$size"
}

case $work in
storeStream)
	seconds=$(put) || exit 1
	;;
*)
	curl -s -f -I -o /dev/null "$node/curl/$size" || put >/dev/null || exit 1
	to=/dev/null
	[ "$work" = getFile ] && to=$file && rm "$file"
	seconds=$(curl -sS -f -o "$to" -w '%{time_total}' "$node/curl/$size") || exit 1
	;;
esac
awk -v s="$seconds" 'BEGIN { printf "%.0f\n", s * 1e9 }'
