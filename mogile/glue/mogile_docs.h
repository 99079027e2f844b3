/* This file is made by bin/api of the stubs. */
#include "glue/doc_comments.h"

static const struct php_pieces_doc mogile_docs[] = {
	{"Mogile",
		"/**\n"
		" * A client of a MogileFS installation: stores and fetches files by key.\n"
		" *\n"
		" * Trackers know which storage nodes hold the copies of a file; the contents are sent to and read from the nodes over\n"
		" * HTTP. Every method that talks to a tracker or to a storage node throws MogileException on failure. Arguments that\n"
		" * are invalid throw ValueError or TypeError.\n"
		" *\n"
		" * A callback for progress gets the bytes done and the file's size (null: not known), as function(int $done, ?int\n"
		" * $total). If it returns false, the transfer is cancelled and MogileException (cancelled) is thrown; what it throws\n"
		" * reaches the caller.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"Mogile::__construct",
		"/**\n"
		" * Creates a client. No connection is made before the first call.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array|string $trackers \"host\" or \"host:port\" (default port: 7001), or a list of them, all of one\n"
		" *     installation\n"
		" * @param string $domain the domain of this object's files\n"
		" * @param array $options as for setOptions()\n"
		" * @throws ValueError if a tracker, the domain or an option is invalid\n"
		" */"},
	{"Mogile::changeClass",
		"/**\n"
		" * Changes a class itself. (updateClass() moves a file to another class.)\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $class its name\n"
		" * @param int $mindevcount as for createClass()\n"
		" * @param string|null $hashtype as for createClass()\n"
		" * @param string|null $replpolicy as for createClass()\n"
		" * @param string|null $domain the domain; null: this object's\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such class\n"
		" */"},
	{"Mogile::clearCache",
		"/**\n"
		" * Has the tracker, and this object, forget what they have cached of domains, classes, hosts and devices.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::close",
		"/**\n"
		" * Closes all connections; the next call opens them again.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" */"},
	{"Mogile::command",
		"/**\n"
		" * Sends any command to a tracker.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $command its name\n"
		" * @param array $arguments by name; for a command that begins with \"!\", words in order\n"
		" * @return array<string, string> the reply's fields; for a command that begins with \"!\", its lines\n"
		" * @throws MogileException if the tracker answers with an error\n"
		" */"},
	{"Mogile::createClass",
		"/**\n"
		" * Creates a class of files.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $class its name\n"
		" * @param int $mindevcount on how many devices each of its files is stored\n"
		" * @param string|null $hashtype \"MD5\" or \"SHA-1\": of the checksums that are kept; null: none\n"
		" * @param string|null $replpolicy the replication policy, as \"MultipleHosts(3)\"; null: the tracker's default\n"
		" * @param string|null $domain the domain; null: this object's\n"
		" * @return void\n"
		" * @throws MogileException if it is there already (class_exists)\n"
		" */"},
	{"Mogile::createDevice",
		"/**\n"
		" * Adds a device to a host.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $host the host's name\n"
		" * @param int $device the device's id\n"
		" * @param string $state \"alive\", \"down\", \"drain\", \"readonly\" or \"dead\"\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such host\n"
		" * @throws MogileException if the id is in use (existing_devid)\n"
		" */"},
	{"Mogile::createDomain",
		"/**\n"
		" * Creates a domain.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $domain its name\n"
		" * @return void\n"
		" * @throws MogileException if it is there already (domain_exists)\n"
		" */"},
	{"Mogile::createHost",
		"/**\n"
		" * Adds a host of storage nodes.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $host its name\n"
		" * @param string $ip its address\n"
		" * @param int $port its HTTP port\n"
		" * @param string $status \"alive\", \"down\" or \"dead\"\n"
		" * @param int|null $getPort the port where files are read, if it is not $port\n"
		" * @param string|null $altIp the address in the part of the network that $altMask names\n"
		" * @param string|null $altMask as \"10.0.0.0/8\"\n"
		" * @return int the host's id\n"
		" * @throws MogileException if it is there already (host_exists)\n"
		" */"},
	{"Mogile::delete",
		"/**\n"
		" * Deletes a file.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" */"},
	{"Mogile::deleteClass",
		"/**\n"
		" * Deletes a class.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $class its name\n"
		" * @param string|null $domain the domain; null: this object's\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such class\n"
		" * @throws MogileException if it has files (class_has_files)\n"
		" */"},
	{"Mogile::deleteDomain",
		"/**\n"
		" * Deletes a domain.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $domain its name\n"
		" * @return void\n"
		" * @throws MogileException if it has files (domain_has_files)\n"
		" * @throws MogileNotFoundException if there is no such domain\n"
		" */"},
	{"Mogile::deleteHost",
		"/**\n"
		" * Deletes a host.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $host its name\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such host\n"
		" * @throws MogileException if it has devices (host_not_empty)\n"
		" */"},
	{"Mogile::devices",
		"/**\n"
		" * Returns all devices.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array by id: hostId, status, weight, mbTotal, mbUsed, mbFree, ...\n"
		" */"},
	{"Mogile::domains",
		"/**\n"
		" * Returns all domains and their classes.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array by domain and class: mindevcount (number of copies), replpolicy (replication policy), hashtype\n"
		" */"},
	{"Mogile::exists",
		"/**\n"
		" * Tells whether a key is there.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @return bool false if it is not\n"
		" * @throws MogileTrackerException if no tracker answered\n"
		" */"},
	{"Mogile::fileDebug",
		"/**\n"
		" * Returns all that the tracker's database holds of a file, by its key or by its id.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string|null $key the key; null: $fid is given\n"
		" * @param int|null $fid the file's id\n"
		" * @return array fields by name, as the tracker names them\n"
		" * @throws MogileNotFoundException if there is no such file\n"
		" */"},
	{"Mogile::fileInfo",
		"/**\n"
		" * Returns the tracker's data of a file.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @return array{domain: string, class: string, key: string, fid: int, length: int, devcount: int,\n"
		" *     devids: list<int>, checksum: ?string} devids: the devices that have a copy; checksum: as \"MD5:...\", null if\n"
		" *     there is none\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" */"},
	{"Mogile::fsckClearLog",
		"/**\n"
		" * Deletes the log of the check.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::fsckLog",
		"/**\n"
		" * Returns what the check found, 100 entries at most.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param int $after the id of the last entry seen\n"
		" * @return list<array{id: int, time: int, fid: int, event: string, device: ?int}> entries\n"
		" */"},
	{"Mogile::fsckReset",
		"/**\n"
		" * Makes the next check of all files start from the beginning.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param bool $policyOnly true: check only on how many devices files are, and do not look at the copies\n"
		" * @param int $startFid the id of the file to begin with\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::fsckStart",
		"/**\n"
		" * Starts a check of all files (fsck).\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::fsckStatus",
		"/**\n"
		" * Returns how the check of all files is going.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array fields by name, as running, current_time, max_fid_checked\n"
		" */"},
	{"Mogile::fsckStop",
		"/**\n"
		" * Stops the check of all files.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::getDomain",
		"/**\n"
		" * Returns the domain of this object's files.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return string as the constructor was given\n"
		" */"},
	{"Mogile::getFile",
		"/**\n"
		" * Fetches a file to a local path, which appears whole or not at all.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param string $file the path; an existing file is replaced\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @param bool $verify true: compare size and checksum with what the tracker knows\n"
		" * @return int the number of bytes\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" * @throws MogileStorageException if no node gave the complete file\n"
		" * @throws MogileException if the path cannot be written (sink_failed)\n"
		" */"},
	{"Mogile::getFileData",
		"/**\n"
		" * Fetches a file as a string.\n"
		" *\n"
		" * If a node fails during the transfer, the next one continues from the byte that was reached.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @param bool $verify true: compare size and checksum with what the tracker knows\n"
		" * @return string the contents\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" * @throws MogileStorageException if no node gave the complete file\n"
		" * @throws MogileException if it does not fit into memory_limit (out_of_memory)\n"
		" */"},
	{"Mogile::getMulti",
		"/**\n"
		" * Fetches many files at once.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $keys the keys\n"
		" * @param callable|null $progress function(int $done, ?int $total): the bytes of all files; $total is null\n"
		" * @param bool $verify as for getFileData()\n"
		" * @return array by key: the contents, or the MogileException that says what went wrong\n"
		" */"},
	{"Mogile::getOptions",
		"/**\n"
		" * Returns all options.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array the values by name, as for setOptions()\n"
		" */"},
	{"Mogile::getPaths",
		"/**\n"
		" * Returns URLs of a file's copies.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param int|null $count how many paths to request; null: the option pathCount\n"
		" * @param bool $verify true: the tracker looks whether the copies are there\n"
		" * @param string|null $zone zone of the network; null: the option zone\n"
		" * @return list<string> URLs\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" */"},
	{"Mogile::getStream",
		"/**\n"
		" * Opens a file as a stream to read from. fseek() works.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @return resource the stream\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" */"},
	{"Mogile::getTrackers",
		"/**\n"
		" * Returns the trackers.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return list<string> \"host:port\"\n"
		" */"},
	{"Mogile::hosts",
		"/**\n"
		" * Returns all hosts of storage nodes.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array by name: id, ip, port, getPort, altIp, altMask, status\n"
		" */"},
	{"Mogile::jobs",
		"/**\n"
		" * Returns the jobs (processes) of the tracker that is asked.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, array{count: int, desired: int, pids: list<int>}> by name of the job\n"
		" */"},
	{"Mogile::keys",
		"/**\n"
		" * Returns an iterator over all keys, which are fetched page by page.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $prefix what the keys begin with\n"
		" * @param int $page how many are fetched at a time, 1 to 1000\n"
		" * @return MogileKeys the iterator\n"
		" */"},
	{"Mogile::listFids",
		"/**\n"
		" * Returns files by id: the first ones above an id.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param int $after the id\n"
		" * @param int $count how many at most\n"
		" * @return list<array{fid: int, domain: string, class: string, key: string, length: int, devcount: int}> files\n"
		" */"},
	{"Mogile::listKeys",
		"/**\n"
		" * Returns a page of keys, in order.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $prefix what the keys begin with\n"
		" * @param string $after the last key of the page before\n"
		" * @param int $limit 1 to 1000\n"
		" * @return list<string> keys; less than $limit: it is the last page\n"
		" */"},
	{"Mogile::monitorRound",
		"/**\n"
		" * Waits until the tracker has looked once at all devices.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::passthru",
		"/**\n"
		" * Prints a file.\n"
		" *\n"
		" * What was printed cannot be undone: if the transfer fails in the middle, the call fails.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @param bool $verify true: compare size and checksum with what the tracker knows\n"
		" * @return int the number of bytes\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" * @throws MogileStorageException if no node gave the complete file\n"
		" */"},
	{"Mogile::ping",
		"/**\n"
		" * Asks a tracker to do nothing.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileTrackerException if none answered\n"
		" */"},
	{"Mogile::rebalanceReset",
		"/**\n"
		" * Forgets how far the rebalance has come.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException while it runs\n"
		" */"},
	{"Mogile::rebalanceSetPolicy",
		"/**\n"
		" * Sets what a rebalance moves.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $policy as in \"from_hosts=2 to_percent_free=50\"\n"
		" * @return void\n"
		" * @throws MogileException if the tracker does not take it\n"
		" */"},
	{"Mogile::rebalanceStart",
		"/**\n"
		" * Starts to move files between devices, by the policy that was set.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException if no policy was set\n"
		" */"},
	{"Mogile::rebalanceStatus",
		"/**\n"
		" * Returns how the rebalance is going.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array|null fields by name; null: there has never been a rebalance\n"
		" */"},
	{"Mogile::rebalanceStop",
		"/**\n"
		" * Stops the rebalance.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException on failure\n"
		" */"},
	{"Mogile::rebalanceTest",
		"/**\n"
		" * Returns what a rebalance would do, without doing it.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array fields by name\n"
		" * @throws MogileException if no policy was set\n"
		" */"},
	{"Mogile::rename",
		"/**\n"
		" * Gives a file another key.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $from the key\n"
		" * @param string $to the new key\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such key\n"
		" * @throws MogileException if the new key is there already (key_exists)\n"
		" */"},
	{"Mogile::replicateNow",
		"/**\n"
		" * Makes the tracker replicate the files that wait for it now.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return int how many files were queued\n"
		" */"},
	{"Mogile::setDefaultWaiter",
		"/**\n"
		" * Sets the waiter of all objects that are constructed from now on in this request, also those of class MogileFs.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter as for setWaiter()\n"
		" * @return void\n"
		" */"},
	{"Mogile::setDeviceState",
		"/**\n"
		" * Sets the state of a device.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $host the host's name\n"
		" * @param int $device the device's id\n"
		" * @param string $state \"alive\", \"down\", \"drain\", \"readonly\" or \"dead\"\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such host or device\n"
		" */"},
	{"Mogile::setDeviceWeight",
		"/**\n"
		" * Sets the weight of a device: its share of new files.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $host the host's name\n"
		" * @param int $device the device's id\n"
		" * @param int $weight 100 is the default\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such host or device\n"
		" */"},
	{"Mogile::setOptions",
		"/**\n"
		" * Sets options. With an unknown name or an invalid value it throws and changes nothing.\n"
		" *\n"
		" * Times are seconds (float; 0: no limit).\n"
		" *\n"
		" * - connectTimeout (2.0): to connect to a tracker\n"
		" * - timeout (10.0): for one command on one tracker\n"
		" * - rest (10.0): how long a tracker that failed is asked last\n"
		" * - nodeConnectTimeout (2.0): to connect to a storage node\n"
		" * - stallTimeout (10.0): in which no byte is sent or received\n"
		" * - totalTimeout (0): for one transfer\n"
		" * - connections (4): at once, to one node\n"
		" * - trackerConnections (8): at once, in storeMulti() and getMulti()\n"
		" * - concurrency (16): files transferred at the same time\n"
		" * - bufferSize (262144): of libcurl, 16384 to 524288 bytes\n"
		" * - pathCount (2): how many paths are requested from the tracker\n"
		" * - anyNode (false): accept paths to nodes that the tracker does not list\n"
		" * - zone (null): zone of the network, for get_paths\n"
		" * - createOpenArgs and createCloseArgs ([]): arguments for plugins of the tracker\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $options the values by name\n"
		" * @return void\n"
		" * @throws ValueError for an unknown name or a value out of range\n"
		" * @throws TypeError for a value of a wrong type\n"
		" */"},
	{"Mogile::setPathCache",
		"/**\n"
		" * Keeps paths of files in a cache, so that fetching needs no tracker.\n"
		" *\n"
		" * An entry is deleted when the file is deleted, renamed or stored again through this object, and when all its paths\n"
		" * fail. If another client changes the file, the old one may be read for up to $ttl seconds.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param object|callable|null $cache a Memcached, or function(string $op, string $key, ?array $paths, int $ttl):\n"
		" *     ?array with op \"get\", \"set\" or \"delete\"; null: none\n"
		" * @param int $ttl seconds\n"
		" * @return void\n"
		" */"},
	{"Mogile::setSetting",
		"/**\n"
		" * Sets a setting of the server.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $name its name\n"
		" * @param string $value its value\n"
		" * @return void\n"
		" * @throws MogileException if the tracker does not take it\n"
		" */"},
	{"Mogile::setWaiter",
		"/**\n"
		" * Sets a function that is called whenever this object waits, so that an event loop can do other work.\n"
		" *\n"
		" * The function is called as $waiter(array $read, array $write, ?float $seconds): void. The arrays are lists of\n"
		" * streams to wait for until one is readable or writable; they can be passed to stream_select() or an event\n"
		" * loop, and cannot be read, written or closed. $seconds is how long the wait may take, null for ever. The function\n"
		" * may suspend the running Fiber. It returns when a stream is ready or the time is over; if it returns early, it is\n"
		" * called again. The streams are closed when it has returned. An exception that it throws ends the call that waited.\n"
		" *\n"
		" * Several Fibers may use one object at once: each call has connections of its own. Where the function itself uses\n"
		" * the object, that waits without it. Names of trackers are resolved without it: that blocks.\n"
		" *\n"
		" * @since 0.2.0\n"
		" * @param callable|null $waiter the function; null: waits block, as without this method\n"
		" * @return void\n"
		" */"},
	{"Mogile::settings",
		"/**\n"
		" * Returns the server's settings.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, string> the values by name\n"
		" */"},
	{"Mogile::sleep",
		"/**\n"
		" * Asks a tracker to sleep; for tests of time-outs.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param int $seconds how long\n"
		" * @return void\n"
		" * @throws MogileTrackerException if that is longer than the option timeout\n"
		" */"},
	{"Mogile::stats",
		"/**\n"
		" * Returns statistics of the tracker that is asked.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return array<string, int|string> the values by name\n"
		" */"},
	{"Mogile::storeData",
		"/**\n"
		" * Stores a string under a key, in place of what was there.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param string|null $class the class; null or \"\": the domain's default\n"
		" * @param string $data the contents\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @param string|null $checksum \"MD5\", \"SHA-1\", \"NONE\"; null: the hash type of the class\n"
		" * @param bool $verify true: the tracker reads the file back and compares the checksum\n"
		" * @return int the file's id (fid)\n"
		" * @throws MogileException as storeFile()\n"
		" */"},
	{"Mogile::storeFile",
		"/**\n"
		" * Stores a local file under a key, in place of what was there.\n"
		" *\n"
		" * The tracker names several nodes; the file is sent to the first, and if that fails to the next. It becomes visible\n"
		" * when it is complete. On failure, what was there before stays.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param string|null $class the class; null or \"\": the domain's default\n"
		" * @param string $file a path, or anything that fopen() reads\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @param string|null $checksum \"MD5\", \"SHA-1\", \"NONE\"; null: the hash type of the class\n"
		" * @param bool $verify true: the tracker reads the file back and compares the checksum\n"
		" * @return int the file's id (fid)\n"
		" * @throws MogileException if the file cannot be read (source_failed)\n"
		" * @throws MogileStorageException if no node stored it\n"
		" * @throws MogileNotFoundException if there is no such domain or class\n"
		" * @throws MogileTrackerException if no tracker answered\n"
		" */"},
	{"Mogile::storeMulti",
		"/**\n"
		" * Stores many files at once.\n"
		" *\n"
		" * Up to concurrency files (an option) are transferred at the same time, over all nodes.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param array $files by key: the data, an SplFileInfo of a local file, or a stream\n"
		" * @param string|null $class the class; null or \"\": the domain's default\n"
		" * @param callable|null $progress function(int $done, ?int $total): the bytes of all files; $total is null\n"
		" * @param string|null $checksum as for storeFile()\n"
		" * @param bool $verify as for storeFile()\n"
		" * @return array by key: the file's id, or the MogileException that says what went wrong\n"
		" * @throws TypeError for a source of a wrong type\n"
		" */"},
	{"Mogile::storeStream",
		"/**\n"
		" * Stores the rest of a stream under a key, in place of what was there.\n"
		" *\n"
		" * A stream of unknown length is spooled, past 2 MiB to a temporary file.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param string|null $class the class; null or \"\": the domain's default\n"
		" * @param resource $stream the stream\n"
		" * @param int|null $length how many bytes to take; null: to the end\n"
		" * @param callable|null $progress function(int $done, ?int $total): see Mogile\n"
		" * @param string|null $checksum \"MD5\", \"SHA-1\", \"NONE\"; null: the hash type of the class\n"
		" * @param bool $verify true: the tracker reads the file back and compares the checksum\n"
		" * @return int the file's id (fid)\n"
		" * @throws MogileException as storeFile(); source_failed if the stream ends early or fails\n"
		" */"},
	{"Mogile::updateClass",
		"/**\n"
		" * Moves a file to another class.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $key the key\n"
		" * @param string $class the class\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such key or class\n"
		" */"},
	{"Mogile::updateHost",
		"/**\n"
		" * Changes a host. What is null stays as it is; 0 or \"\" takes $getPort, $altIp and $altMask away.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @param string $host its name\n"
		" * @param string|null $ip as for createHost()\n"
		" * @param int|null $port as for createHost()\n"
		" * @param string|null $status as for createHost()\n"
		" * @param int|null $getPort as for createHost()\n"
		" * @param string|null $altIp as for createHost()\n"
		" * @param string|null $altMask as for createHost()\n"
		" * @return void\n"
		" * @throws MogileNotFoundException if there is no such host\n"
		" */"},
	{"Mogile::version",
		"/**\n"
		" * Returns the version of the tracker that is asked.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return string as \"2.73\"\n"
		" */"},
	{"MogileException",
		"/**\n"
		" * Thrown for whatever goes wrong with MogileFS.\n"
		" *\n"
		" * The message names the key and the server. getErrorCode() has the reason in a form for programs.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"MogileException::getErrorCode",
		"/**\n"
		" * Returns the error code of the tracker, or one of this extension's own.\n"
		" *\n"
		" * Trackers have unknown_key, domain_not_found, key_exists and others. Those of this extension: tracker_down,\n"
		" * reply_lost, bad_reply, storage_failed, checksum_mismatch, size_mismatch, size_verify_error, bad_path,\n"
		" * source_failed, sink_failed, cancelled, error, no_key, out_of_memory, invalid. docs/mogile.md explains them.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return string the code\n"
		" */"},
	{"MogileFs",
		"/**\n"
		" * A client of a MogileFS installation, with the methods of pecl/mogilefs.\n"
		" *\n"
		" * Arrays hold the tracker's reply, keys and values as strings. Every failure throws MogileFsException, as does a call\n"
		" * before connect(). New code is better served by class Mogile.\n"
		" *\n"
		" * pecl/mogilefs: return types are not declared; here they are tentative.\n"
		" */"},
	{"MogileFs::__construct",

		"/** Creates a client without a connection. */"},
	{"MogileFs::checker",
		"/**\n"
		" * Sends the command \"checker\".\n"
		" *\n"
		" * Trackers of MogileFS 2.73 know no such command: see Mogile::fsckStart().\n"
		" *\n"
		" * @param string $status as the tracker takes it\n"
		" * @param string $level as the tracker takes it\n"
		" * @return bool true\n"
		" * @throws MogileFsException if the tracker does not know the command\n"
		" */"},
	{"MogileFs::close",
		"/**\n"
		" * Closes the connection.\n"
		" *\n"
		" * @return bool false if there was none\n"
		" */"},
	{"MogileFs::connect",
		"/**\n"
		" * Connects to a tracker.\n"
		" *\n"
		" * pecl/mogilefs: sends nothing to the tracker, so it does not notice one that does not answer.\n"
		" *\n"
		" * @param string $host name or address of the tracker\n"
		" * @param int $port its port, usually 7001\n"
		" * @param string $domain the domain of the files\n"
		" * @param float $timeout seconds that connecting may take\n"
		" * @return bool true\n"
		" * @throws MogileFsException if the tracker cannot be reached, or an argument is invalid\n"
		" */"},
	{"MogileFs::createClass",
		"/**\n"
		" * Creates a class of files.\n"
		" *\n"
		" * @param string $domain the domain; \"\": the connection's\n"
		" * @param string $class its name\n"
		" * @param int $mindevcount on how many devices each of its files is stored\n"
		" * @return array \"domain\", \"class\", \"mindevcount\"\n"
		" * @throws MogileFsException if it is there already\n"
		" */"},
	{"MogileFs::createDevice",
		"/**\n"
		" * Adds a device.\n"
		" *\n"
		" * The command has no host, as in pecl/mogilefs. Trackers of MogileFS 2.73 refuse it: use Mogile::createDevice().\n"
		" *\n"
		" * @param string $devid the device's id\n"
		" * @param string $status \"alive\", \"down\", \"drain\", \"readonly\" or \"dead\"\n"
		" * @return array the tracker's reply\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::createDomain",
		"/**\n"
		" * Creates a domain.\n"
		" *\n"
		" * @param string $domain its name\n"
		" * @return array \"domain\"\n"
		" * @throws MogileFsException if it is there already\n"
		" */"},
	{"MogileFs::createHost",
		"/**\n"
		" * Adds a host of storage nodes.\n"
		" *\n"
		" * @param string $hostname its name\n"
		" * @param string $ip its address\n"
		" * @param string $port its HTTP port\n"
		" * @return array \"hostid\", \"hostname\"\n"
		" * @throws MogileFsException if it is there already\n"
		" */"},
	{"MogileFs::delete",
		"/**\n"
		" * Deletes a file.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @return bool true\n"
		" * @throws MogileFsException if there is no such key\n"
		" */"},
	{"MogileFs::deleteClass",
		"/**\n"
		" * Deletes a class.\n"
		" *\n"
		" * @param string $domain the domain; \"\": the connection's\n"
		" * @param string $class its name\n"
		" * @return array \"domain\", \"class\"\n"
		" * @throws MogileFsException if there is no such class, or it has files\n"
		" */"},
	{"MogileFs::deleteDomain",
		"/**\n"
		" * Deletes a domain.\n"
		" *\n"
		" * @param string $domain its name\n"
		" * @return array \"domain\"\n"
		" * @throws MogileFsException if there is no such domain, or it has files\n"
		" */"},
	{"MogileFs::deleteHost",
		"/**\n"
		" * Deletes a host.\n"
		" *\n"
		" * @param string $hostname its name\n"
		" * @return bool true\n"
		" * @throws MogileFsException if there is no such host, or it has devices\n"
		" */"},
	{"MogileFs::disconnect",
		"/**\n"
		" * Closes the connection; another name of close().\n"
		" *\n"
		" * @return bool false if there was none\n"
		" */"},
	{"MogileFs::fileInfo",
		"/**\n"
		" * Returns the tracker's data of a file.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @return array fields by name, as fid, length, class, devcount\n"
		" * @throws MogileFsException if there is no such key\n"
		" */"},
	{"MogileFs::get",
		"/**\n"
		" * Returns URLs of a file's copies.\n"
		" *\n"
		" * @param string $key the key\n"
		" * @param int $pathcount how many paths to request\n"
		" * @return array \"paths\" (their number), \"path1\", \"path2\", ...\n"
		" * @throws MogileFsException if there is no such key\n"
		" */"},
	{"MogileFs::getDevices",
		"/**\n"
		" * Returns all devices.\n"
		" *\n"
		" * @return array \"devices\" (their number), and the fields of each, as \"dev1_devid\", \"dev1_status\"\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::getDomains",
		"/**\n"
		" * Returns all domains and their classes.\n"
		" *\n"
		" * @return array \"domains\" (their number), \"domain1\", \"domain1classes\", \"domain1class1name\", ...\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::getHosts",
		"/**\n"
		" * Returns all hosts of storage nodes.\n"
		" *\n"
		" * @return array \"hosts\" (their number), and the fields of each, as \"host1_hostname\", \"host1_hostip\"\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::getReadTimeout",
		"/**\n"
		" * Returns how long the tracker may take to answer a command.\n"
		" *\n"
		" * @return float seconds\n"
		" */"},
	{"MogileFs::isConnected",
		"/**\n"
		" * Tells whether there is a connection.\n"
		" *\n"
		" * @return bool false before connect() and after close()\n"
		" */"},
	{"MogileFs::isInDebuggingMode",
		"/**\n"
		" * Tells whether the extension was built for debugging.\n"
		" *\n"
		" * pecl/mogilefs: true if it was configured with --enable-debug.\n"
		" *\n"
		" * @return bool false\n"
		" */"},
	{"MogileFs::listFids",
		"/**\n"
		" * Returns files by id.\n"
		" *\n"
		" * @param string $from the id above which they begin\n"
		" * @param string $to how many at most\n"
		" * @return array \"fid_count\", and the fields of each file, as \"fid_1_fid\", \"fid_1_key\"\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::listKeys",
		"/**\n"
		" * Returns a page of keys, in order.\n"
		" *\n"
		" * @param string $prefix what the keys begin with\n"
		" * @param string $after the last key of the page before; \"\": the first page\n"
		" * @param int $limit how many at most, up to 1000\n"
		" * @return array \"key_count\", \"key_1\", \"key_2\", ..., and \"next_after\", the last key\n"
		" * @throws MogileFsException if there is none\n"
		" */"},
	{"MogileFs::monitorRound",
		"/**\n"
		" * Waits until the tracker has looked once at all devices.\n"
		" *\n"
		" * @return bool true\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::put",
		"/**\n"
		" * Stores a file under a key, in place of what was there.\n"
		" *\n"
		" * pecl/mogilefs: sends the file to one node only.\n"
		" *\n"
		" * @param string $pathOrContent the path of a local file, or the contents\n"
		" * @param string $key the key\n"
		" * @param string $class the class; \"\": the domain's default\n"
		" * @param bool $fileOnly true: the first argument is a path; false: it is the contents\n"
		" * @return bool true\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::rename",
		"/**\n"
		" * Gives a file another key.\n"
		" *\n"
		" * @param string $fromKey the key\n"
		" * @param string $toKey the new key\n"
		" * @return bool true\n"
		" * @throws MogileFsException if there is no such key, or the new key is there already\n"
		" */"},
	{"MogileFs::replicate",
		"/**\n"
		" * Makes the tracker replicate the files that wait for it now.\n"
		" *\n"
		" * @return array \"count\": how many files were queued\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::setReadTimeout",
		"/**\n"
		" * Sets how long the tracker may take to answer a command.\n"
		" *\n"
		" * @param float $readTimeout seconds; 0: no limit\n"
		" * @return void\n"
		" * @throws MogileFsException for a negative number\n"
		" */"},
	{"MogileFs::setState",
		"/**\n"
		" * Sets the state of a device.\n"
		" *\n"
		" * @param string $hostname the host's name\n"
		" * @param string $device the device's id\n"
		" * @param string $state \"alive\", \"down\", \"drain\", \"readonly\" or \"dead\"\n"
		" * @return bool true\n"
		" * @throws MogileFsException if there is no such device\n"
		" */"},
	{"MogileFs::setWeight",
		"/**\n"
		" * Sets the weight of a device: its share of new files.\n"
		" *\n"
		" * @param string $hostname the host's name\n"
		" * @param string $device the device's id\n"
		" * @param string $weight 100 is the default\n"
		" * @return bool true\n"
		" * @throws MogileFsException if there is no such device\n"
		" */"},
	{"MogileFs::sleep",
		"/**\n"
		" * Asks the tracker to sleep; for tests of time-outs.\n"
		" *\n"
		" * @param int $seconds how long\n"
		" * @return bool true\n"
		" * @throws MogileFsException if that is longer than the read time-out\n"
		" */"},
	{"MogileFs::stats",
		"/**\n"
		" * Returns statistics of the tracker.\n"
		" *\n"
		" * @param string $all is sent to the tracker as it is; trackers of MogileFS 2.73 do not use it\n"
		" * @return array the values by name\n"
		" * @throws MogileFsException on failure\n"
		" */"},
	{"MogileFs::updateClass",
		"/**\n"
		" * Changes a class.\n"
		" *\n"
		" * @param string $domain the domain; \"\": the connection's\n"
		" * @param string $class its name\n"
		" * @param int $mindevcount on how many devices each of its files is stored\n"
		" * @return array \"domain\", \"class\", \"mindevcount\"\n"
		" * @throws MogileFsException if there is no such class\n"
		" */"},
	{"MogileFs::updateHost",
		"/**\n"
		" * Changes a host.\n"
		" *\n"
		" * @param string $hostname its name\n"
		" * @param string $ip its address\n"
		" * @param string $port its HTTP port\n"
		" * @param string $state \"alive\", \"down\" or \"dead\"\n"
		" * @return array \"hostid\", \"hostname\"\n"
		" * @throws MogileFsException if there is no such host\n"
		" */"},
	{"MogileFsException",
		"/**\n"
		" * Thrown for every failure of MogileFs; the message is the tracker's.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"MogileKeys",
		"/**\n"
		" * An iterator over all keys with a prefix, which are fetched page by page. Made by Mogile::keys().\n"
		" *\n"
		" * A page is fetched when the iteration reaches it; next() and rewind() may throw MogileException.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @implements Iterator<int|null, string|null>\n"
		" */"},
	{"MogileKeys::__construct",
		"/**\n"
		" * Cannot be called: see Mogile::keys().\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"MogileKeys::current",
		"/**\n"
		" * Returns the current key of the file system.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return string|null the key; null after the last one\n"
		" */"},
	{"MogileKeys::key",
		"/**\n"
		" * Returns the position.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return int|null counted from 0; null after the last key\n"
		" */"},
	{"MogileKeys::next",
		"/**\n"
		" * Moves to the next key.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException if the next page cannot be fetched\n"
		" */"},
	{"MogileKeys::rewind",
		"/**\n"
		" * Goes back to the first key, which is fetched again.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return void\n"
		" * @throws MogileException if the page cannot be fetched\n"
		" */"},
	{"MogileKeys::valid",
		"/**\n"
		" * Tells whether there is a current key.\n"
		" *\n"
		" * @since 0.1.0\n"
		" * @return bool false after the last one\n"
		" */"},
	{"MogileNotFoundException",
		"/**\n"
		" * Thrown if there is no such key, domain, class, host or device.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"MogileStorageException",
		"/**\n"
		" * Thrown if no storage node took, or gave, the whole file.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
	{"MogileTrackerException",
		"/**\n"
		" * Thrown if no tracker could be asked, or none answered as the protocol says.\n"
		" *\n"
		" * @since 0.1.0\n"
		" */"},
};
