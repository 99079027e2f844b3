dnl memcached: class Memcached on a protocol engine of its own.

PHP_ARG_ENABLE([memcached], [whether to build memcached],
  [AS_HELP_STRING([--disable-memcached], [Pieces: leave the extension memcached out])],
  [yes], [no])
PHP_ARG_ENABLE([memcached-zstd], [whether memcached compresses with zstd],
  [AS_HELP_STRING([--disable-memcached-zstd], [Pieces: memcached without zstd compression])],
  [yes], [no])

PHP_ARG_ENABLE([memcached-session], [whether memcached keeps sessions],
  [AS_HELP_STRING([--disable-memcached-session], [Pieces: memcached without its session handler])],
  [yes], [no])

if test "$PHP_MEMCACHED" != "no"; then
  PIECES_NEED([memcached], [libmemcached], [libmemcached-dev], [--disable-memcached])
  MEMCACHED_CFLAGS="$PIECES_PKG_CFLAGS"
  MEMCACHED_LIBS="$PIECES_NET_LIBS -lmemcached -lhashkit -lm"
  PIECES_NEED([memcached], [zlib], [zlib1g-dev], [--disable-memcached])
  MEMCACHED_GLUE_CFLAGS="$PIECES_PKG_CFLAGS"
  MEMCACHED_LIBS="$MEMCACHED_LIBS $PIECES_PKG_LIBS"
  if test "$PHP_MEMCACHED_ZSTD" != "no"; then
    PIECES_NEED([zstd compression], [libzstd], [libzstd-dev], [--disable-memcached-zstd])
    MEMCACHED_GLUE_CFLAGS="$MEMCACHED_GLUE_CFLAGS $PIECES_PKG_CFLAGS -DPIECES_MEMCACHED_ZSTD"
    MEMCACHED_LIBS="$MEMCACHED_LIBS $PIECES_PKG_LIBS"
  fi
  if test "$PHP_MEMCACHED_SESSION" != "no"; then
    AC_MSG_CHECKING([for the headers of PHP's session module, for memcached])
    if test -r "$phpincludedir/ext/session/php_session.h"; then
      AC_MSG_RESULT([yes])
      MEMCACHED_GLUE_CFLAGS="$MEMCACHED_GLUE_CFLAGS -DPIECES_MEMCACHED_SESSION"
      memcached_session_sources="memcached/glue/session.c memcached/glue/session_ini.c \
        memcached/glue/session_lock.c memcached/glue/session_pool.c"
    else
      AC_MSG_RESULT([no])
      AC_MSG_ERROR([memcached's sessions need the headers of PHP's session module. Configure with --disable-memcached-session to do without.])
    fi
  fi
  PHP_EVAL_LIBLINE([$MEMCACHED_LIBS], [MEMCACHED_SHARED_LIBADD])
  PHP_SUBST([MEMCACHED_SHARED_LIBADD])

  shared_objects_memcached="$shared_objects_glue"
  PHP_ADD_BUILD_DIR([memcached/engine])
  PHP_ADD_BUILD_DIR([memcached/glue])
  PHP_ADD_SOURCES_X([$pieces_dir], [\
    memcached/engine/batch.c \
    memcached/engine/binary.c \
    memcached/engine/buffer.c \
    memcached/engine/client.c \
    memcached/engine/cluster.c \
    memcached/engine/config_string.c \
    memcached/engine/datagrams.c \
    memcached/engine/discovery.c \
    memcached/engine/encoding.c \
    memcached/engine/events.c \
    memcached/engine/failure.c \
    memcached/engine/gutter.c \
    memcached/engine/key.c \
    memcached/engine/md5_lanes.c \
    memcached/engine/meta.c \
    memcached/engine/meta_call.c \
    memcached/engine/meta_encode.c \
    memcached/engine/meta_flags.c \
    memcached/engine/meta_near.c \
    memcached/engine/monitor.c \
    memcached/engine/names.c \
    memcached/engine/namespace.c \
    memcached/engine/namespace_versions.c \
    memcached/engine/near.c \
    memcached/engine/number.c \
    memcached/engine/options.c \
    memcached/engine/placement.c \
    memcached/engine/pool.c \
    memcached/engine/protocols.c \
    memcached/engine/queue.c \
    memcached/engine/quiet.c \
    memcached/engine/replicas.c \
    memcached/engine/request.c \
    memcached/engine/result.c \
    memcached/engine/ring.c \
    memcached/engine/server.c \
    memcached/engine/server_list.c \
    memcached/engine/text.c \
    memcached/engine/text_encode.c \
    memcached/engine/text_line.c \
    memcached/engine/tls.c \
    memcached/engine/udp.c \
    memcached/engine/uptime.c \
    memcached/engine/versions.c], [$PIECES_ENGINE_CFLAGS $PIECES_NET_CFLAGS $MEMCACHED_CFLAGS], [shared_objects_memcached], [yes])
  PHP_NEW_EXTENSION([memcached], [\
    memcached/glue/client.c \
    memcached/glue/cold_start.c \
    memcached/glue/compress.c \
    memcached/glue/compute.c \
    memcached/glue/constants.c \
    memcached/glue/counter.c \
    memcached/glue/delayed.c \
    memcached/glue/delete.c \
    memcached/glue/dictionary.c \
    memcached/glue/discovery.c \
    memcached/glue/fastlz.c \
    memcached/glue/globals.c \
    memcached/glue/holder.c \
    memcached/glue/invalidate.c \
    memcached/glue/items.c \
    memcached/glue/key.c \
    memcached/glue/large.c \
    memcached/glue/lock.c \
    memcached/glue/memcached.c \
    memcached/glue/migration.c \
    memcached/glue/module.c \
    memcached/glue/namespace.c \
    memcached/glue/options.c \
    memcached/glue/own_options.c \
    memcached/glue/pause.c \
    memcached/glue/rate_limiter.c \
    memcached/glue/read_through.c \
    memcached/glue/receive.c \
    memcached/glue/result.c \
    memcached/glue/retrieve.c \
    memcached/glue/serializers.c \
    memcached/glue/server_events.c \
    memcached/glue/server_status.c \
    memcached/glue/servers.c \
    memcached/glue/stampede.c \
    memcached/glue/stats.c \
    memcached/glue/store.c \
    memcached/glue/token_lock.c \
    memcached/glue/train.c \
    memcached/glue/tls.c \
    memcached/glue/value.c \
    memcached/glue/waiting.c \
    memcached/glue/want.c \
    memcached/glue/write.c $memcached_session_sources], [yes],, [$PIECES_CFLAGS $MEMCACHED_CFLAGS $MEMCACHED_GLUE_CFLAGS])
fi
