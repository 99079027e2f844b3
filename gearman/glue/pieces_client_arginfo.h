/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 40de05ea08e9bebb7c56ef9977ea4d32b2a51f01 */

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanClient_doBackgroundAt, 0, 3, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, function, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, workload, IS_STRING, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, when, DateTimeInterface, MAY_BE_LONG, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, unique, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanClient_setTls, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanClient_setBusyPoll, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, microseconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanClient_getBusyPoll, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanClient_setWaiter, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, waiter, IS_CALLABLE, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_GearmanClient_setDefaultWaiter arginfo_class_Pieces_GearmanClient_setWaiter


ZEND_METHOD(Pieces_GearmanClient, doBackgroundAt);
ZEND_METHOD(Pieces_GearmanClient, setTls);
ZEND_METHOD(Pieces_GearmanClient, setBusyPoll);
ZEND_METHOD(Pieces_GearmanClient, getBusyPoll);
ZEND_METHOD(Pieces_GearmanClient, setWaiter);
ZEND_METHOD(Pieces_GearmanClient, setDefaultWaiter);


static const zend_function_entry class_Pieces_GearmanClient_methods[] = {
	ZEND_ME(Pieces_GearmanClient, doBackgroundAt, arginfo_class_Pieces_GearmanClient_doBackgroundAt, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanClient, setTls, arginfo_class_Pieces_GearmanClient_setTls, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanClient, setBusyPoll, arginfo_class_Pieces_GearmanClient_setBusyPoll, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanClient, getBusyPoll, arginfo_class_Pieces_GearmanClient_getBusyPoll, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanClient, setWaiter, arginfo_class_Pieces_GearmanClient_setWaiter, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanClient, setDefaultWaiter, arginfo_class_Pieces_GearmanClient_setDefaultWaiter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_GearmanClient(zend_class_entry *class_entry_GearmanClient)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "GearmanClient", class_Pieces_GearmanClient_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_GearmanClient);

	return class_entry;
}
