/* What all files of the extension look at: the waiters of setDefaultWaiter(), php.ini. */

#include "gearman/glue/php_gearman.h"

ZEND_DECLARE_MODULE_GLOBALS(gearman)
