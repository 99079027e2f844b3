dnl The bundle: three extensions from one phpize build. Each part lists its own files by group in
dnl NAME/NAME.m4; this file knows what they share.

AC_PROG_CC
PKG_PROG_PKG_CONFIG

dnl pieces_need(what for, pkg-config module, Debian package, configure option that does without it)
dnl sets PIECES_PKG_CFLAGS and PIECES_PKG_LIBS.
AC_DEFUN([PIECES_NEED], [
  AC_MSG_CHECKING([for $2, for $1])
  if test -x "$PKG_CONFIG" && "$PKG_CONFIG" --exists $2; then
    PIECES_PKG_CFLAGS=`"$PKG_CONFIG" --cflags $2`
    PIECES_PKG_LIBS=`"$PKG_CONFIG" --libs $2`
    PIECES_PKG_VERSION=`"$PKG_CONFIG" --modversion $2`
    AC_MSG_RESULT([$PIECES_PKG_VERSION])
  else
    AC_MSG_RESULT([no])
    if test ! -x "$PKG_CONFIG"; then
      AC_MSG_ERROR([pkg-config is missing. Install the Debian package pkg-config.])
    fi
    AC_MSG_ERROR([$1 needs $2. Install the Debian package $3, or configure with $4.])
  fi
])

dnl Used by every part: no symbol but get_module leaves a .so. --enable-pieces-werror is for the
dnl project's own tests; users never get it. In glue, PHP's macros give every function parameters that it
dnl may not need.
PHP_ARG_ENABLE([pieces-werror], [whether warnings are errors],
  [AS_HELP_STRING([--enable-pieces-werror], [Pieces: stop the build at any warning (for its developers)])],
  [no], [no])
dnl -fno-plt: functions of others are looked up when PHP starts, not by the first page of each process.
PIECES_CFLAGS="-std=gnu11 -D_GNU_SOURCE -fvisibility=hidden -fno-plt"
PIECES_ENGINE_CFLAGS="$PIECES_CFLAGS"
if test "$PHP_PIECES_WERROR" != "no"; then
  PIECES_CFLAGS="$PIECES_CFLAGS -Wall -Wextra -Werror -Wno-unused-parameter"
  PIECES_ENGINE_CFLAGS="$PIECES_ENGINE_CFLAGS -Wall -Wextra -Werror -Wshadow -Wconversion"
fi

dnl phpize builds are always shared. The parts say so here, as PHP_ARG_ENABLE's own way to (its fifth
dnl argument) takes --disable-NAME for "shared".
ext_shared=yes

dnl --with-pieces-prefix: the installed files' names, so that they can stand beside others of these names (those of
dnl Debian's php-memcached, say). Makefile.frag has "make install" go by it.
PHP_ARG_WITH([pieces-prefix], [for a prefix of the installed .so files],
  [AS_HELP_STRING([[--with-pieces-prefix[=PREFIX]]], [Pieces: install PREFIXmemcached.so, ...; without a value: pieces_])],
  [no], [no])
case $PHP_PIECES_PREFIX in
  no) PIECES_PREFIX= ;;
  yes) PIECES_PREFIX=pieces_ ;;
  *) PIECES_PREFIX=$PHP_PIECES_PREFIX ;;
esac
case $PIECES_PREFIX in
  *[[!A-Za-z0-9_-]]*) AC_MSG_ERROR([--with-pieces-prefix takes letters, digits, _ and -, not "$PIECES_PREFIX"]) ;;
esac
PHP_SUBST([PIECES_PREFIX])

m4_include([net/net.m4])
m4_include([glue/glue.m4])
PHP_ADD_MAKEFILE_FRAGMENT([$pieces_srcdir/Makefile.frag], [$pieces_srcdir])

dnl The source tree of a single part (bin/split) has only its own.
m4_sinclude([memcached/memcached.m4])
m4_sinclude([gearman/gearman.m4])
m4_sinclude([mogile/mogile.m4])

PIECES_PARTS=
for part in memcached gearman mogile; do
  eval "pieces_wanted=\$PHP_`echo $part | tr a-z A-Z`"
  if test "${pieces_wanted:-no}" != "no"; then
    PIECES_PARTS="$PIECES_PARTS $part"
  fi
done
if test -z "$PIECES_PARTS"; then
  AC_MSG_ERROR([memcached, gearman and mogile are all left out: nothing to build])
fi

dnl pecl's installer ends with "Extension 'memcached' already loaded" after the build (PEAR 1.10.16), or overwrites the
dnl file that its own PHP runs (1.10.13), if PHP has an extension of a file's name.
if test -n "$PHP_PEAR_VERSION" && test -z "$PIECES_PREFIX"; then
  AC_MSG_CHECKING([whether PHP has extensions of these names loaded, which pecl cannot replace])
  pieces_loaded=`"$PHP_EXECUTABLE" -r 'echo implode(" ", array_filter(array_slice($argv, 1), "extension_loaded"));' $PIECES_PARTS 2>/dev/null`
  AC_MSG_RESULT([${pieces_loaded:-no}])
  if test -n "$pieces_loaded"; then
    AC_MSG_ERROR([pecl cannot install an extension while PHP has another of that file's name loaded: $pieces_loaded.
  Either keep pecl's default for the prefix of the files (with-pieces-prefix: pieces_), which installs beside it,
  or unload it for the command line first (Debian: phpdismod -s cli $pieces_loaded).])
  fi
fi
