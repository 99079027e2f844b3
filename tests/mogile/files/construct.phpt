--TEST--
Mogile: constructor and options
--SKIPIF--
<?php
require __DIR__ . '/../../support/mogile.inc';
mogile_skip();
?>
--FILE--
<?php
require __DIR__ . '/../../support/mogile.inc';

outcome('one', fn () => (new Mogile('10.0.0.1', 'd'))->getTrackers());
outcome('list', fn () => (new Mogile(['172.10.1.1', 'tracker.example:7002', '[::1]', '::1', '[::1]:9'], 'd'))->getTrackers());
outcome('domain', fn () => (new Mogile('h', 'profiles'))->getDomain());
outcome('no tracker', fn () => new Mogile([], 'd'));
outcome('empty tracker', fn () => new Mogile('', 'd'));
outcome('port 0', fn () => new Mogile('h:0', 'd'));
outcome('port 65536', fn () => new Mogile('h:65536', 'd'));
outcome('port x', fn () => new Mogile('h:x', 'd'));
outcome('tracker not a string', fn () => new Mogile(['h', 5], 'd'));
outcome('NUL', fn () => new Mogile("h\0x", 'd'));
outcome('no domain', fn () => new Mogile('h', ''));
outcome('unknown option', fn () => new Mogile('h', 'd', ['timeot' => 1]));
outcome('numbered option', fn () => new Mogile('h', 'd', [5]));
outcome('time a string', fn () => new Mogile('h', 'd', ['timeout' => '1']));
outcome('time negative', fn () => new Mogile('h', 'd', ['timeout' => -1]));
outcome('time NAN', fn () => new Mogile('h', 'd', ['timeout' => NAN]));
outcome('connections 0', fn () => new Mogile('h', 'd', ['connections' => 0]));
outcome('connections a float', fn () => new Mogile('h', 'd', ['connections' => 1.5]));
outcome('buffer too small', fn () => new Mogile('h', 'd', ['bufferSize' => 100]));
outcome('buffer too big', fn () => new Mogile('h', 'd', ['bufferSize' => 1 << 20]));
outcome('anyNode 1', fn () => new Mogile('h', 'd', ['anyNode' => 1]));

$m = new Mogile('h', 'd');
print_r($m->getOptions());
// A wrong name changes nothing.
outcome('half wrong', fn () => $m->setOptions(['timeout' => 3, 'nonsense' => 1]));
echo $m->getOptions()['timeout'], "\n";
$m->setOptions(['timeout' => 0.25, 'totalTimeout' => 60, 'stallTimeout' => 0, 'concurrency' => 8, 'anyNode' => true, 'pathCount' => 3]);
print_r($m->getOptions());

outcome('constructed twice', fn () => $m->__construct('h', 'd'));
outcome('not constructed', fn () => (new ReflectionClass('Mogile'))->newInstanceWithoutConstructor()->getPaths('k'));
outcome('clone', fn () => clone $m);
outcome('serialize', fn () => serialize($m));
outcome('keys made by hand', fn () => new MogileKeys());
?>
--EXPECT--
one: ["10.0.0.1:7001"]
list: ["172.10.1.1:7001","tracker.example:7002","[::1]:7001","[::1]:7001","[::1]:9"]
domain: "profiles"
no tracker: ValueError Mogile::__construct(): Argument #1 ($trackers) must name a tracker
empty tracker: ValueError Mogile::__construct(): Argument #1 ($trackers) "" is not a tracker's address (host or host:port)
port 0: ValueError Mogile::__construct(): Argument #1 ($trackers) "h:0" is not a tracker's address (host or host:port)
port 65536: ValueError Mogile::__construct(): Argument #1 ($trackers) "h:65536" is not a tracker's address (host or host:port)
port x: ValueError Mogile::__construct(): Argument #1 ($trackers) "h:x" is not a tracker's address (host or host:port)
tracker not a string: TypeError Mogile::__construct(): Argument #1 ($trackers) must be a tracker's address or a list of them
NUL: ValueError Mogile::__construct(): Argument #1 ($trackers) "h" is not a tracker's address (host or host:port)
no domain: ValueError Mogile::__construct(): Argument #2 ($domain) must not be empty
unknown option: ValueError Mogile has no option "timeot"
numbered option: ValueError Mogile has no option 0
time a string: TypeError Mogile option "timeout" must be a number of seconds, string given
time negative: ValueError Mogile option "timeout" must be 0 (no limit) to 1e9 seconds
time NAN: ValueError Mogile option "timeout" must be 0 (no limit) to 1e9 seconds
connections 0: ValueError Mogile option "connections" must be 1 to 256, 0 given
connections a float: TypeError Mogile option "connections" must be an int, float given
buffer too small: ValueError Mogile option "bufferSize" must be 16384 to 524288, 100 given
buffer too big: ValueError Mogile option "bufferSize" must be 16384 to 524288, 1048576 given
anyNode 1: TypeError Mogile option "anyNode" must be a bool, int given
Array
(
    [connectTimeout] => 2
    [timeout] => 10
    [rest] => 10
    [nodeConnectTimeout] => 2
    [stallTimeout] => 10
    [totalTimeout] => 0
    [connections] => 4
    [trackerConnections] => 8
    [concurrency] => 16
    [bufferSize] => 262144
    [pathCount] => 2
    [anyNode] => 
    [zone] => 
    [createOpenArgs] => Array
        (
        )

    [createCloseArgs] => Array
        (
        )

)
half wrong: ValueError Mogile has no option "nonsense"
10
Array
(
    [connectTimeout] => 2
    [timeout] => 0.25
    [rest] => 10
    [nodeConnectTimeout] => 2
    [stallTimeout] => 0
    [totalTimeout] => 60
    [connections] => 4
    [trackerConnections] => 8
    [concurrency] => 8
    [bufferSize] => 262144
    [pathCount] => 3
    [anyNode] => 1
    [zone] => 
    [createOpenArgs] => Array
        (
        )

    [createCloseArgs] => Array
        (
        )

)
constructed twice: Error The Mogile object is constructed already
not constructed: ReflectionException Class Mogile is an internal class marked as final that cannot be instantiated without invoking its constructor
clone: Error Trying to clone an uncloneable object of class Mogile
serialize: Exception Serialization of 'Mogile' is not allowed
keys made by hand: Error Call to private MogileKeys::__construct() from global scope
