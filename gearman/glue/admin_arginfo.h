/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 71187878d00c73b1313eb2edd454fb782194225c */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_GearmanAdmin___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, servers, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_addServer, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, host, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, port, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_addServers, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, servers, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_setTimeout, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, timeout, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_setTls, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_status, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_GearmanAdmin_workers arginfo_class_GearmanAdmin_status

#define arginfo_class_GearmanAdmin_version arginfo_class_GearmanAdmin_status

#define arginfo_class_GearmanAdmin_getPid arginfo_class_GearmanAdmin_status

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_maxQueue, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, function, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, max, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, normal, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, low, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_createFunction, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, function, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_GearmanAdmin_dropFunction arginfo_class_GearmanAdmin_createFunction

#define arginfo_class_GearmanAdmin_showJobs arginfo_class_GearmanAdmin_status

#define arginfo_class_GearmanAdmin_showUniqueJobs arginfo_class_GearmanAdmin_status

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_cancelJob, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, job_handle, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_GearmanAdmin_shutdown, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, graceful, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()


ZEND_METHOD(GearmanAdmin, __construct);
ZEND_METHOD(GearmanAdmin, addServer);
ZEND_METHOD(GearmanAdmin, addServers);
ZEND_METHOD(GearmanAdmin, setTimeout);
ZEND_METHOD(GearmanAdmin, setTls);
ZEND_METHOD(GearmanAdmin, status);
ZEND_METHOD(GearmanAdmin, workers);
ZEND_METHOD(GearmanAdmin, version);
ZEND_METHOD(GearmanAdmin, getPid);
ZEND_METHOD(GearmanAdmin, maxQueue);
ZEND_METHOD(GearmanAdmin, createFunction);
ZEND_METHOD(GearmanAdmin, dropFunction);
ZEND_METHOD(GearmanAdmin, showJobs);
ZEND_METHOD(GearmanAdmin, showUniqueJobs);
ZEND_METHOD(GearmanAdmin, cancelJob);
ZEND_METHOD(GearmanAdmin, shutdown);


static const zend_function_entry class_GearmanAdmin_methods[] = {
	ZEND_ME(GearmanAdmin, __construct, arginfo_class_GearmanAdmin___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, addServer, arginfo_class_GearmanAdmin_addServer, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, addServers, arginfo_class_GearmanAdmin_addServers, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, setTimeout, arginfo_class_GearmanAdmin_setTimeout, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, setTls, arginfo_class_GearmanAdmin_setTls, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, status, arginfo_class_GearmanAdmin_status, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, workers, arginfo_class_GearmanAdmin_workers, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, version, arginfo_class_GearmanAdmin_version, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, getPid, arginfo_class_GearmanAdmin_getPid, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, maxQueue, arginfo_class_GearmanAdmin_maxQueue, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, createFunction, arginfo_class_GearmanAdmin_createFunction, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, dropFunction, arginfo_class_GearmanAdmin_dropFunction, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, showJobs, arginfo_class_GearmanAdmin_showJobs, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, showUniqueJobs, arginfo_class_GearmanAdmin_showUniqueJobs, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, cancelJob, arginfo_class_GearmanAdmin_cancelJob, ZEND_ACC_PUBLIC)
	ZEND_ME(GearmanAdmin, shutdown, arginfo_class_GearmanAdmin_shutdown, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_GearmanAdmin(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "GearmanAdmin", class_GearmanAdmin_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
