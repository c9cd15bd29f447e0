using System.Diagnostics.CodeAnalysis;

namespace PerfServerless.Durable.Conversion;

/// <summary>Turns inputs, results, events and statuses into text for the history, and back.</summary>
public abstract class DataConverter
{
    /// <returns>The text; null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public abstract string? Serialize(object? value);

    /// <returns>The value; null for null.</returns>
    public abstract object? Deserialize(string? data, Type targetType);

    public virtual T? Deserialize<T>(string? data) => (T?)(Deserialize(data, typeof(T)) ?? default(T));
}
