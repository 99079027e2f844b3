<?php
/*
 * A worker that does something else when there is no job
 * For: GearmanWorker::setTimeout, GearmanWorker::timeout, GearmanWorker::options, GearmanWorker::setOptions, GearmanWorker::addOptions, GearmanWorker::removeOptions, GearmanWorker::returnCode, GearmanWorker::error, GearmanWorker::getErrno
 */
$worker = new GearmanWorker();
$worker->addServer('127.0.0.1', 4730);
$worker->addFunction('reverse', fn (GearmanJob $job): string => strrev($job->workload()));
$worker->setTimeout(100);     // milliseconds
var_dump($worker->timeout(), $worker->work(), $worker->returnCode() === GEARMAN_TIMEOUT);

$worker->addOptions(GEARMAN_WORKER_NON_BLOCKING);
var_dump(($worker->options() & GEARMAN_WORKER_NON_BLOCKING) !== 0);
$worker->removeOptions(GEARMAN_WORKER_NON_BLOCKING);
$worker->setOptions(GEARMAN_WORKER_GRAB_UNIQ | GEARMAN_WORKER_TIMEOUT_RETURN);

$alone = new GearmanWorker();
$alone->addServer('127.0.0.1', 1);
$alone->addFunction('reverse', 'strrev');
$alone->setTimeout(100);
@$alone->work();
var_dump($alone->returnCode() !== GEARMAN_SUCCESS, is_string($alone->error()), $alone->getErrno() === 111);
/*
Output:
int(100)
bool(false)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
*/
