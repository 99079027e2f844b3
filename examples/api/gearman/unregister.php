<?php
/*
 * A function that is served no longer
 * For: GearmanWorker::unregister, GearmanWorker::unregisterAll
 */
$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('resize', fn (GearmanJob $job): string => '');
$worker->addFunction('reverse', fn (GearmanJob $job): string => strrev($job->workload()));
var_dump($worker->unregister('resize'), @$worker->unregister('unknown'));
var_dump($worker->unregisterAll());
/*
Output:
bool(true)
bool(false)
bool(true)
*/
