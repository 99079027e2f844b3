/* The module's globals, which others than module.c use. */
#include "mogile/glue/php_mogile.h"

ZEND_DECLARE_MODULE_GLOBALS(mogile)
