dnl net/: what the three engines share. Compiled once, linked into every .so, where it stays hidden.

PHP_ARG_ENABLE([pieces-tls], [whether connections may use TLS],
  [AS_HELP_STRING([--disable-pieces-tls], [Pieces: build without TLS, and so without OpenSSL])],
  [yes], [no])

pieces_dir=PHP_EXT_DIR([pieces])
pieces_srcdir=PHP_EXT_SRCDIR([pieces])
PIECES_CFLAGS="$PIECES_CFLAGS -I$pieces_srcdir"
PIECES_ENGINE_CFLAGS="$PIECES_ENGINE_CFLAGS -I$pieces_srcdir"
PIECES_NET_LIBS="-lpthread"
if test "$PHP_PIECES_TLS" != "no"; then
  PIECES_NEED([TLS], [openssl], [libssl-dev], [--disable-pieces-tls])
  PIECES_NET_CFLAGS="$PIECES_PKG_CFLAGS"
  PIECES_NET_LIBS="$PIECES_NET_LIBS $PIECES_PKG_LIBS"
else
  PIECES_NET_CFLAGS="-DNET_WITHOUT_TLS"
fi
PHP_ADD_BUILD_DIR([net])
PHP_ADD_SOURCES_X([$pieces_dir],
  [net/address.c net/busy_poll.c net/clock.c net/conn.c net/error.c net/fork.c net/peer.c net/recvbuf.c net/sendbuf.c net/tls_context.c net/tls_error.c net/tls_none.c net/tls_session.c net/tls_shared.c net/tls_socket.c net/transfer.c net/wait.c net/wake.c],
  [$PIECES_ENGINE_CFLAGS $PIECES_NET_CFLAGS], [shared_objects_net], [yes])
