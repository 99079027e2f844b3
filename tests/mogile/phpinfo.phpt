--TEST--
phpinfo() tells of mogile
--SKIPIF--
<?php
require __DIR__ . '/../support/skipif.inc';
need('mogile');
?>
--FILE--
<?php
(new ReflectionExtension('mogile'))->info();
?>
--EXPECTF--
mogile

mogile => enabled
version => %d.%d.%d
Pieces => %d.%d.%d
libcurl => libcurl/%s

Directive => Local Value => Master Value
mogile.trackers => no value => no value
mogile.pecl_keys => Off => Off
