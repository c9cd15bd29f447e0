namespace PerfServerless.Durable.Hub.Store;

/// <summary>Why a change was refused.</summary>
public enum RefusalReason
{
    /// <summary>An insert met an existing row.</summary>
    Exists,

    /// <summary>A replace met a row that had changed.</summary>
    Changed,

    /// <summary>A replace or a deletion met no row.</summary>
    Missing,
}
