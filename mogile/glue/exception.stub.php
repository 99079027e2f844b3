<?php

/** @generate-class-entries */

/**
 * Thrown for whatever goes wrong with MogileFS.
 *
 * The message names the key and the server. getErrorCode() has the reason in a form for programs.
 *
 * @since 0.1.0
 */
class MogileException extends RuntimeException
{
    protected string $errorCode = "";

    /**
     * Returns the error code of the tracker, or one of this extension's own.
     *
     * Trackers have unknown_key, domain_not_found, key_exists and others. Those of this extension: tracker_down,
     * reply_lost, bad_reply, storage_failed, checksum_mismatch, size_mismatch, size_verify_error, bad_path,
     * source_failed, sink_failed, cancelled, error, no_key, out_of_memory, invalid. docs/mogile.md explains them.
     *
     * @since 0.1.0
     * @return string the code
     * @tentative-return-type
     */
    public function getErrorCode(): string {}
}

/**
 * Thrown if there is no such key, domain, class, host or device.
 *
 * @since 0.1.0
 */
class MogileNotFoundException extends MogileException
{
}

/**
 * Thrown if no tracker could be asked, or none answered as the protocol says.
 *
 * @since 0.1.0
 */
class MogileTrackerException extends MogileException
{
}

/**
 * Thrown if no storage node took, or gave, the whole file.
 *
 * @since 0.1.0
 */
class MogileStorageException extends MogileException
{
}
