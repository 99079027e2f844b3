/* GearmanException. */

#include "gearman/glue/php_gearman.h"

#include "gearman/glue/exception_arginfo.h"

zend_class_entry *php_gearman_exception_ce;

void php_gearman_exception_register(void)
{
	php_gearman_exception_ce = register_class_GearmanException(zend_ce_exception);
}
