dnl glue/: what the Zend sides of the three extensions share. Compiled once, linked into every .so, where it
dnl stays hidden.

PHP_ADD_BUILD_DIR([glue])
PHP_ADD_SOURCES_X([$pieces_dir],
  [glue/array.c glue/call.c glue/doc_comments.c glue/ini.c glue/interrupt.c glue/memory.c glue/object.c glue/tls_options.c glue/waiter.c],
  [$PIECES_CFLAGS], [shared_objects_glue], [yes])
shared_objects_glue="$shared_objects_net $shared_objects_glue"
