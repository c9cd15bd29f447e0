using System.Globalization;

namespace PerfServerless.Storage.Tables;

/// <summary>Builds filters from values. Values never become syntax: text is quoted and its quotes are doubled.</summary>
internal static class TableFilter
{
    /// <summary>Writes each value of an interpolated text as a literal: <c>Create($"PartitionKey eq {tenant} and Count gt {3}")</c>.</summary>
    /// <exception cref="ArgumentException">A value is of a type that has no literal.</exception>
    public static string Create(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);

    /// <summary>One partition.</summary>
    public static string Partition(string partitionKey) => Create($"PartitionKey eq {partitionKey}");

    /// <summary>The rows of a partition from one key on and before another.</summary>
    public static string Range(string partitionKey, string from, string before) =>
        Create($"PartitionKey eq {partitionKey} and RowKey ge {from} and RowKey lt {before}");

    /// <summary>The rows of a partition behind one key and before another.</summary>
    public static string Between(string partitionKey, string after, string before) =>
        Create($"PartitionKey eq {partitionKey} and RowKey gt {after} and RowKey lt {before}");

    /// <summary>The rows of a partition whose keys begin with a text, which must not be empty.</summary>
    public static string Prefix(string partitionKey, string prefix) => Range(partitionKey, prefix, After(prefix));

    /// <summary>The narrowest range of a partition that holds all keys beginning with one of these texts; it may hold others between them.</summary>
    public static string Around(string partitionKey, IEnumerable<string> prefixes)
    {
        // In the keys' own order: behind an id stands a sign that sorts after '-', so the ids themselves have another one.
        var sorted = prefixes.Order(StringComparer.Ordinal).ToList();
        return Range(partitionKey, sorted[0], After(sorted[^1]));
    }

    /// <returns>The first key in order behind all keys that begin with the text.</returns>
    public static string After(string prefix) =>
        prefix.Length > 0 && prefix[^1] < char.MaxValue
            ? prefix[..^1] + (char)(prefix[^1] + 1)
            : throw new ArgumentException("A range by prefix needs a prefix.", nameof(prefix));

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) => number.ToString("0.0###############", CultureInfo.InvariantCulture),
        DateTimeOffset moment => $"datetime'{moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}'",
        Guid guid => $"guid'{guid:D}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        _ => throw new ArgumentException(
            $"A filter cannot hold a {value?.GetType().Name ?? "null"}; use string, bool, int, long, a finite double, DateTimeOffset, Guid or byte[].",
            nameof(value)),
    };
}
