--TEST--
gearman: what typical mistakes are told: what was wrong, where, and what helps
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('gearman', 'program:gearmand');
?>
--FILE--
<?php
require __DIR__ . '/../../support/gearmand.inc';
require __DIR__ . '/../../support/mistakes.inc';
$server = gearmand_start();
$nobody = '127.0.0.1:' . free_port();
$http = socket_server_once("HTTP/1.0 400 Bad Request\r\n\r\n");
$hide = [$server->address() => 'SERVER', $http->address() => 'SERVER', $nobody => 'NOBODY', 'H:' . php_uname('n') . ':' => 'H:HOST:'];

/** Prints what a mistake is told: warnings, exceptions, or error() of what $do returns. */
function mistake(string $what, callable $do): void
{
	$object = null;
	told($what, function () use ($do, &$object) { $object = $do(); }, fn () => (string) $object->error(), $GLOBALS['hide']);
}

function a_client(?string $servers = null): Pieces\GearmanClient
{
	$client = new Pieces\GearmanClient();
	$client->addServers($servers ?? $GLOBALS['server']->address());
	$client->setTimeout(300);
	return $client;
}

function a_worker(?string $servers = null): Pieces\GearmanWorker
{
	$worker = new Pieces\GearmanWorker();
	$worker->addServers($servers ?? $GLOBALS['server']->address());
	$worker->setTimeout(300);
	return $worker;
}

echo "servers\n";
mistake('none: a client', fn () => (new GearmanClient())->doNormal('f', 'x'));
mistake('none: a worker', fn () => (new GearmanWorker())->work());
mistake('none: run()', fn () => (new Pieces\GearmanWorker())->run());
mistake('down: doNormal()', fn () => a_client($nobody)->doNormal('f', 'x'));
mistake('down: doBackground()', fn () => a_client($nobody)->doBackground('f', 'x'));
mistake('down: jobStatus()', fn () => a_client($nobody)->jobStatus('H:x:1'));
mistake('down: enableExceptionHandler()', fn () => a_client($nobody)->enableExceptionHandler());
mistake('down: GearmanAdmin', fn () => (new Pieces\GearmanAdmin($nobody))->status());
mistake('an unknown name', fn () => (new GearmanClient())->addServer('no.such.host.invalid'));
mistake('a port beyond all', fn () => (new GearmanClient())->addServer('127.0.0.1', 70000));
mistake('a port that is a word', fn () => (new GearmanClient())->addServers('127.0.0.1:gearman'));
mistake('a path', fn () => (new GearmanClient())->addServer('/run/gearmand.sock'));
mistake('a URL', fn () => (new GearmanClient())->addServer('tcp://127.0.0.1'));
mistake('semicolons', fn () => (new GearmanClient())->addServers('10.0.0.1;10.0.0.2'));
mistake('an array', fn () => (new GearmanClient())->addServers(['127.0.0.1']));

echo "jobs\n";
mistake('no worker', fn () => a_client()->doNormal('reverse', 'x'));
mistake('no worker, tasks', function () {
	$client = a_client();
	$client->addTask('resize', 'x');
	$client->runTasks();
});
mistake('no function', fn () => a_client()->doNormal('', 'x'));
mistake('a long function', fn () => a_client()->doNormal(str_repeat('f', 513), 'x'));
mistake('a NUL byte', fn () => a_client()->doNormal("f\0g", 'x'));
mistake('a long unique key', fn () => a_client()->doNormal('f', 'x', str_repeat('u', 65)));
mistake('an array as workload', fn () => a_client()->doNormal('f', ['x']));
mistake('no handle', fn () => a_client()->jobStatus(''));
mistake('a time before 1970', fn () => a_client()->doBackgroundAt('f', 'x', -1));
mistake('nothing to wait for', fn () => a_client()->wait());
mistake('nothing to echo', fn () => a_client()->ping(''));
mistake('no such callback', fn () => a_client()->setCompleteCallback('no_such_function'));
mistake('a method of 2009', fn () => a_client()->do('f', 'x'));

echo "workers\n";
mistake('no function: work()', fn () => a_worker()->work());
mistake('no function: run()', fn () => a_worker()->run());
mistake('no such function', fn () => a_worker()->addFunction('f', 'no_such_function'));
mistake('an empty name', fn () => a_worker()->addFunction('', strrev(...)));
mistake('not registered', fn () => a_worker()->unregister('f'));
mistake('an unknown limit', fn () => a_worker()->run(['job' => 1000]));
mistake('a limit below 1', fn () => a_worker()->run(['jobs' => -1]));
mistake('a prefetch', fn () => a_worker()->setPrefetch(5000));
mistake('an id', fn () => a_worker()->setId('my worker'));
mistake('progress below 0', function () {
	a_client()->doBackground('progress', 'x');
	$worker = a_worker();
	$worker->addFunction('progress', fn (GearmanJob $job) => $job->sendStatus(-1, 5));
	$worker->work();
});

