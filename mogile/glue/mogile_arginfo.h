/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 1c5820441f7f63f8c9b395eed44b4bffacd84c24 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Mogile___construct, 0, 0, 2)
	ZEND_ARG_TYPE_MASK(0, trackers, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(0, domain, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_setOptions, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, options, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_getOptions, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_getDomain, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_getTrackers arginfo_class_Mogile_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_setWaiter, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, waiter, IS_CALLABLE, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_setDefaultWaiter arginfo_class_Mogile_setWaiter

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_close, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_storeFile, 0, 3, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, file, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, checksum, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_storeData, 0, 3, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, checksum, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_storeStream, 0, 3, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 1)
	ZEND_ARG_INFO(0, stream)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, checksum, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_getFileData, 0, 1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_getFile, 0, 2, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, file, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Mogile_getStream, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_passthru, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_getPaths, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, count, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, zone, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_fileInfo, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_fileDebug, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, fid, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_exists, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_delete, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_rename, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, from, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, to, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_updateClass, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_listKeys, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, prefix, IS_STRING, 0, "\"\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, after, IS_STRING, 0, "\"\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, limit, IS_LONG, 0, "1000")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Mogile_keys, 0, 0, MogileKeys, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, prefix, IS_STRING, 0, "\"\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, page, IS_LONG, 0, "1000")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_listFids, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, after, IS_LONG, 0, "0")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, count, IS_LONG, 0, "100")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_storeMulti, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, files, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, class, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, checksum, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_getMulti, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, keys, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, progress, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, verify, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_setPathCache, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_MASK(0, cache, MAY_BE_OBJECT|MAY_BE_CALLABLE|MAY_BE_NULL, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, ttl, IS_LONG, 0, "3600")
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_domains arginfo_class_Mogile_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_createDomain, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, domain, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_deleteDomain arginfo_class_Mogile_createDomain

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_createClass, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, mindevcount, IS_LONG, 0, "2")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, hashtype, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, replpolicy, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, domain, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_changeClass, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, mindevcount, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, hashtype, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, replpolicy, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, domain, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_deleteClass, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, domain, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_hosts arginfo_class_Mogile_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_createHost, 0, 3, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, ip, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, port, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_STRING, 0, "\"alive\"")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, getPort, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, altIp, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, altMask, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_updateHost, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, ip, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, port, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, getPort, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, altIp, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, altMask, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_deleteHost, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_devices arginfo_class_Mogile_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_createDevice, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, device, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, state, IS_STRING, 0, "\"alive\"")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_setDeviceState, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, device, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, state, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_setDeviceWeight, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, host, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, device, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, weight, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_settings arginfo_class_Mogile_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_setSetting, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, value, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_fsckStart arginfo_class_Mogile_close

#define arginfo_class_Mogile_fsckStop arginfo_class_Mogile_close

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_fsckReset, 0, 0, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, policyOnly, _IS_BOOL, 0, "false")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, startFid, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_fsckStatus arginfo_class_Mogile_getOptions

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_fsckLog, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, after, IS_LONG, 0, "0")
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_fsckClearLog arginfo_class_Mogile_close

#define arginfo_class_Mogile_rebalanceStart arginfo_class_Mogile_close

#define arginfo_class_Mogile_rebalanceStop arginfo_class_Mogile_close

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_rebalanceSetPolicy, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, policy, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_rebalanceTest arginfo_class_Mogile_getOptions

#define arginfo_class_Mogile_rebalanceReset arginfo_class_Mogile_close

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_rebalanceStatus, 0, 0, IS_ARRAY, 1)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_stats arginfo_class_Mogile_getOptions

#define arginfo_class_Mogile_jobs arginfo_class_Mogile_getOptions

#define arginfo_class_Mogile_version arginfo_class_Mogile_getDomain

#define arginfo_class_Mogile_monitorRound arginfo_class_Mogile_close

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_replicateNow, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Mogile_clearCache arginfo_class_Mogile_close

