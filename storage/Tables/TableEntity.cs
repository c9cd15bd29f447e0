using System.Collections;
using Azure;

namespace PerfServerless.Storage.Tables;

/// <summary>
/// A row of a table: its two keys and up to 252 properties of the types that the service has:
/// string, bool, int, long, double, <see cref="DateTimeOffset"/> (kept in UTC), <see cref="Guid"/> and byte[].
/// </summary>
internal sealed class TableEntity(string partitionKey, string rowKey) : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> properties = new(StringComparer.Ordinal);

    public string PartitionKey => partitionKey;

    public string RowKey => rowKey;

    /// <summary>The version that was read; default for a row not read from a table.</summary>
    public ETag ETag { get; set; }

    /// <summary>When the service wrote this version; null for a row not read from a table.</summary>
    public DateTimeOffset? Timestamp { get; internal set; }

    public int Count => properties.Count;

    /// <summary>A property, or null where the row has none of this name; setting null removes it.</summary>
    /// <exception cref="ArgumentException">The value is of a type that a table cannot hold, or the name is one of the keys.</exception>
    public object? this[string name]
    {
        get => properties.GetValueOrDefault(name);
        set
        {
            if (value is null) properties.Remove(name);
            else properties[Checked(name)] = Checked(name, value);
        }
    }

    public void Add(string name, object? value) => this[name] = value;

    /// <exception cref="InvalidOperationException">The property is there and of another type.</exception>
    public string? GetString(string name) => Reference<string>(name);

    public byte[]? GetBinary(string name) => Reference<byte[]>(name);

    public bool? GetBoolean(string name) => Value<bool>(name);

    public int? GetInt32(string name) => Value<int>(name);

    public long? GetInt64(string name) => Value<long>(name);

    public double? GetDouble(string name) => Value<double>(name);

    public DateTimeOffset? GetDateTimeOffset(string name) => Value<DateTimeOffset>(name);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Dictionary<string, object> Properties => properties;

    private static string Checked(string name) =>
        name is "PartitionKey" or "RowKey" or "Timestamp" || name.StartsWith("odata.", StringComparison.Ordinal)
            ? throw new ArgumentException($"'{name}' is the service's own and cannot be set as a property.", nameof(name))
            : name;

    private static object Checked(string name, object value) => value switch
    {
        string or bool or int or long or double or Guid or byte[] => value,
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => throw new ArgumentException(
            $"Property '{name}' is a {value.GetType().Name}, which a table cannot hold; use string, bool, int, long, double, DateTimeOffset, Guid or byte[].",
            nameof(value)),
    };

    private T? Reference<T>(string name)
        where T : class => this[name] switch
    {
        null => null,
        T value => value,
        var other => throw WrongType<T>(name, other),
    };

    private T? Value<T>(string name)
        where T : struct => this[name] switch
    {
        null => null,
        T value => value,
        var other => throw WrongType<T>(name, other),
    };

    private InvalidOperationException WrongType<T>(string name, object value) =>
        new($"Property '{name}' of row '{partitionKey}' '{rowKey}' is a {value.GetType().Name}, not a {typeof(T).Name}.");
}
