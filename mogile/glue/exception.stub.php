<?php

/** @generate-class-entries */

/** Whatever goes wrong with MogileFS. The message names key and server. */
class MogileException extends RuntimeException
{
    protected string $errorCode = "";

    /**
     * The tracker's word (unknown_key, domain_not_found, ...) or one of ours; docs/mogile.md lists them.
     *
     * @tentative-return-type
     */
    public function getErrorCode(): string {}
}

/** There is no such key, domain, class, host or device. */
class MogileNotFoundException extends MogileException
{
}

/** No tracker could be asked, or none answered as the protocol says. */
class MogileTrackerException extends MogileException
{
}

/** No storage node took, or gave, the whole file. */
class MogileStorageException extends MogileException
{
}
