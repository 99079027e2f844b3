--TEST--
set, add, replace, delete, touch and what they say
--SKIPIF--
<?php
require __DIR__ . '/../../support/skipif.inc';
need('memcached', 'program:memcached');
?>
--FILE--
<?php
require __DIR__ . '/../../support/memcached.inc';
$server = memcached_start();
$m = client($server);
show($m, 'get none', $m->get('k'));
show($m, 'replace none', $m->replace('k', 'x'));
show($m, 'add', $m->add('k', 'one'));
show($m, 'get', $m->get('k'));
show($m, 'add again', $m->add('k', 'two'));
show($m, 'get', $m->get('k'));
show($m, 'replace', $m->replace('k', 'three'));
show($m, 'get', $m->get('k'));
show($m, 'set', $m->set('k', 'four'));
show($m, 'get', $m->get('k'));
show($m, 'touch', $m->touch('k', 100));
show($m, 'touch none', $m->touch('none', 100));
show($m, 'delete', $m->delete('k'));
show($m, 'delete none', $m->delete('k'));
show($m, 'get none', $m->get('k'));
show($m, 'set expired', $m->set('k', 'five', -1));
show($m, 'get expired', $m->get('k'));
show($m, 'set for long', $m->set('k', 'six', time() + 1000));
show($m, 'get', $m->get('k'));
show($m, 'touch expired', $m->touch('k', -1));
show($m, 'get', $m->get('k'));
?>
--EXPECT--
get none: false [16 NOT FOUND]
replace none: false [14 NOT STORED]
add: true [0 SUCCESS]
get: 'one' [0 SUCCESS]
add again: false [14 NOT STORED]
get: 'one' [0 SUCCESS]
replace: true [0 SUCCESS]
get: 'three' [0 SUCCESS]
set: true [0 SUCCESS]
get: 'four' [0 SUCCESS]
touch: true [0 SUCCESS]
touch none: false [16 NOT FOUND]
delete: true [0 SUCCESS]
delete none: false [16 NOT FOUND]
get none: false [16 NOT FOUND]
set expired: true [0 SUCCESS]
get expired: false [16 NOT FOUND]
set for long: true [0 SUCCESS]
get: 'six' [0 SUCCESS]
touch expired: true [0 SUCCESS]
get: false [16 NOT FOUND]