echo "others\n";
mistake('an unknown option of TLS', fn () => a_client()->setTls(['cafile' => '/etc/ca.pem']));
mistake('an authority that is not there', fn () => a_client()->setTls(['ca_file' => '/no/ca.pem']));
mistake('TLS to a plain port', function () {
	$client = a_client();
	$client->setTls(['verify_peer' => false]);
	$client->doNormal('f', 'x');
});
mistake('a web server', fn () => a_client($http->address())->doNormal('f', 'x'));
mistake('a clone', fn () => clone a_client());
?>
--EXPECT--
servers
none: a client
  GearmanClient::doNormal(): no servers have been added
none: a worker
  GearmanWorker::work(): no servers have been added
none: run()
  GearmanException: no servers have been added
down: doNormal()
  GearmanClient::doNormal(): cannot connect to NOBODY: Connection refused
down: doBackground()
  GearmanClient::doBackground(): cannot connect to NOBODY: Connection refused
down: jobStatus()
  GearmanClient::jobStatus(): cannot connect to NOBODY: Connection refused
down: enableExceptionHandler()
  GearmanException: Failed to set exception option: cannot connect to NOBODY: Connection refused
down: GearmanAdmin
  GearmanException: cannot connect to NOBODY: Connection refused
an unknown name
  GearmanClient::addServer(): no.such.host.invalid:4730: cannot resolve no.such.host.invalid: Name or service not known
a port beyond all
  GearmanClient::addServer(): port 70000 of 127.0.0.1 is not between 1 and 65535
a port that is a word
  GearmanClient::addServers(): "127.0.0.1:gearman" is not host, host:port or [address]:port
a path
  GearmanClient::addServer(): /run/gearmand.sock:4730: a path is no host name
a URL
  GearmanClient::addServer(): "tcp://127.0.0.1" is no host name: it has no scheme, path or blank, and a list of servers has commas
semicolons
  GearmanClient::addServers(): "10.0.0.1;10.0.0.2" is no host name: it has no scheme, path or blank, and a list of servers has commas
an array
  TypeError: GearmanClient::addServers(): Argument #1 ($servers) must be of type ?string, array given
jobs
no worker
  GearmanClient::doNormal(): timed out while waiting for SERVER, for "reverse" (job H:HOST:1): is a worker registered?
no worker, tasks
  GearmanClient::runTasks(): timed out while waiting for SERVER, for "resize" (job H:HOST:2): is a worker registered?
no function
  GearmanClient::doNormal(): the function name is empty
a long function
  GearmanClient::doNormal(): the function name has 513 bytes, the limit is 512
a NUL byte
  GearmanClient::doNormal(): the function name has a NUL byte in it
a long unique key
  GearmanClient::doNormal(): the unique key has 65 bytes, the limit is 64
an array as workload
  TypeError: GearmanClient::doNormal(): Argument #2 ($workload) must be of type string, array given
no handle
  GearmanClient::jobStatus(): the job handle is empty
a time before 1970
  ValueError: Pieces\GearmanClient::doBackgroundAt(): Argument #3 ($when) must not lie before 1970
nothing to wait for
  GearmanClient::wait(): nothing is out that a server could answer
nothing to echo
  GearmanClient::ping(): there is nothing to echo: the workload is empty
no such callback
  GearmanClient::setCompleteCallback(): function no_such_function is not callable: function "no_such_function" not found or invalid function name
a method of 2009
  Error: Call to undefined method Pieces\GearmanClient::do()
workers
no function: work()
  GearmanWorker::work(): no functions have been registered
no function: run()
  GearmanException: no functions have been registered
no such function
  GearmanWorker::addFunction(): function no_such_function is not callable: function "no_such_function" not found or invalid function name
an empty name
  GearmanWorker::addFunction(): the function name is empty
not registered
  GearmanWorker::unregister(): the function "f" is not registered
an unknown limit
  ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has an unknown limit "job"; there are jobs, seconds, memory and idle
a limit below 1
  ValueError: Pieces\GearmanWorker::run(): Argument #1 ($limits) has a limit "jobs" that is not greater than 0
a prefetch
  ValueError: Pieces\GearmanWorker::setPrefetch(): Argument #1 ($jobs) must be between 1 and 1000
an id
  GearmanWorker::setId(): the worker's id has a blank or control character at position 2
progress below 0
  ValueError: GearmanJob::sendStatus(): Argument #1 ($numerator) must be between 0 and 4294967295
others
an unknown option of TLS
  ValueError: Pieces\GearmanClient::setTls(): Argument #1 ($options) has an unknown option "cafile"
an authority that is not there
  GearmanException: TLS: cannot read the authorities in /no/ca.pem: No such file or directory
TLS to a plain port
  GearmanClient::doNormal(): SERVER: TLS: 127.0.0.1 closed the connection in the handshake: does it speak TLS on this port?
a web server
  GearmanClient::doNormal(): SERVER: what came is no Gearman packet: is it a job server's port?
a clone
  Error: Trying to clone an uncloneable object of class Pieces\GearmanClient
