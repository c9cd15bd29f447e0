namespace PerfServerless.Durable.Versioning;

/// <summary>Which instances a worker of a given version may run.</summary>
public enum VersionMatchStrategy
{
    /// <summary>All.</summary>
    None = 0,

    /// <summary>Those of exactly its version.</summary>
    Strict = 1,

    /// <summary>Those of its version or an older one.</summary>
    CurrentOrOlder = 2,
}
