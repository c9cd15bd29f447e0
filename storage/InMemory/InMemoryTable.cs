using System.Globalization;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Storage.InMemory;

/// <summary>Values by key, each with a tag that changes at every write. The caller holds the stores' lock.</summary>
/// <param name="partition">What a key belongs to, where values are read by that: such a reading looks at nothing else.</param>
internal sealed class InMemoryTable<TKey, T>(Func<TKey, object>? partition = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Versioned<T>> rows = [];
    private readonly Dictionary<object, HashSet<TKey>> partitions = [];
    private long writes;

    public IEnumerable<KeyValuePair<TKey, T>> Entries => rows.Select(r => KeyValuePair.Create(r.Key, r.Value.Value));

    public Versioned<T>? Find(TKey key) => rows.GetValueOrDefault(key);

    /// <summary>The values that belong to a partition, in no order that counts.</summary>
    public IEnumerable<KeyValuePair<TKey, T>> In(object of) =>
        partitions.TryGetValue(of, out var keys) ? keys.Select(k => KeyValuePair.Create(k, rows[k].Value)) : [];

    public bool Add(TKey key, T value)
    {
        if (rows.ContainsKey(key)) return false;

        Put(key, value);
        return true;
    }

    public void Put(TKey key, T value)
    {
        rows[key] = new(value, NextTag());
        if (partition is null) return;

        var of = partition(key);
        if (!partitions.TryGetValue(of, out var keys)) partitions[of] = keys = [];
        keys.Add(key);
    }

    public bool Remove(TKey key)
    {
        if (partition is not null) partitions.GetValueOrDefault(partition(key))?.Remove(key);
        return rows.Remove(key);
    }

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
