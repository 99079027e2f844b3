dnl gearman: GearmanClient, GearmanWorker and their kin. Of libgearman only the headers are used.

PHP_ARG_ENABLE([gearman], [whether to build gearman],
  [AS_HELP_STRING([--disable-gearman], [Pieces: do not build the gearman extension])],
  [yes], [no])

if test "$PHP_GEARMAN" != "no"; then
  PIECES_NEED([gearman], [gearmand], [libgearman-dev], [--disable-gearman])
  GEARMAN_CFLAGS="$PIECES_PKG_CFLAGS"
  PHP_EVAL_LIBLINE([$PIECES_NET_LIBS], [GEARMAN_SHARED_LIBADD])
  PHP_SUBST([GEARMAN_SHARED_LIBADD])

  shared_objects_gearman="$shared_objects_glue"
  PHP_ADD_BUILD_DIR([gearman/engine])
  PHP_ADD_BUILD_DIR([gearman/glue])
  PHP_ADD_SOURCES_X([$pieces_dir], [\
    gearman/engine/admin.c \
    gearman/engine/client.c \
    gearman/engine/client_lost.c \
    gearman/engine/client_ping.c \
    gearman/engine/client_reply.c \
    gearman/engine/client_send.c \
    gearman/engine/client_transfer.c \
    gearman/engine/connection.c \
    gearman/engine/echo.c \
    gearman/engine/error.c \
    gearman/engine/client_conn.c \
    gearman/engine/memory.c \
    gearman/engine/packet.c \
    gearman/engine/pool.c \
    gearman/engine/task.c \
    gearman/engine/worker.c \
    gearman/engine/worker_conn.c \
    gearman/engine/worker_functions.c \
    gearman/engine/worker_grab.c \
    gearman/engine/worker_held.c \
    gearman/engine/worker_reply.c \
    gearman/engine/worker_request.c \
    gearman/engine/worker_return.c \
    gearman/engine/worker_send.c \
    gearman/engine/worker_tell.c], [$PIECES_ENGINE_CFLAGS $GEARMAN_CFLAGS], [shared_objects_gearman], [yes])
  PHP_NEW_EXTENSION([gearman], [\
    gearman/glue/admin.c \
    gearman/glue/base.c \
    gearman/glue/client.c \
    gearman/glue/client_do.c \
    gearman/glue/client_object.c \
    gearman/glue/client_tasks.c \
    gearman/glue/exception.c \
    gearman/glue/gearman.c \
    gearman/glue/globals.c \
    gearman/glue/job.c \
    gearman/glue/pieces_client.c \
    gearman/glue/pieces_worker.c \
    gearman/glue/run.c \
    gearman/glue/support.c \
    gearman/glue/task.c \
    gearman/glue/waiting.c \
    gearman/glue/worker.c \
    gearman/glue/worker_object.c], [yes],, [$PIECES_CFLAGS $GEARMAN_CFLAGS])
fi
