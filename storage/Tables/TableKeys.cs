using System.Text;

namespace PerfServerless.Storage.Tables;

/// <summary>Refuses keys and names that the service refuses or mistakes, and writes keys into addresses.</summary>
internal static class TableKeys
{
    public static string Checked(string key, string what)
    {
        if (key.Length > TableLimits.KeyCharacters)
        {
            throw new ArgumentException($"The {what} '{key[..40]}…' has {key.Length} characters; at most {TableLimits.KeyCharacters} fit.", nameof(key));
        }

        foreach (var c in key)
        {
            if (c is '/' or '\\' or '#' or '?' || char.IsControl(c))
            {
                throw new ArgumentException(
                    $"The {what} '{Printable(key)}' holds {Name(c)}; a table key may hold none of / \\ # ? and no control characters.", nameof(key));
            }
        }

        return key;
    }

    public static string CheckedTable(string name) =>
        name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            ? name
            : throw new ArgumentException($"'{name}' is not a table name: 3 to 63 ASCII letters and digits, the first a letter.", nameof(name));

    /// <returns><c>table(PartitionKey='…',RowKey='…')</c>, quotes doubled and escaped for an address.</returns>
    public static string Path(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escaped(partitionKey, "partition key")}',RowKey='{Escaped(rowKey, "row key")}')";

    private static string Escaped(string key, string what) =>
        Uri.EscapeDataString(Checked(key, what).Replace("'", "''", StringComparison.Ordinal));

    private static string Name(char c) => char.IsControl(c) ? $"the control character U+{(int)c:X4}" : $"'{c}'";

    private static string Printable(string key) =>
        key.Aggregate(new StringBuilder(), (text, c) => text.Append(char.IsControl(c) ? '\uFFFD' : c)).ToString();
}
