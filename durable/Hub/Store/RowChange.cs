using System.Diagnostics;

namespace PerfServerless.Durable.Hub.Store;

/// <summary>One change inside a transaction.</summary>
public abstract record RowChange
{
    private RowChange(string key) => Key = key;

    public string Key { get; }

    /// <summary>An answer for each kind of change.</summary>
    public T Match<T>(Func<Insert, T> insert, Func<Put, T> put, Func<Replace, T> replace, Func<Delete, T> delete) => this switch
    {
        Insert change => insert(change),
        Put change => put(change),
        Replace change => replace(change),
        Delete change => delete(change),
        _ => throw new UnreachableException(),
    };

    /// <summary>Refused where the row exists.</summary>
    public sealed record Insert(string Key, string Data) : RowChange(Key);

    /// <summary>Writes the row whether it exists or not.</summary>
    public sealed record Put(string Key, string Data) : RowChange(Key);

    /// <summary>Refused where the row has changed since <paramref name="ETag"/> was read.</summary>
    public sealed record Replace(string Key, string Data, string ETag) : RowChange(Key);

    /// <summary>Refused where the row is missing.</summary>
    public sealed record Delete(string Key) : RowChange(Key);
}
