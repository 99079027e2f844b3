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

m4_include([net/net.m4])
m4_include([glue/glue.m4])
m4_include([memcached/memcached.m4])
m4_include([gearman/gearman.m4])
m4_include([mogile/mogile.m4])
