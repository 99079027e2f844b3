/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 1d7d9d6da5de502c162eb4c7e27d6a48a23bd4f2 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Pieces_GearmanAdmin___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, servers, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_addServer, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, host, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, port, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_addServers, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, servers, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_setTimeout, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, timeout, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_setTls, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_status, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_GearmanAdmin_workers arginfo_class_Pieces_GearmanAdmin_status

#define arginfo_class_Pieces_GearmanAdmin_version arginfo_class_Pieces_GearmanAdmin_status

#define arginfo_class_Pieces_GearmanAdmin_getPid arginfo_class_Pieces_GearmanAdmin_status

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_maxQueue, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, function, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, max, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, normal, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, low, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_createFunction, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, function, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Pieces_GearmanAdmin_dropFunction arginfo_class_Pieces_GearmanAdmin_createFunction

#define arginfo_class_Pieces_GearmanAdmin_showJobs arginfo_class_Pieces_GearmanAdmin_status

#define arginfo_class_Pieces_GearmanAdmin_showUniqueJobs arginfo_class_Pieces_GearmanAdmin_status

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_cancelJob, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, job_handle, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_TENTATIVE_RETURN_TYPE_INFO_EX(arginfo_class_Pieces_GearmanAdmin_shutdown, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, graceful, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()


ZEND_METHOD(Pieces_GearmanAdmin, __construct);
ZEND_METHOD(Pieces_GearmanAdmin, addServer);
ZEND_METHOD(Pieces_GearmanAdmin, addServers);
ZEND_METHOD(Pieces_GearmanAdmin, setTimeout);
ZEND_METHOD(Pieces_GearmanAdmin, setTls);
ZEND_METHOD(Pieces_GearmanAdmin, status);
ZEND_METHOD(Pieces_GearmanAdmin, workers);
ZEND_METHOD(Pieces_GearmanAdmin, version);
ZEND_METHOD(Pieces_GearmanAdmin, getPid);
ZEND_METHOD(Pieces_GearmanAdmin, maxQueue);
ZEND_METHOD(Pieces_GearmanAdmin, createFunction);
ZEND_METHOD(Pieces_GearmanAdmin, dropFunction);
ZEND_METHOD(Pieces_GearmanAdmin, showJobs);
ZEND_METHOD(Pieces_GearmanAdmin, showUniqueJobs);
ZEND_METHOD(Pieces_GearmanAdmin, cancelJob);
ZEND_METHOD(Pieces_GearmanAdmin, shutdown);


static const zend_function_entry class_Pieces_GearmanAdmin_methods[] = {
	ZEND_ME(Pieces_GearmanAdmin, __construct, arginfo_class_Pieces_GearmanAdmin___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, addServer, arginfo_class_Pieces_GearmanAdmin_addServer, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, addServers, arginfo_class_Pieces_GearmanAdmin_addServers, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, setTimeout, arginfo_class_Pieces_GearmanAdmin_setTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, setTls, arginfo_class_Pieces_GearmanAdmin_setTls, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, status, arginfo_class_Pieces_GearmanAdmin_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, workers, arginfo_class_Pieces_GearmanAdmin_workers, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, version, arginfo_class_Pieces_GearmanAdmin_version, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, getPid, arginfo_class_Pieces_GearmanAdmin_getPid, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, maxQueue, arginfo_class_Pieces_GearmanAdmin_maxQueue, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, createFunction, arginfo_class_Pieces_GearmanAdmin_createFunction, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, dropFunction, arginfo_class_Pieces_GearmanAdmin_dropFunction, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, showJobs, arginfo_class_Pieces_GearmanAdmin_showJobs, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, showUniqueJobs, arginfo_class_Pieces_GearmanAdmin_showUniqueJobs, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, cancelJob, arginfo_class_Pieces_GearmanAdmin_cancelJob, ZEND_ACC_PUBLIC)
	ZEND_ME(Pieces_GearmanAdmin, shutdown, arginfo_class_Pieces_GearmanAdmin_shutdown, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Pieces_GearmanAdmin(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Pieces", "GearmanAdmin", class_Pieces_GearmanAdmin_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
