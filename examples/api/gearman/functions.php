<?php
/*
 * The same as functions
 * For: gearman_version, gearman_client_create, gearman_worker_create, gearman_verbose_name
 */
$client = gearman_client_create();
gearman_client_add_server($client, '127.0.0.1', 4730);
gearman_client_do_background($client, 'reverse', 'Hello');

$worker = gearman_worker_create();
gearman_worker_add_server($worker, '127.0.0.1', 4730);
gearman_worker_add_function($worker, 'reverse', function (GearmanJob $job): void {
	echo strrev(gearman_job_workload($job)), "\n";
});
gearman_worker_work($worker);
echo version_compare(gearman_version(), '1.0', '>') ? gearman_verbose_name(GEARMAN_VERBOSE_INFO) : '', "\n";
/*
Output:
olleH
INFO
*/
