namespace PerfServerless.Durable.Hub.Store;

/// <summary>One change inside a transaction.</summary>
public abstract record RowChange(string Key)
{
    /// <summary>Refused where the row exists.</summary>
    public sealed record Insert(string Key, string Data) : RowChange(Key);

    /// <summary>Writes the row whether it exists or not.</summary>
    public sealed record Put(string Key, string Data) : RowChange(Key);

    /// <summary>Refused where the row has changed since <paramref name="ETag"/> was read.</summary>
    public sealed record Replace(string Key, string Data, string ETag) : RowChange(Key);

    /// <summary>Refused where the row is missing.</summary>
    public sealed record Delete(string Key) : RowChange(Key);
}
