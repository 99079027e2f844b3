/* Pieces\GearmanWorker: what pecl/gearman's worker has not. run() is in run.c. */

#include "gearman/glue/worker_object.h"

#include "gearman/glue/pieces_worker_arginfo.h"

ZEND_METHOD(Pieces_GearmanWorker, setTls)
{
	HashTable *options = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
	Z_PARAM_OPTIONAL
	Z_PARAM_ARRAY_HT(options)
	ZEND_PARSE_PARAMETERS_END();
	php_gearman_set_tls(&php_gearman_worker_of(Z_OBJ_P(ZEND_THIS))->engine.pool, options);
}

void php_gearman_pieces_worker_register(void)
{
	register_class_Pieces_GearmanWorker(php_gearman_worker_ce);
}
