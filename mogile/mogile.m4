dnl mogile: classes Mogile and MogileFs on a protocol engine of their own.

PHP_ARG_ENABLE([mogile], [whether to build mogile],
  [AS_HELP_STRING([--disable-mogile], [Pieces: leave the extension mogile out])],
  [yes], [no])

if test "$PHP_MOGILE" != "no"; then
  PIECES_NEED([mogile], [libcurl], [libcurl4-openssl-dev], [--disable-mogile])
  MOGILE_CFLAGS="$PIECES_PKG_CFLAGS"
  MOGILE_LIBS="$PIECES_NET_LIBS $PIECES_PKG_LIBS"
  PHP_EVAL_LIBLINE([$MOGILE_LIBS], [MOGILE_SHARED_LIBADD])
  PHP_SUBST([MOGILE_SHARED_LIBADD])

  shared_objects_mogile="$shared_objects_glue"
  PHP_ADD_BUILD_DIR([mogile/engine])
  PHP_ADD_BUILD_DIR([mogile/glue])
  PHP_ADD_SOURCES_X([$pieces_dir], [\
    mogile/engine/call.c \
    mogile/engine/classes.c \
    mogile/engine/client.c \
    mogile/engine/commands.c \
    mogile/engine/error.c \
    mogile/engine/http_connections.c \
    mogile/engine/http_pool.c \
    mogile/engine/http_request.c \
    mogile/engine/http_time.c \
    mogile/engine/job_commands.c \
    mogile/engine/job_end.c \
    mogile/engine/job_paths.c \
    mogile/engine/job_steps.c \
    mogile/engine/job_transfer.c \
    mogile/engine/nodes.c \
    mogile/engine/reader.c \
    mogile/engine/records.c \
    mogile/engine/refused.c \
    mogile/engine/reply.c \
    mogile/engine/run.c \
    mogile/engine/text.c \
    mogile/engine/trackers.c], [$PIECES_ENGINE_CFLAGS $MOGILE_CFLAGS], [shared_objects_mogile], [yes])
  PHP_NEW_EXTENSION([mogile], [\
    mogile/glue/arguments.c \
    mogile/glue/cache.c \
    mogile/glue/callback.c \
    mogile/glue/checksum.c \
    mogile/glue/exception.c \
    mogile/glue/files.c \
    mogile/glue/globals.c \
    mogile/glue/held_stream.c \
    mogile/glue/keys.c \
    mogile/glue/list.c \
    mogile/glue/module.c \
    mogile/glue/mogile.c \
    mogile/glue/mogile_admin.c \
    mogile/glue/mogile_class.c \
    mogile/glue/mogile_files.c \
    mogile/glue/mogile_info.c \
    mogile/glue/mogile_multi.c \
    mogile/glue/mogile_server.c \
    mogile/glue/mogilefs.c \
    mogile/glue/mogilefs_class.c \
    mogile/glue/mogilefs_commands.c \
    mogile/glue/options.c \
    mogile/glue/reply.c \
    mogile/glue/sink.c \
    mogile/glue/source.c \
    mogile/glue/stream_reader.c \
    mogile/glue/streams.c \
    mogile/glue/transfer.c \
    mogile/glue/waiting.c \
    mogile/glue/wrapper.c \
    mogile/glue/wrapper_client.c \
    mogile/glue/wrapper_dir.c], [yes],, [$PIECES_CFLAGS $MOGILE_CFLAGS])
fi
