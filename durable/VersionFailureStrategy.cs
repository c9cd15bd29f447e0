namespace PerfServerless.Durable;

/// <summary>What becomes of an instance whose version the worker may not run.</summary>
public enum VersionFailureStrategy
{
    /// <summary>It is left as it is, for another worker or a later deployment.</summary>
    Reject = 0,

    /// <summary>It fails with the error type <c>VersionMismatch</c>.</summary>
    Fail = 1,
}
