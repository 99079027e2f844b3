/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ad723b2be987ecb20cc1101aa67b929461ba4f60 */

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanWorker_run, 0, 0, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, limits, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanWorker_setPrefetch, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, jobs, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanWorker_getPrefetch, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanWorker_setTls, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanWorker_setBusyPoll, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, microseconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_GearmanWorker_getBusyPoll arginfo_class_Pieces_GearmanWorker_getPrefetch

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanWorker_setWaiter, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, waiter, IS_CALLABLE, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_GearmanWorker_setDefaultWaiter arginfo_class_Pieces_GearmanWorker_setWaiter


ZEND_METHOD(Pieces_GearmanWorker, run);
ZEND_METHOD(Pieces_GearmanWorker, setPrefetch);
ZEND_METHOD(Pieces_GearmanWorker, getPrefetch);
ZEND_METHOD(Pieces_GearmanWorker, setTls);
ZEND_METHOD(Pieces_GearmanWorker, setBusyPoll);
ZEND_METHOD(Pieces_GearmanWorker, getBusyPoll);
ZEND_METHOD(Pieces_GearmanWorker, setWaiter);
ZEND_METHOD(Pieces_GearmanWorker, setDefaultWaiter);


static const zend_function_entry class_Pieces_GearmanWorker_methods[] = {
	ZEND_ME(Pieces_GearmanWorker, run, arginfo_class_Pieces_GearmanWorker_run, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, setPrefetch, arginfo_class_Pieces_GearmanWorker_setPrefetch, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, getPrefetch, arginfo_class_Pieces_GearmanWorker_getPrefetch, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, setTls, arginfo_class_Pieces_GearmanWorker_setTls, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, setBusyPoll, arginfo_class_Pieces_GearmanWorker_setBusyPoll, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, getBusyPoll, arginfo_class_Pieces_GearmanWorker_getBusyPoll, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, setWaiter, arginfo_class_Pieces_GearmanWorker_setWaiter, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanWorker, setDefaultWaiter, arginfo_class_Pieces_GearmanWorker_setDefaultWaiter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_GearmanWorker(zend_class_entry *class_entry_GearmanWorker)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "GearmanWorker", class_Pieces_GearmanWorker_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_GearmanWorker);

	return class_entry;
}