#define arginfo_class_Mogile_ping arginfo_class_Mogile_close

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_sleep, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Mogile_command, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, command, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, arguments, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()


ZEND_METHOD(Mogile, __construct);
ZEND_METHOD(Mogile, setOptions);
ZEND_METHOD(Mogile, getOptions);
ZEND_METHOD(Mogile, getDomain);
ZEND_METHOD(Mogile, getTrackers);
ZEND_METHOD(Mogile, setWaiter);
ZEND_METHOD(Mogile, setDefaultWaiter);
ZEND_METHOD(Mogile, close);
ZEND_METHOD(Mogile, storeFile);
ZEND_METHOD(Mogile, storeData);
ZEND_METHOD(Mogile, storeStream);
ZEND_METHOD(Mogile, getFileData);
ZEND_METHOD(Mogile, getFile);
ZEND_METHOD(Mogile, getStream);
ZEND_METHOD(Mogile, passthru);
ZEND_METHOD(Mogile, getPaths);
ZEND_METHOD(Mogile, fileInfo);
ZEND_METHOD(Mogile, fileDebug);
ZEND_METHOD(Mogile, exists);
ZEND_METHOD(Mogile, delete);
ZEND_METHOD(Mogile, rename);
ZEND_METHOD(Mogile, updateClass);
ZEND_METHOD(Mogile, listKeys);
ZEND_METHOD(Mogile, keys);
ZEND_METHOD(Mogile, listFids);
ZEND_METHOD(Mogile, storeMulti);
ZEND_METHOD(Mogile, getMulti);
ZEND_METHOD(Mogile, setPathCache);
ZEND_METHOD(Mogile, domains);
ZEND_METHOD(Mogile, createDomain);
ZEND_METHOD(Mogile, deleteDomain);
ZEND_METHOD(Mogile, createClass);
ZEND_METHOD(Mogile, changeClass);
ZEND_METHOD(Mogile, deleteClass);
ZEND_METHOD(Mogile, hosts);
ZEND_METHOD(Mogile, createHost);
ZEND_METHOD(Mogile, updateHost);
ZEND_METHOD(Mogile, deleteHost);
ZEND_METHOD(Mogile, devices);
ZEND_METHOD(Mogile, createDevice);
ZEND_METHOD(Mogile, setDeviceState);
ZEND_METHOD(Mogile, setDeviceWeight);
ZEND_METHOD(Mogile, settings);
ZEND_METHOD(Mogile, setSetting);
ZEND_METHOD(Mogile, fsckStart);
ZEND_METHOD(Mogile, fsckStop);
ZEND_METHOD(Mogile, fsckReset);
ZEND_METHOD(Mogile, fsckStatus);
ZEND_METHOD(Mogile, fsckLog);
ZEND_METHOD(Mogile, fsckClearLog);
ZEND_METHOD(Mogile, rebalanceStart);
ZEND_METHOD(Mogile, rebalanceStop);
ZEND_METHOD(Mogile, rebalanceSetPolicy);
ZEND_METHOD(Mogile, rebalanceTest);
ZEND_METHOD(Mogile, rebalanceReset);
ZEND_METHOD(Mogile, rebalanceStatus);
ZEND_METHOD(Mogile, stats);
ZEND_METHOD(Mogile, jobs);
ZEND_METHOD(Mogile, version);
ZEND_METHOD(Mogile, monitorRound);
ZEND_METHOD(Mogile, replicateNow);
ZEND_METHOD(Mogile, clearCache);
ZEND_METHOD(Mogile, ping);
ZEND_METHOD(Mogile, sleep);
ZEND_METHOD(Mogile, command);


