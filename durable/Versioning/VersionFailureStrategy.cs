namespace PerfServerless.Durable.Versioning;

/// <summary>What becomes of an instance whose version the worker may not run.</summary>
public enum VersionFailureStrategy
{
    /// <summary>
    /// It is left as it is for a later deployment. The embedded hub parks it and keeps its events; the first process to start
    /// whose worker may run its version takes it up again by itself.
    /// </summary>
    Reject = 0,

    /// <summary>It fails with the error type <c>VersionMismatch</c>.</summary>
    Fail = 1,
}
