using System.Globalization;
using PerfServerless.Domain.Ports;

namespace PerfServerless.TestKit.Stores;

/// <summary>Values by key, each with a tag that changes at every write. The caller holds the stores' lock.</summary>
internal sealed class InMemoryTable<TKey, T>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Versioned<T>> rows = [];
    private long writes;

    public IEnumerable<KeyValuePair<TKey, T>> Entries => rows.Select(r => KeyValuePair.Create(r.Key, r.Value.Value));

    public Versioned<T>? Find(TKey key) => rows.GetValueOrDefault(key);

    public bool Add(TKey key, T value) => rows.TryAdd(key, new(value, NextTag()));

    public void Put(TKey key, T value) => rows[key] = new(value, NextTag());

    public bool Remove(TKey key) => rows.Remove(key);

    /// <exception cref="StaleWriteException">The value is there under another tag, or not at all.</exception>
    public void Check(TKey key, string tag, string what)
    {
        if (rows.GetValueOrDefault(key)?.Tag != tag) throw new StaleWriteException(what);
    }

    public void Replace(TKey key, Versioned<T> value, string what)
    {
        Check(key, value.Tag, what);
        Put(key, value.Value);
    }

    private string NextTag() => (++writes).ToString(CultureInfo.InvariantCulture);
}