static const zend_function_entry class_Mogile_methods[] = {
	ZEND_ME(Mogile, __construct, arginfo_class_Mogile___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setOptions, arginfo_class_Mogile_setOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getOptions, arginfo_class_Mogile_getOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getDomain, arginfo_class_Mogile_getDomain, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getTrackers, arginfo_class_Mogile_getTrackers, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setWaiter, arginfo_class_Mogile_setWaiter, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setDefaultWaiter, arginfo_class_Mogile_setDefaultWaiter, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Mogile, close, arginfo_class_Mogile_close, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, storeFile, arginfo_class_Mogile_storeFile, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, storeData, arginfo_class_Mogile_storeData, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, storeStream, arginfo_class_Mogile_storeStream, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getFileData, arginfo_class_Mogile_getFileData, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getFile, arginfo_class_Mogile_getFile, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getStream, arginfo_class_Mogile_getStream, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, passthru, arginfo_class_Mogile_passthru, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getPaths, arginfo_class_Mogile_getPaths, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fileInfo, arginfo_class_Mogile_fileInfo, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fileDebug, arginfo_class_Mogile_fileDebug, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, exists, arginfo_class_Mogile_exists, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, delete, arginfo_class_Mogile_delete, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rename, arginfo_class_Mogile_rename, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, updateClass, arginfo_class_Mogile_updateClass, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, listKeys, arginfo_class_Mogile_listKeys, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, keys, arginfo_class_Mogile_keys, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, listFids, arginfo_class_Mogile_listFids, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, storeMulti, arginfo_class_Mogile_storeMulti, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, getMulti, arginfo_class_Mogile_getMulti, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setPathCache, arginfo_class_Mogile_setPathCache, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, domains, arginfo_class_Mogile_domains, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, createDomain, arginfo_class_Mogile_createDomain, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, deleteDomain, arginfo_class_Mogile_deleteDomain, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, createClass, arginfo_class_Mogile_createClass, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, changeClass, arginfo_class_Mogile_changeClass, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, deleteClass, arginfo_class_Mogile_deleteClass, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, hosts, arginfo_class_Mogile_hosts, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, createHost, arginfo_class_Mogile_createHost, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, updateHost, arginfo_class_Mogile_updateHost, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, deleteHost, arginfo_class_Mogile_deleteHost, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, devices, arginfo_class_Mogile_devices, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, createDevice, arginfo_class_Mogile_createDevice, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setDeviceState, arginfo_class_Mogile_setDeviceState, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setDeviceWeight, arginfo_class_Mogile_setDeviceWeight, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, settings, arginfo_class_Mogile_settings, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, setSetting, arginfo_class_Mogile_setSetting, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fsckStart, arginfo_class_Mogile_fsckStart, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fsckStop, arginfo_class_Mogile_fsckStop, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fsckReset, arginfo_class_Mogile_fsckReset, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fsckStatus, arginfo_class_Mogile_fsckStatus, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fsckLog, arginfo_class_Mogile_fsckLog, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, fsckClearLog, arginfo_class_Mogile_fsckClearLog, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rebalanceStart, arginfo_class_Mogile_rebalanceStart, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rebalanceStop, arginfo_class_Mogile_rebalanceStop, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rebalanceSetPolicy, arginfo_class_Mogile_rebalanceSetPolicy, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rebalanceTest, arginfo_class_Mogile_rebalanceTest, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rebalanceReset, arginfo_class_Mogile_rebalanceReset, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, rebalanceStatus, arginfo_class_Mogile_rebalanceStatus, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, stats, arginfo_class_Mogile_stats, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, jobs, arginfo_class_Mogile_jobs, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, version, arginfo_class_Mogile_version, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, monitorRound, arginfo_class_Mogile_monitorRound, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, replicateNow, arginfo_class_Mogile_replicateNow, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, clearCache, arginfo_class_Mogile_clearCache, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, ping, arginfo_class_Mogile_ping, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, sleep, arginfo_class_Mogile_sleep, ZEND_ACC_PUBLIC)
	ZEND_ME(Mogile, command, arginfo_class_Mogile_command, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Mogile(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "Mogile", class_Mogile_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
