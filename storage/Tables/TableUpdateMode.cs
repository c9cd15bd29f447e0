namespace PerfServerless.Storage.Tables;

/// <summary>What an update does with properties that the new row does not name.</summary>
internal enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}
