using PerfServerless.Durable.Hub.Store;

namespace PerfServerless.Durable.Hub.Care;

/// <summary>Where the marks of careful running are stored: with the instance they are of. Safe from any thread.</summary>
internal interface ICareMarks
{
    /// <summary>Completes when the mark is written or removed, or the store refused.</summary>
    Task WriteAsync(string instanceId, RowChange change);

    /// <summary>Removes a mark, some time.</summary>
    void Discard(string instanceId, string key);
}
